namespace MangNon.Domain.Reports;

/// <summary>What is hard, what is asked for, and what comes next: lists of points, each with those it comes from.</summary>
internal static class Outlook
{
    /// <summary>So many duties without a day under one clause are told in one sentence.</summary>
    private const int ManyWithoutDay = 4;

    public static IReadOnlyList<Passage> Difficulties(ReportMaterial report) => AsList(
        [.. BlockedTasks(report), .. FromUnits(report, u => u.Difficulties)],
        orElse: "thông tin về khó khăn, vướng mắc");

    public static IReadOnlyList<Passage> Proposals(ReportMaterial report) => AsList(
        [.. FromUnits(report, u => u.Proposals)],
        orElse: "nội dung kiến nghị, đề xuất");

    public static IReadOnlyList<Passage> Next(ReportMaterial report) => AsList(
        [.. OpenTasks(report), .. FromUnits(report, u => u.Next)],
        orElse: $"nội dung phương hướng, nhiệm vụ {report.Period.NextPhrase}");

    private static IEnumerable<Passage> BlockedTasks(ReportMaterial report)
    {
        foreach (var task in Tasks(report).Where(t => t.StandingIn(report) == Standing.Blocked))
        {
            var duty = new Duty(task.Text);
            yield return string.IsNullOrWhiteSpace(task.BlockReason)
                ? Passage.Missing($"thông tin về vướng mắc trong thực hiện {duty.Reference}", [task])
                : new Passage(
                    ReportWording.Sentence($"{duty.Matter} còn gặp khó khăn, vướng mắc: {Duty.LowerFirst(ReportWording.Tidy(task.BlockReason))}"),
                    [task.Source()]);
        }
    }

    /// <summary>What several units say in the same words is said once, with all of them behind it.</summary>
    private static IEnumerable<Passage> FromUnits(ReportMaterial report, Func<UnitReportMaterial, IEnumerable<UnitParagraph>> part) =>
        report.UnitReports
            .SelectMany(u => part(u).Select(p => (u.Unit, Paragraph: p)))
            .Where(p => ReportWording.Tidy(p.Paragraph.Text).Length > 0)
            .GroupBy(p => ReportWording.Lower(ReportWording.Tidy(p.Paragraph.Text)))
            .Select(g => new Passage(
                ReportWording.Sentence($"{ReportWording.Tidy(g.First().Paragraph.Text)} ({ReportWording.Join(g.Select(p => p.Unit))})"),
                [.. g.Select(p => new ParagraphSource(ParagraphSourceKind.UnitReport, p.Paragraph.Id))]));

    /// <summary>Late tasks first, then those underway, then those to come, each by day; last what a clause asks for all the time.</summary>
    private static IEnumerable<Passage> OpenTasks(ReportMaterial report)
    {
        var open = report.Clauses
            .SelectMany(c => c.Tasks.Select(t => (Clause: c, Task: t)))
            .DistinctBy(x => x.Task.Id)
            .Where(x => x.Task.StandingIn(report).IsOpen())
            .ToLookup(x => x.Task.Due is null && !x.Task.IsLateIn(report));
        var undated = open[true].GroupBy(x => x.Clause, x => x.Task).ToLookup(g => g.Count() >= ManyWithoutDay);
        return OneByOne(report, [.. open[false].Select(x => x.Task), .. undated[false].SelectMany(g => g)])
            .Concat(undated[true].Select(g => AllTheTime(report, g.Key, [.. g])));
    }

    private static IEnumerable<Passage> OneByOne(ReportMaterial report, IEnumerable<TaskMaterial> tasks) => tasks
        .GroupBy(t => (Rank: Rank(t, report), t.Due, Text: ReportWording.Lower(ReportWording.Tidy(t.Text))))
        .OrderBy(g => g.Key.Rank)
        .ThenBy(g => g.Key.Due ?? DateOnly.MaxValue)
        .Select(g => new Passage(
            ReportWording.Sentence(Intention(g.First(), g.Key.Rank) + Terms([.. g], g.Key.Rank, report)),
            [.. g.Select(t => t.Source())]));

    // A plan has dozens of duties that hold all year. Said one by one they are the plan over again, and hide what has a day.
    private static Passage AllTheTime(ReportMaterial report, ClauseMaterial clause, IReadOnlyList<TaskMaterial> tasks)
    {
        var title = ReportWording.Shorten(ReportWording.Tidy(clause.Title), ReportComposer.ClauseTitleLength);
        return new Passage(
            ReportWording.Sentence($"Tiếp tục thực hiện {ReportWording.Count(tasks.Count)} nhiệm vụ thường xuyên tại mục “{title}” của Kế hoạch" + Terms(tasks, rank: 2, report)),
            [.. tasks.Select(t => t.Source())]);
    }

    private static int Rank(TaskMaterial task, ReportMaterial report) =>
        task.IsLateIn(report) ? 0 : task.StandingIn(report) is Standing.NotDue or Standing.Unknown ? 2 : 1;

    private static string Intention(TaskMaterial task, int rank)
    {
        var duty = new Duty(task.Text);
        return rank switch
        {
            0 => $"Tập trung hoàn thành {duty.Matter}",
            1 when !duty.StandsAlone => $"Tiếp tục {duty.Predicate}",
            _ => duty.Command,
        };
    }

    /// <summary>" (Công an phường chủ trì, thời hạn đến ngày 25/9/2026)"; a unit need not name itself.</summary>
    private static string Terms(IReadOnlyList<TaskMaterial> tasks, int rank, ReportMaterial report)
    {
        var leads = ReportWording.Join(tasks.Select(t => t.Lead ?? "").Where(l => l != report.Body.FullName));
        string[] terms =
        [
            leads.Length > 0 ? $"{leads} chủ trì" : "",
            rank > 0 && tasks[0].Due is { } due ? $"thời hạn đến ngày {ReportWording.Day(due)}" : "",
        ];
        var told = terms.Where(t => t.Length > 0).ToList();
        return told.Count == 0 ? "" : $" ({string.Join(", ", told)})";
    }

    private static IEnumerable<TaskMaterial> Tasks(ReportMaterial report) =>
        report.Clauses.SelectMany(c => c.Tasks).DistinctBy(t => t.Id);

    private static IReadOnlyList<Passage> AsList(IReadOnlyList<Passage> passages, string orElse) => passages switch
    {
        [] => [Passage.Missing(orElse, [])],
        [_] => passages,
        _ => [.. passages.Select(p => p.NeedsPerson ? p : p with { Text = $"- {p.Text}" })],
    };
}
