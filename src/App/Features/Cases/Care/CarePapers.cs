using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Cases.Forms;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases.Care;

/// <summary>Alternative care on paper: the forms of a placement and of a carer, and the two lists. Each says who printed it, and leaves a trace first.</summary>
internal static class CarePapers
{
    // Forms in which the worker writes at length, with what other steps ask for already.
    private static readonly HashSet<string> Written = ["10", "13", "16"];
    private static readonly HashSet<string> AskedElsewhere = ["child-opinion-care"];

    /// <summary>Forms a placement can be printed on at any time: Mẫu số 10 to 13, 15, 16.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["10", "11", "12", "13", "15", "16"];

    /// <summary>Name under which a field of an official form is typed.</summary>
    public static string FieldOf(FormField field) => $"f-{field.Code}";

    /// <summary>Fields of an official form in which the worker writes at length; none for a step without one.</summary>
    public static IReadOnlyList<FormField> NarrativeOf(string? form, DateOnly on) => form is null || !Written.Contains(form)
        ? []
        : [.. CaseForms.On(on).Form(form).Fields.Where(f => f.Kind is FieldKind.LongText && !AskedElsewhere.Contains(f.Code))];

    /// <summary>A finished paper of a placement with what was typed in it; null where it is on no form of alternative care.</summary>
    public static FormAnswers? Of(ProtectionCase one, CarePlacement placement, ChildOnForm child, CasePaper paper, IReadOnlyList<Clock> clocks)
    {
        var on = OfficeClock.DayOf(paper.DoneAt ?? paper.ChangedAt);
        var step = CareStanding.StepOf(one, placement.Id, paper.Id) ?? CareStep.NoteChangeNeeded;
        if (Of(one, placement, child, paper.Form, step, clocks, on) is not { } answers) return null;
        var written = StepForm.Of(paper);
        return NarrativeOf(paper.Form, on).Where(f => written.Words(FieldOf(f)) is not null).Aggregate(answers, (all, f) => all.With(f.Code, new TextAnswer(written.Words(FieldOf(f))!)));
    }

    public static void MapCarePapers(this IEndpointRouteBuilder app, ForAttribute run)
    {
        app.MapGet("/ca-bao-ve/{id:guid}/cham-soc/{placement:guid}/mau-{form}.docx", FormAsync).WithMetadata(run);
        app.MapGet("/cham-soc-thay-the/danh-sach.docx", NeedsAsync).WithMetadata(run);
        app.MapGet("/cham-soc-thay-the/nguoi-nhan/so.docx", RegisterAsync).WithMetadata(run);
        app.MapGet("/cham-soc-thay-the/nguoi-nhan/mau-09.docx", QuarterAsync).WithMetadata(run);
        app.MapGet("/cham-soc-thay-the/nguoi-nhan/{id:guid}/mau-{form}.docx", CarerFormAsync).WithMetadata(run);
    }

    private static FormAnswers? Of(ProtectionCase one, CarePlacement placement, ChildOnForm child, string form, CareStep step, IReadOnlyList<Clock> clocks, DateOnly on, RegisteredCarer? registered = null) => form switch
    {
        "10" => CareFormFilling.Assessment(one, placement, child, on),
        "11" => CareFormFilling.Verification(placement, child, registered, on),
        "12" => CareFormFilling.HandOver(one, placement, child, clocks, on),
        "13" => CareFormFilling.FollowUp(one, placement, child, step, on),
        "15" => CareFormFilling.RequestToEnd(one, placement, child, on),
        "16" => CareFormFilling.EndDecision(one, placement, child, on),
        _ => null,
    };

    private static async Task<IResult> FormAsync(Guid id, Guid placement, string form, HttpContext context, AppDb db, OfficeClock clock, Texts t, CaseDesk desk, CareDesk care)
    {
        var me = context.Me();
        if (!Forms.Contains(form) || await db.PlacementsFor(me, RecordAction.Export, clock.Now).AsNoTracking().SingleOrDefaultAsync(p => p.Id == new CarePlacementId(placement) && p.CaseId == new ProtectionCaseId(id)) is not { } found) return Results.NotFound();
        var one = await db.CasesFor(me, RecordAction.Export, clock.Now).AsNoTracking().Include(c => c.Entries).SingleAsync(c => c.Id == found.CaseId);
        var registered = found.Carer?.RegisteredId is { } listed ? await db.CarersFor(me).AsNoTracking().SingleOrDefaultAsync(c => c.Id == listed) : null;
        var answers = Of(one, found, await care.ChildAsync(me, one), form, CareStep.NoteMeeting, await desk.ClocksOfAsync(me, one), clock.Today, registered)!;
        return await WriteAsync(new Act(me, "case.export", clock.Now, $"case/{id}"), db, clock, t, answers, one.Secrecy, $"mau-{form}.docx");
    }

