using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Features.Cases.Care;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Forms;
using MangNon.Domain.Organisation;
using MangNon.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases;

/// <summary>A case on paper: its forms, its urgent report, the certificate of its limits, and all of it in one file. Each says who printed it, and leaves a trace first.</summary>
internal static class CasePapersApi
{
    public static void MapCasePapers(this IEndpointRouteBuilder app, ForAttribute run)
    {
        app.MapGet("/ca-bao-ve/{id:guid}/giay/{paper:guid}/bieu-mau.docx", PaperAsync).WithMetadata(run);
        app.MapGet("/ca-bao-ve/{id:guid}/thoi-han.docx", CertificateAsync).WithMetadata(run);
        app.MapGet("/ca-bao-ve/{id:guid}/dot-xuat.docx", UrgentAsync).WithMetadata(run);
        app.MapGet("/ca-bao-ve/{id:guid}/ho-so.docx", FileAsync).WithMetadata(run);
        app.MapCarePapers(run);
    }

    private static Task<IResult> PaperAsync(Guid id, Guid paper, HttpContext context, AppDb db, OfficeClock clock, Texts t, CaseDesk desk, CareDesk care) =>
        PrintAsync(id, new Print(context, db, clock, t, desk, care), async (print, one) =>
        {
            var found = await db.CasePapersFor(print.Me, clock.Now).AsNoTracking().SingleOrDefaultAsync(p => p.Id == new CasePaperId(paper) && p.CaseId == one.Id && p.DoneAt != null);
            return found is null || CaseFormFilling.FormOf(found) is not { } form ? null : ((await print.AnswersAsync(one, [found]))[0], $"mau-{form}.docx", found);
        });

