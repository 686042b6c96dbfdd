using MangNon.App.Platform;
using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;

namespace MangNon.App.Features.Plans;

/// <summary>What was read from a file, as records to be gone through: nothing of it is in force.</summary>
/// <param name="Documents">Higher documents named; the caller joins them with those the ward has.</param>
/// <param name="Citations">Key of the document and path of the clause.</param>
public sealed record PlanImport(
    Plan Plan,
    PlanSource Source,
    IReadOnlyList<Clause> Clauses,
    IReadOnlyList<PlanTask> Tasks,
    IReadOnlyList<ReportRound> Rounds,
    IReadOnlyList<PlanWarning> Warnings,
    IReadOnlyList<HigherDocument> Documents,
    IReadOnlyList<(string Key, string Path)> Citations)
{
    /// <summary>A suggestion at or above this is put in; below it the officer chooses.</summary>
    private const double Sure = 0.75;

    /// <summary>Turns a reading into records.</summary>
    /// <param name="units">Units of the ward today.</param>
    /// <param name="receiver">Unit that compiles the reports and so does not send one to itself.</param>
    public static PlanImport Of(WardId ward, ReadFile file, StoredFile? kept, IReadOnlyList<Unit> units, UnitId? receiver, int yearIfNone)
    {
        var (reading, header) = (file.Reading, file.Reading.Document);
        var plan = NewPlan(ward, header, kept, yearIfNone);
        var documents = reading.Grounds
            .Select(g => (Ground: g, Document: new HigherDocument(Ids.New<HigherDocumentId>(), ward, g.Type, g.Number, g.Date, g.Issuer, g.Title)))
            .DistinctBy(d => d.Document.Key).ToList();
        return new PlanImport(
            plan,
            new PlanSource(plan.Id, string.Join('\n', file.Text.Lines.Select(l => $"{l.Page}|{l.Number}|{l.Text}"))),
            [.. Flatten(plan.Id, reading.Outline)],
            [.. TasksOf(ward, plan, reading, units)],
            [.. RoundsOf(ward, plan, reading, units, receiver)],
            [.. reading.Warnings.Select(w => new PlanWarning { Id = Ids.New(), PlanId = plan.Id, Code = w.Code, Path = w.Path, Message = w.Message, Line = w.Span?.Line })],
            [.. documents.Select(d => d.Document)],
            [.. documents.SelectMany(d => d.Ground.CitedAt.Distinct().Select(path => (d.Document.Key, path)))]);
    }

    private static Plan NewPlan(WardId ward, DocumentHeader header, StoredFile? kept, int yearIfNone)
    {
        var year = header.Year ?? header.Date?.Year ?? yearIfNone;
        var signer = header.Signer;
        var plan = new Plan(Ids.New<PlanId>(), ward, year, header.Title ?? "")
        {
            SourceFile = kept?.Id,
            SourceHash = kept?.Sha256,
        };
        plan.Correct(header.Title ?? "", header.Number, header.Date, header.Issuer, year);
        plan.CorrectEnd(signer is null ? null : string.Join(" · ", new[] { signer.Authority, signer.Position, signer.Name }.Where(p => !string.IsNullOrWhiteSpace(p))), string.Join('\n', header.Recipients));
        return plan;
    }

    private static IEnumerable<Clause> Flatten(PlanId plan, IReadOnlyList<OutlineItem> outline)
    {
        var order = 0;
        var waiting = new Stack<(OutlineItem Item, int Depth)>(outline.Reverse().Select(i => (i, 1)));
        while (waiting.TryPop(out var next))
        {
            var (item, depth) = next;
            var clause = new Clause(Ids.New<ClauseId>(), plan, item.Path, ++order, depth) { Page = item.Span.Page, Line = item.Span.Line, LastLine = item.Span.LastLine };
            clause.Say(item.Heading, item.Text);
            yield return clause;
            foreach (var child in item.Children.Reverse()) waiting.Push((child, depth + 1));
        }
    }

    private static IEnumerable<PlanTask> TasksOf(WardId ward, Plan plan, PlanReading reading, IReadOnlyList<Unit> units)
    {
        var order = 0;
        foreach (var read in reading.Tasks)
        {
            var besideLead = BesideLead(read, reading, units);
            // "Các trường học" owe the same duty each for itself, so each gets a task.
            foreach (var lead in LeadsOf(read.Lead, BodiesOf(read, reading), units)) yield return NewTask(ward, plan, read, lead, besideLead, units, order += 10);
        }
    }

    /// <summary>The single bodies of the entry a duty stands in.</summary>
    private static IReadOnlyList<string> BodiesOf(TaskReading read, PlanReading reading) => reading.Units.FirstOrDefault(u => u.Name == read.Lead)?.Bodies ?? [];

    private static IReadOnlyList<UnitId?> LeadsOf(string? lead, IReadOnlyList<string> bodies, IReadOnlyList<Unit> units)
    {
        if (lead is null) return [null];
        if (CollectiveNames.Expand(lead, units) is { Count: > 0 } several && several.All(u => u.Kind is UnitKind.School or UnitKind.ResidentialGroup)) return [.. several.Select(u => (UnitId?)u.Id)];
        return [SureOf(lead, units) ?? (bodies.Count > 1 ? SureOf(bodies[0], units) : null)];
    }

    private static UnitId? SureOf(string written, IReadOnlyList<Unit> units) => UnitMatching.Suggest(written, units) is [{ Score: >= Sure } best, ..] ? best.Unit : null;

    /// <summary>"UBMTTQ Việt Nam và các đoàn thể": the first leads, and the others of the entry stand beside it.</summary>
    private static List<UnitId> BesideLead(TaskReading read, PlanReading reading, IReadOnlyList<Unit> units) =>
        [.. BodiesOf(read, reading).Skip(1).SelectMany(b => UnitsNamed(b, units)).Select(u => u.Id)];

    /// <summary>All schools or all residential groups where they are meant; "các ban ngành" would be everybody and helps nobody.</summary>
    private static IEnumerable<UnitId> SupportersIn(string written, IReadOnlyList<Unit> units) =>
        CollectiveNames.Expand(written, units) is { Count: > 0 } several
            ? several.Where(u => u.Kind is UnitKind.School or UnitKind.ResidentialGroup).Select(u => u.Id)
            : SureOf(written, units) is { } one ? [one] : [];

    private static PlanTask NewTask(WardId ward, Plan plan, TaskReading read, UnitId? lead, IEnumerable<UnitId> besideLead, IReadOnlyList<Unit> units, int order)
    {
        var task = new PlanTask(Ids.New<PlanTaskId>(), ward, plan.Id, read.Path, order, DutyText.Of(read.Text, read.Lead, read.Due is { Kind: DueKind.Date, Date: not null }))
        {
            LeadAsWritten = read.Lead,
            SupportAsWritten = string.Join('\n', read.Supporting),
            Page = read.Span.Page,
            Line = read.Span.Line,
            LastLine = read.Span.LastLine,
        };
        task.Describe(task.Text, read.Product, read.Money);
        task.SetDue(read.Due.Kind, read.Due.From, read.Due.LastDay, read.Due.Every ?? read.Due.Occasion ?? read.Due.Label);
        task.Assign(lead, read.Supporting.SelectMany(s => SupportersIn(s, units)).Concat(besideLead).Where(u => u != lead).Distinct());
        foreach (var target in read.Targets) task.AddTarget(new TaskTarget(Ids.New(), target.Value, target.Unit, target.Comparison, target.Text));
        return task;
    }

    private static IEnumerable<ReportRound> RoundsOf(WardId ward, Plan plan, PlanReading reading, IReadOnlyList<Unit> units, UnitId? receiver)
    {
        foreach (var read in reading.ReportRounds)
        {
            var round = new ReportRound(Ids.New<ReportRoundId>(), ward, plan.Id, KindOf(read.Kind), plan.Year, read.Due) { Addressees = string.Join('\n', read.To) };
            round.AskFrom(read.From.SelectMany(f => UnitsNamed(f, units)).Where(u => u.Id != receiver && u.Kind is not UnitKind.Leadership).Select(u => u.Id));
            yield return round;
        }
    }

    private static IEnumerable<Unit> UnitsNamed(string written, IReadOnlyList<Unit> units)
    {
        if (CollectiveNames.Expand(written, units) is { Count: > 0 } several) return several;
        var one = SureOf(written, units);
        return units.Where(u => u.Id == one);
    }

    private static ReportPeriodKind KindOf(string kind) => kind switch
    {
        "year" => ReportPeriodKind.Year,
        "nine-month" => ReportPeriodKind.NineMonths,
        "quarter" => ReportPeriodKind.Quarter,
        "month" => ReportPeriodKind.Month,
        _ => ReportPeriodKind.HalfYear,
    };
}
