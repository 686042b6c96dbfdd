namespace MangNon.Domain.Reports;

/// <summary>The sentences about one task, or about one task that several units have. Late ones are stated, nobody is blamed.</summary>
/// <param name="opening">Words before the first sentence: "Trong 6 tháng đầu năm 2026, ", or none.</param>
/// <param name="place">Place among the tasks of the clause, from 0; it decides which of several wordings is taken.</param>
internal sealed class TaskSentences(ReportMaterial report, string opening, int place)
{
    private const string SeeDifficulties = "quá trình thực hiện còn vướng mắc, được nêu tại phần khó khăn, vướng mắc";

    /// <summary>Told by what the units entered: "Thực hiện nhiệm vụ …, Đoàn Thanh niên phường đã …".</summary>
    public string WithProgress(TaskMaterial task, IReadOnlyList<ProgressMaterial> progress)
    {
        var sentences = new List<string>();
        for (var i = 0; i < progress.Count; i++)
            sentences.Add(i == 0
                ? FirstEntry(task, progress[i])
                : FurtherEntry(progress[i], sameUnit: progress[i].Unit == progress[i - 1].Unit));
        sentences.AddRange(Remarks(task));
        return string.Join(' ', sentences);
    }

    /// <summary>Told by the task alone, of which nothing but its state is known.</summary>
    public string WithoutProgress(IReadOnlyList<TaskMaterial> tasks)
    {
        var task = tasks[0];
        var duty = new Duty(task.Text);
        var doer = Doer(tasks);
        var standing = task.StandingIn(report);
        var text = standing switch
        {
            Standing.Done => Done(duty, doer) + Product(task),
            Standing.Blocked => $"{opening}{doer} đang {duty.Predicate}; {SeeDifficulties}",
            Standing.Returned => $"{opening}{doer} đang bổ sung, hoàn thiện kết quả thực hiện {duty.Matter}",
            Standing.Overdue => Overdue(task, duty),
            _ => Underway(duty, doer),
        };
        if (standing != Standing.Overdue && task.IsLateIn(report)) text += $"; tiến độ chậm so với thời hạn của Kế hoạch ({Day(task)})";
        return ReportWording.Sentence(text);
    }

    private string Done(Duty duty, string doer) => (opening.Length > 0 ? 0 : place % 4) switch
    {
        1 when !duty.StandsAlone => $"{doer} đã hoàn thành {duty.Matter}",
        2 => $"Bên cạnh đó, {doer} đã {duty.Predicate}",
        3 => $"Cùng với đó, {doer} đã {duty.Predicate}",
        _ => $"{opening}{doer} đã {duty.Predicate}",
    };

    private string Overdue(TaskMaterial task, Duty duty)
    {
        var state = $"chưa hoàn thành trong thời hạn của Kế hoạch ({Day(task)}), được đưa vào nhiệm vụ {report.Period.NextPhrase}";
        return duty.IsLong ? $"Nội dung {state}: {Duty.LowerFirst(duty.Command)}" : $"{duty.Matter} {state}";
    }

    private string Underway(Duty duty, string doer) => duty.StandsAlone || place % 2 == 0
        ? $"{opening}{doer} đang {duty.Predicate}"
        : $"{opening}{doer} đang tiếp tục {duty.Predicate}";

    private string FirstEntry(TaskMaterial task, ProgressMaterial entry)
    {
        var text = ReportWording.Tidy(entry.Text);
        var reference = new Duty(task.Text).Reference;
        var told = ResultText.Predicate(text) is { } predicate
            ? $"{opening}{(place % 2 == 0 ? "thực hiện" : "đối với")} {reference}, {entry.Unit} đã {predicate}"
            : $"{opening}kết quả thực hiện {reference} của {entry.Unit}: {text}";
        return ReportWording.Sentence(told + ResultText.FiguresBeside(text, entry.Figures));
    }

    private static string FurtherEntry(ProgressMaterial entry, bool sameUnit)
    {
        var text = ReportWording.Tidy(entry.Text);
        var told = sameUnit && ResultText.Predicate(text) is { } predicate
            ? $"Ngoài ra, {entry.Unit} đã {predicate}"
            : ReportWording.Tidy(ResultText.Of(entry.Unit, text));
        return ReportWording.Sentence(told + ResultText.FiguresBeside(text, entry.Figures));
    }

    private IEnumerable<string> Remarks(TaskMaterial task)
    {
        var standing = task.StandingIn(report);
        if (standing.IsDone() && !string.IsNullOrWhiteSpace(task.Product)) yield return ReportWording.Sentence($"Sản phẩm: {ReportWording.Tidy(task.Product)}");
        if (standing == Standing.Blocked) yield return ReportWording.Sentence(SeeDifficulties);
        if (standing == Standing.Returned) yield return "Kết quả đang được bổ sung, hoàn thiện.";
        if (task.IsLateIn(report)) yield return $"Tiến độ thực hiện chậm so với thời hạn của Kế hoạch ({Day(task)}).";
    }

    private string Doer(IReadOnlyList<TaskMaterial> tasks) =>
        ReportWording.Join(tasks.Select(t => t.Lead ?? "")) is { Length: > 0 } units ? units : report.Body.ShortName;

    private static string Product(TaskMaterial task) =>
        string.IsNullOrWhiteSpace(task.Product) ? "" : $" (sản phẩm: {ReportWording.Tidy(task.Product)})";

    private static string Day(TaskMaterial task) => $"ngày {ReportWording.Day(task.Due!.Value)}";
}