    private static Task<IResult> CertificateAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock, Texts t, CaseDesk desk, CareDesk care) =>
        PrintAsync(id, new Print(context, db, clock, t, desk, care), async (print, one) => (CaseFormFilling.Certificate(one, await desk.ClocksOfAsync(print.Me, one), clock.Now, t), "thoi-han.docx", null));

    private static Task<IResult> UrgentAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock, Texts t, CaseDesk desk, CareDesk care) =>
        PrintAsync(id, new Print(context, db, clock, t, desk, care), async (print, one) => (CaseFormFilling.Urgent(one, await print.ReportsAsync(one), clock.Now, words: null, t), "bao-cao-dot-xuat.docx", null));

    // Every paper of the case, in the order in which they were made.
    private static async Task<IResult> FileAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock, Texts t, CaseDesk desk, CareDesk care)
    {
        var print = new Print(context, db, clock, t, desk, care);
        if (await print.FindAsync(id) is not { } one) return Results.NotFound();
        var papers = (await db.CasePapersFor(print.Me, clock.Now).AsNoTracking().Where(p => p.CaseId == one.Id && p.DoneAt != null).OrderBy(p => p.DoneAt).ToListAsync()).Where(p => CaseFormFilling.FormOf(p) is not null).ToList();
        var (head, printed) = (await CasesApi.HeadAsync(db, print.Me, clock, t, one.Secrecy), new PrintNote(print.Me.Name, clock.Now));
        var name = await desk.NameAsync(print.Me, one);
        var told = (await print.ReportsAsync(one)).SelectMany(r => r.Children.Where(c => c.CaseId == one.Id).Select(c => new CaseFileEntry(r.TypedAt, new CaseFormPaper(CaseFormFilling.Of(r, c), head, printed))));
        var registered = await print.RegisteredAsync(one);
        var written = papers.Zip(await print.AnswersAsync(one, papers), (paper, answers) => new CaseFileEntry(paper.DoneAt!.Value, new CaseFormPaper(answers, Numbered(head, paper, answers.Form, registered), printed)));
        var limits = new CaseFileEntry(clock.Now, new CaseFormPaper(CaseFormFilling.Certificate(one, await desk.ClocksOfAsync(print.Me, one), clock.Now, t), head, printed));
        await db.TraceAsync(new Act(print.Me, "case.export", clock.Now, $"case/{id}"));
        return CasesApi.Docx(CaseFileWriter.Write(new CaseFile(one.Mark, head with { Date = clock.Today }, [.. told, .. written, limits], printed)), "ho-so.docx");
    }

    private static async Task<IResult> PrintAsync(Guid id, Print print, Func<Print, ProtectionCase, Task<(FormAnswers Answers, string Name, CasePaper? Of)?>> make)
    {
        if (await print.FindAsync(id) is not { } one || await make(print, one) is not { } paper) return Results.NotFound();
        var head = await CasesApi.HeadAsync(print.Db, print.Me, print.Clock, print.T, one.Secrecy);
        if (paper.Of is { } of) head = Numbered(head, of, paper.Answers.Form, await print.RegisteredAsync(one));
        await print.Db.TraceAsync(new Act(print.Me, "case.export", print.Clock.Now, $"case/{id}"));
        return CasesApi.Docx(CaseFormWriter.Write(new CaseFormPaper(paper.Answers, head, new PrintNote(print.Me.Name, print.Clock.Now))), paper.Name);
    }

    // The number, day and symbol the paper has in the register of documents; without them a line to fill by hand.
    private static CaseLetterhead Numbered(CaseLetterhead head, CasePaper paper, CaseForm form, IReadOnlyList<OutgoingDocument> registered)
    {
        var typed = StepForm.Of(paper);
        if (WrittenMark.Read(typed.Words(StepModel.NumberField) ?? typed.Words(CareStepModel.NumberField)) is not { Number: var number }) return head;
        if (registered.FirstOrDefault(d => d.KindCode == form.Symbol && d.Number == number.Number && (number.Symbol is null || number.Symbol == d.Symbol)) is not { } entry) return head;
        var issuer = entry.Symbol.StartsWith(form.Symbol + "-", StringComparison.Ordinal) ? entry.Symbol[(form.Symbol!.Length + 1)..] : head.IssuerSymbol;
        return head with { Number = entry.Number.ToString(CultureInfo.InvariantCulture), Date = entry.IssuedOn, IssuerSymbol = issuer };
    }

    /// <summary>What one printing of a case needs.</summary>
    private sealed class Print(HttpContext context, AppDb db, OfficeClock clock, Texts t, CaseDesk desk, CareDesk careDesk)
    {
        public AppDb Db => db;

        public OfficeClock Clock => clock;

        public Texts T => t;

        public Viewer Me { get; } = context.Me();

        public Task<ProtectionCase?> FindAsync(Guid id) => db.CasesFor(Me, RecordAction.Export, clock.Now).AsNoTracking().Include(c => c.Entries).Include(c => c.Services).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == new ProtectionCaseId(id));

        /// <summary>What the ward was told of it, as far as the reader may see the register.</summary>
        public Task<List<CaseReport>> ReportsAsync(ProtectionCase one) => db.CaseReportsFor(Me, clock.Now).AsNoTracking().Include(r => r.Children).Include(r => r.Additions).AsSplitQuery().Where(r => r.Children.Any(c => c.CaseId == one.Id)).OrderBy(r => r.ReceivedAt).ToListAsync();

        /// <summary>What of the case stands in the register of documents that went out.</summary>
        public Task<List<OutgoingDocument>> RegisteredAsync(ProtectionCase one) => db.OutgoingFor(Me, RecordAction.Open, clock.Now).AsNoTracking().Where(d => d.CaseId == one.Id && d.VoidedOn == null).OrderByDescending(d => d.IssuedOn).ToListAsync();

        /// <summary>Answers of finished papers that have an official form, in their order.</summary>
        public async Task<IReadOnlyList<FormAnswers>> AnswersAsync(ProtectionCase one, IReadOnlyList<CasePaper> papers)
        {
            var (name, reports) = (await desk.NameAsync(Me, one), papers.Any(p => p.Form == CaseFormFilling.UrgentForm) ? await ReportsAsync(one) : []);
            var by = await db.NamesOfAsync(Me, papers.Select(p => p.DoneBy).OfType<AccountId>().Distinct());
            var care = (await db.PlacementsFor(Me, RecordAction.Export, clock.Now).AsNoTracking().Where(p => p.CaseId == one.Id).ToListAsync()).ToDictionary(p => p.Id.Value);
            var (child, clocks) = care.Count > 0 ? (await careDesk.ChildAsync(Me, one), await desk.ClocksOfAsync(Me, one)) : (null!, []);
            return [.. papers.Select(p => care.TryGetValue(p.Subject, out var placement) && CarePapers.Of(one, placement, child, p, clocks) is { } answers ? answers : p.Form == CaseFormFilling.UrgentForm
                ? CaseFormFilling.Urgent(one, reports, p.DoneAt!.Value, StepForm.Of(p).Words("ghi-lai"), t)
                : CaseFormFilling.Of(one, p, name, p.DoneBy is { } account ? by.GetValueOrDefault(account) : null))];
        }
    }
}
