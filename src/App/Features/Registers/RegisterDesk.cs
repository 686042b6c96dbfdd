using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Plans;
using MangNon.Domain.Registers;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Registers;

/// <summary>A document with a number given elsewhere in the program that does not stand in the register yet.</summary>
public sealed record Unentered(string Kind, WrittenNumber Number, DateOnly IssuedOn, string Subject, string? Signer, string Recipients)
{
    public PlanId? Plan { get; init; }

    public ReportId? Report { get; init; }
}

/// <summary>Numbers of what goes out: which comes next, which is taken, and the reports and plans that have theirs already.</summary>
public sealed class RegisterDesk(AppDb db, OfficeClock clock, Texts t)
{
    /// <summary>Stands for the signer where nobody said who signed.</summary>
    public const string SomeLeader = "Lãnh đạo Ủy ban nhân dân";

    /// <summary>The row of numbers a document of a year is counted in.</summary>
    public async Task<string> SeriesAsync(Viewer me, int year, string kind, SecrecyMark mark) =>
        NumberingChoice.SeriesOf(NumberingChoice.IsByKind(await db.NumberingFor(me).AsNoTracking().ToListAsync(), year), kind, mark);

    /// <summary>The number that comes next for a kind, as it is typed: "05/BC-UBND".</summary>
    public async Task<string> NextMarkAsync(Viewer me, string kind, DateOnly on) =>
        OutgoingDocument.MarkOf(await NextNumberAsync(me, on.Year, await SeriesAsync(me, on.Year, kind, SecrecyMark.None)), RegisterLaw.Find(kind)!.Symbol);

    /// <summary>The number that comes next in a row: after the last one of the register, and after those the program knows though they do not stand in it yet.</summary>
    public async Task<int> NextNumberAsync(Viewer me, int year, string series)
    {
        var next = await db.NextOutgoingNumberAsync(me.Ward, year, series);
        foreach (var waiting in (await UnenteredAsync(me, year)).Where(u => u.Number.Number >= next).OrderBy(u => u.Number.Number))
            if (await SeriesAsync(me, year, waiting.Kind, SecrecyMark.None) == series) next = waiting.Number.Number + 1;
        return next;
    }

    /// <summary>Enters the ward's report under the number typed for it; added to the context, not saved yet.</summary>
    /// <returns>Null, or why it cannot be: it is no number, or the number belongs to something else.</returns>
    public async Task<string?> EnterReportAsync(Viewer me, WardReport report, string? number, DateOnly on)
    {
        if (WrittenNumber.Read(number) is not { } written) return t["Số, ký hiệu chưa đúng dạng, ví dụ 35/BC-UBND."];
        var signer = report.ApprovedBy is { } by ? (await db.NamesOfAsync(me, [by])).GetValueOrDefault(by) : null;
        return await EnterAsync(me, new Unentered("BC", written, on, report.Subject, signer, "") { Report = report.Id }) ? null : t["Số này đã có trong sổ văn bản đi của năm {0}. Xem sổ rồi ghi số khác.", on.Year];
    }

    /// <summary>Reports sent and plans in force of this year or the last whose numbers are not in the register.</summary>
    public async Task<IReadOnlyList<Unentered>> UnenteredAsync(Viewer me, int year)
    {
        if (!me.RunsTheWard || year < clock.Today.Year - 1 || year > clock.Today.Year) return [];
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var entered = db.OutgoingFor(me, RecordAction.List, clock.Now);
        var reports = await db.WardReportsFor(me).AsNoTracking().Where(r => r.Number != null && r.SentOn >= from && r.SentOn <= to && !entered.Any(d => d.ReportId == r.Id)).ToListAsync();
        var plans = await db.PlansFor(me).AsNoTracking().Where(p => p.Adoption != null && p.Number != null && p.IssuedOn >= from && p.IssuedOn <= to && !entered.Any(d => d.PlanId == p.Id && d.KindCode == "KH")).ToListAsync();
        var names = await db.NamesOfAsync(me, reports.Select(r => r.ApprovedBy).OfType<Domain.Organisation.AccountId>());
        return
        [
            .. from r in reports
               where WrittenNumber.Read(r.Number) is not null
               select new Unentered("BC", WrittenNumber.Read(r.Number)!.Value, r.SentOn!.Value, r.Subject, r.ApprovedBy is { } approver ? names.GetValueOrDefault(approver) : null, "") { Report = r.Id },
            .. from p in plans
               where WrittenNumber.Read(p.Number) is not null
               select new Unentered("KH", WrittenNumber.Read(p.Number)!.Value, p.IssuedOn!.Value, p.Title, p.SignedBy, p.Recipients) { Plan = p.Id },
        ];
    }

    /// <summary>Adds it to the context under the number it has.</summary>
    /// <returns>False where that number was given to something else, or the day lies too far back.</returns>
    public async Task<bool> EnterAsync(Viewer me, Unentered document)
    {
        var series = await SeriesAsync(me, document.IssuedOn.Year, document.Kind, SecrecyMark.None);
        if (document.Report is { } report && await IsEnteredAsync(me, report, document)) return true;
        if (await db.IsOutgoingNumberTakenAsync(me.Ward, document.IssuedOn.Year, series, document.Number.Number)) return false;
        var subject = string.IsNullOrWhiteSpace(document.Subject) ? RegisterLaw.Find(document.Kind)!.Vi : document.Subject;
        var facts = new OutgoingFacts(document.Kind, document.Number.Symbol, document.IssuedOn, Cut(subject, 2000), Cut(document.Signer ?? SomeLeader, 300), Cut(document.Recipients, 2000));
        if (OutgoingDocument.WhyNotRegister(facts, clock.Today).Any()) return false;
        db.Add(new OutgoingDocument(Ids.New<OutgoingDocumentId>(), me, (series, document.Number.Number), facts, clock.Today) { PlanId = document.Plan, ReportId = document.Report });
        return true;
    }

    // A report that was opened again and goes out anew under the number it had.
    private Task<bool> IsEnteredAsync(Viewer me, ReportId report, Unentered document) =>
        db.OutgoingFor(me, RecordAction.List, clock.Now).AnyAsync(d => d.ReportId == report && d.Year == document.IssuedOn.Year && d.Number == document.Number.Number && d.VoidedOn == null);

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
