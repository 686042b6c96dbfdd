namespace MangNon.Domain.Reports;

/// <summary>
/// Tells what was done under one clause of the plan: first what the units' accepted reports say, then the tasks these
/// reports leave untold, in the order of the plan, then what is not due yet and what nobody has said anything about.
/// </summary>
internal sealed class ClauseNarration(ReportMaterial report, ClauseMaterial clause, int clauseNumber, IReadOnlyList<(string Unit, UnitParagraph Paragraph)> unitParagraphs)
{
    private readonly HashSet<string> _heard = new(unitParagraphs.Select(p => p.Unit), StringComparer.OrdinalIgnoreCase);

    public IEnumerable<Passage> Tell()
    {
        var passages = UnitPassages().Concat(ToldTasks().Select(Told)).ToList();
        passages.AddRange(DoneEarlier(passages.Count == 0));
        passages.AddRange(NotDueYet());
        passages.AddRange(Missing(passages.Count == 0));
        return passages;
    }

    private IEnumerable<Passage> UnitPassages()
    {
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (unit, paragraph) in unitParagraphs)
        {
            // The tasks a unit leads are sources of the first paragraph it wrote here, once.
            var tasks = named.Add(unit) ? clause.Tasks.Where(IsToldByUnit).Where(t => Same(t.Lead, unit)) : [];
            yield return new Passage(
                ResultText.Of(unit, paragraph.Text),
                [new(ParagraphSourceKind.UnitReport, paragraph.Id), .. tasks.SelectMany(SourcesOf)]);
        }
    }

    /// <summary>Tasks with one text, one standing and nothing entered about them become one sentence with several units.</summary>
    private IEnumerable<IReadOnlyList<TaskMaterial>> ToldTasks() => clause.Tasks
        .Where(t => !IsToldByUnit(t))
        .Where(t => ProgressOf(t).Any() || IsToldWithoutProgress(StandingOf(t)))
        .GroupBy(t => ProgressOf(t).Any()
            ? t.Id.ToString()
            : $"{ReportWording.Lower(ReportWording.Tidy(t.Text))}|{StandingOf(t)}|{(t.IsLateIn(report) ? t.Due : null)}|{t.Product}")
        .Select(g => g.ToList());

    private static bool IsToldWithoutProgress(Standing standing) =>
        standing is Standing.Done or Standing.Underway or Standing.Blocked or Standing.Returned or Standing.Overdue;

    private Passage Told(IReadOnlyList<TaskMaterial> tasks, int place)
    {
        var sentences = new TaskSentences(report, opening: Opening(place), place);
        var text = ProgressOf(tasks[0]).ToList() is [_, ..] progress
            ? sentences.WithProgress(tasks[0], progress)
            : sentences.WithoutProgress(tasks);
        return new Passage(text, [.. tasks.SelectMany(SourcesOf)]);
    }

    /// <summary>The first sentence of a clause names the time, but not always in the same words.</summary>
    private string Opening(int place) => (place, _heard.Count, clauseNumber % 3) switch
    {
        (0, 0, 1) => $"Trong {report.Period.Phrase}, ",
        (0, 0, 0) => "Trong kỳ báo cáo, ",
        _ => "",
    };

    private IEnumerable<Passage> DoneEarlier(bool nothingElse)
    {
        var tasks = clause.Tasks.Where(t => StandingOf(t) == Standing.DoneEarlier && !ProgressOf(t).Any()).ToList();
        if (nothingElse && tasks.Count > 0)
            yield return new Passage("Các nhiệm vụ thuộc nội dung này đã hoàn thành trước kỳ báo cáo.", [.. tasks.Select(t => t.Source())]);
    }

    private IEnumerable<Passage> NotDueYet()
    {
        var tasks = Untold(Standing.NotDue);
        if (tasks.Count == 0) yield break;
        var listed = tasks.DistinctBy(t => ReportWording.Lower(t.Text)).Select(t => (new Duty(t.Text).Matter, Day: ReportWording.Day(t.Due!.Value))).ToList();
        var text = listed is [var one]
            ? $"{one.Matter} có thời hạn đến ngày {one.Day}, chưa đến hạn trong kỳ báo cáo"
            : $"Các nhiệm vụ chưa đến hạn trong kỳ báo cáo: {string.Join("; ", listed.Select(l => $"{l.Matter} (thời hạn đến ngày {l.Day})"))}";
        yield return new Passage(ReportWording.Sentence(text), [.. tasks.Select(t => t.Source())]);
    }

    private IEnumerable<Passage> Missing(bool nothingElse)
    {
        var tasks = Untold(Standing.Unknown);
        var listed = tasks.Select(t => new Duty(t.Text).Reference).Distinct().ToList();
        if (listed.Count > 0)
            yield return Passage.Missing($"số liệu về {string.Join("; ", listed)} trong {report.Period.Phrase}", tasks);
        else if (nothingElse)
            yield return Passage.Missing($"số liệu về nội dung này trong {report.Period.Phrase}", []);
    }

    private List<TaskMaterial> Untold(Standing standing) =>
        [.. clause.Tasks.Where(t => StandingOf(t) == standing && !IsToldByUnit(t) && !ProgressOf(t).Any())];

    /// <summary>A unit that wrote about the clause has told its own tasks; what is late or not due stays to be said.</summary>
    private bool IsToldByUnit(TaskMaterial task) =>
        task.Lead is not null && _heard.Contains(task.Lead)
        && !task.IsLateIn(report)
        && StandingOf(task) is not (Standing.NotDue or Standing.Cancelled);

    private IEnumerable<ProgressMaterial> ProgressOf(TaskMaterial task) => StandingOf(task) == Standing.Cancelled
        ? []
        : task.Progress.Where(p => report.Period.Includes(p.On) && !_heard.Contains(p.Unit)).OrderBy(p => p.On);

    private IEnumerable<ParagraphSource> SourcesOf(TaskMaterial task) =>
        task.Progress
            .Where(p => report.Period.Includes(p.On))
            .Select(p => new ParagraphSource(ParagraphSourceKind.Progress, p.Id))
            .Prepend(task.Source());

    private Standing StandingOf(TaskMaterial task) => task.StandingIn(report);

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