    private static async Task<IResult> CarerFormAsync(Guid id, string form, HttpContext context, AppDb db, OfficeClock clock, Texts t)
    {
        var me = context.Me();
        if (form is not ("08" or "11") || await db.CarersFor(me).AsNoTracking().SingleOrDefaultAsync(c => c.Id == new RegisteredCarerId(id)) is not { } carer) return Results.NotFound();
        var answers = form == "08" ? CareFormFilling.Application(carer) : CareFormFilling.Verification(carer, clock.Today);
        return await WriteAsync(new Act(me, "carer.export", clock.Now, $"carer/{id}"), db, clock, t, answers, carer.Secrecy, $"mau-{form}.docx");
    }

    // quy: 1 to 4; nam: the year. The quarter that runs where neither is given.
    private static async Task<IResult> QuarterAsync(int? nam, int? quy, HttpContext context, AppDb db, OfficeClock clock, Texts t)
    {
        var (me, today) = (context.Me(), clock.Today);
        var quarter = new CareQuarter(nam is >= 2017 and <= 2100 ? nam.Value : today.Year, quy is >= 1 and <= 4 ? quy.Value : (today.Month + 2) / 3);
        var carers = await db.CarersFor(me).AsNoTracking().ToListAsync();
        return await WriteAsync(new Act(me, "carer.export", clock.Now, $"rows/{carers.Count}"), db, clock, t, CareListFilling.Carers(carers, quarter, today), SecrecyLevel.Protected, "mau-09.docx");
    }

    private static async Task<IResult> RegisterAsync(HttpContext context, AppDb db, OfficeClock clock, Texts t)
    {
        var me = context.Me();
        var (carers, inCare) = (await db.CarersFor(me).AsNoTracking().ToListAsync(), await db.InCareOfAsync(me));
        var head = await CasesApi.HeadAsync(db, me, clock, t, SecrecyLevel.Protected);
        await db.TraceAsync(new Act(me, "carer.export", clock.Now, $"rows/{carers.Count}"));
        var rows = carers.OrderBy(c => c.HandedInOn).Select(c => new CarerRegisterRow(c, inCare.GetValueOrDefault(c.Id)));
        return CasesApi.Docx(CareRegisterDocx.Write(new CarerRegister(head, $"Đến ngày {Days.Show(clock.Today)}", [.. rows], new PrintNote(me.Name, clock.Now))), "so-nguoi-nhan-cham-soc.docx");
    }

    private static async Task<IResult> NeedsAsync(HttpContext context, AppDb db, OfficeClock clock, Texts t, CareDesk care)
    {
        var me = context.Me();
        var found = (await care.RowsAsync(me, RecordAction.Export, ended: false)).Select(r => new CareNeedRow(r.Mark, r.Child, r.Placement, OfficeClock.DayOf(r.Placement.OpenedAt), r.Next?.LastDay)).ToList();
        var head = await CasesApi.HeadAsync(db, me, clock, t, SecrecyLevel.Protected);
        await db.TraceAsync(new Act(me, "case.export", clock.Now, $"rows/{found.Count}"));
        return CasesApi.Docx(CareRegisterDocx.Write(new CareNeedList(head, $"Đến ngày {Days.Show(clock.Today)}", found, new PrintNote(me.Name, clock.Now))), "danh-sach-cham-soc-thay-the.docx");
    }

    private static async Task<IResult> WriteAsync(Act act, AppDb db, OfficeClock clock, Texts t, FormAnswers answers, SecrecyLevel secrecy, string name)
    {
        var head = await CasesApi.HeadAsync(db, act.By!, clock, t, secrecy);
        await db.TraceAsync(act);
        return CasesApi.Docx(CaseFormWriter.Write(new CaseFormPaper(answers, head, new PrintNote(act.By!.Name, clock.Now))), name);
    }
}
