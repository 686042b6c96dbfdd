namespace MangNon.Domain.OfficialDocuments;

/// <summary>Turns the points of the outline into duties and the unit entries into units.</summary>
internal sealed class TaskCollector
{
    private readonly int? _year;
    private readonly DateOnly? _documentDate;
    private readonly HashSet<string>? _knownUnits;
    private readonly Dictionary<string, int> _timesUsed = [];
    private readonly HashSet<string> _unitPaths = [];

    private TaskCollector(int? year, DateOnly? documentDate, IReadOnlyCollection<string>? knownUnits)
    {
        _year = year;
        _documentDate = documentDate;
        _knownUnits = knownUnits?.Select(Wording.Key).ToHashSet();
    }

    public List<TaskReading> Tasks { get; } = [];

    public List<UnitReading> Units { get; } = [];

    public List<ReadingWarning> Warnings { get; } = [];

    public static TaskCollector Collect(IEnumerable<OutlineNode> outline, int? year, DateOnly? documentDate, IReadOnlyCollection<string>? knownUnits)
    {
        var collector = new TaskCollector(year, documentDate, knownUnits);
        foreach (var node in outline) collector.Visit(node, new Inherited(null, [], Due.None));
        return collector;
    }

    /// <summary>What a duty takes from the points above it.</summary>
    private sealed record Inherited(string? Lead, IReadOnlyList<string> Supporting, Due Due);

    private static bool HoldsDuties(SectionKind section) => section is SectionKind.Content or SectionKind.Assignment or SectionKind.Targets;

    /// <summary>Tables of figures, costs or report forms hold no duties.</summary>
    private static bool IsAboutOtherThings(SectionKind section) => section is SectionKind.Money or SectionKind.Situation or SectionKind.Purpose or SectionKind.Report;

    private void Visit(OutlineNode node, Inherited above)
    {
        if (node.Row is { } row)
        {
            if (!IsAboutOtherThings(node.Section) && !row.IsBudgetLine) AddRow(node, row);
            return;
        }
        var unit = UnitOf(node);
        var mine = unit is null ? Passing(node, above) : above with { Lead = unit, Supporting = [] };
        var details = TaskDetails.Of(node);
        if (HoldsDuties(node.Section)) AddOwnDuties(node, mine, details, unit is not null);
        var below = details.Count == 0 ? mine : WithDetails(mine, details);
        foreach (var child in node.Children.Except(details)) Visit(child, below);
    }

    private void AddOwnDuties(OutlineNode node, Inherited mine, IReadOnlyList<OutlineNode> details, bool isUnit)
    {
        var isEnd = node.Children.Count == details.Count;
        var duties = WithoutDetailLines(Duties(node, isEnd, isUnit));
        var single = duties.Count == 1 && !node.Children.Except(details).Any(c => c.Marker.IsBullet);
        var around = duties.Count == 0 ? "" : isEnd ? $"{Words(details)} {Remarks(node)}".Trim() : Remarks(node);
        for (var i = 0; i < duties.Count; i++)
        {
            var path = single ? node.Path : $"{node.Path}#{i + 1}";
            AddDuty(node, duties[i].Text, duties[i].Span, path, mine, $"{duties[i].Details} {around}".Trim());
        }
    }

    /// <summary>"Thời gian: …", "Đơn vị chủ trì: …" in lines of their own describe the duty above them.</summary>
    private static List<(string Text, Span Span, string Details)> WithoutDetailLines(List<(string Text, Span Span)> lines)
    {
        var duties = new List<(string Text, Span Span, string Details)>();
        foreach (var (text, span) in lines)
        {
            if (duties.Count == 0 || !TaskDetails.IsLine(text)) duties.Add((text, span, ""));
            else duties[^1] = duties[^1] with { Details = $"{duties[^1].Details} {text.TrimEnd('.', ';', ' ')}.".TrimStart() };
        }
        return duties;
    }

    private static List<(string Text, Span Span)> Duties(OutlineNode node, bool isEnd, bool isUnit)
    {
        var duties = node.Texts.Select((t, i) => (Text: t, node.ParagraphOf(i).Span)).Where(d => (isEnd || !d.Text.EndsWith(':')) && !d.Text.StartsWith('(')).ToList();
        if (duties.Count > 0 && node.Heading is { } label && node.Marker.IsBullet && !isUnit) duties[0] = ($"{label}: {duties[0].Text}", duties[0].Span);
        if (duties.Count == 0 && isEnd && !isUnit && node.Heading is { Length: > 0 } heading && !IsBareTitle(node)) duties.Add((heading, node.Span));
        return duties;
    }

    /// <summary>The title of a whole part with nothing below it is no duty.</summary>
    private static bool IsBareTitle(OutlineNode node) => node.Parent is null && node.Marker.Style is not (MarkerStyle.Bullet or MarkerStyle.Number);

    private void AddDuty(OutlineNode node, string text, Span span, string path, Inherited mine, string details)
    {
        var words = details.Length == 0 ? text : $"{text} {details}";
        var targets = TargetReader.Read(text);
        if (node.Section == SectionKind.Targets && targets.Count == 0) return;
        var paragraphUnit = node.Section == SectionKind.Assignment && mine.Lead is null ? UnitInParagraph(text, path, span) : null;
        var responsible = ResponsibilityReader.Read(words);
        var lead = paragraphUnit ?? (node.Section == SectionKind.Assignment || IsEachPart(responsible.Lead) ? mine.Lead ?? responsible.Lead : responsible.Lead ?? mine.Lead);
        var times = DueReader.Read(words, _year);
        var task = new TaskReading(
            Unique(path), text, lead, responsible.Supporting.Count > 0 ? responsible.Supporting : mine.Supporting,
            times.Due.Kind == DueKind.None && !times.HasImpossibleDate ? mine.Due : times.Due,
            TaskDetails.Product(words), targets, TargetReader.Money(words), span);
        Tasks.Add(task);
        Warn(task, times, node.Section == SectionKind.Content);
    }

    /// <summary>Below "Các trường học", "mỗi lớp" says how the schools go about it; it is no body in the lead.</summary>
    private static bool IsEachPart(string? lead) => lead is not null && (lead.StartsWith("Mỗi ", StringComparison.OrdinalIgnoreCase) || lead.StartsWith("Từng ", StringComparison.OrdinalIgnoreCase));

    private void AddRow(OutlineNode node, TaskRow row)
    {
        var times = DueReader.Read(row.Time ?? row.Work, _year);
        var responsible = ResponsibilityReader.Read(row.Work);
        var task = new TaskReading(
            Unique(node.Path), row.Work, row.Lead is null ? responsible.Lead : Bodies.NameIn(row.Lead),
            row.Support is null ? responsible.Supporting : Bodies.Split(row.Support),
            times.Due, row.Product, TargetReader.Read($"{row.Work}. {row.Product}"), TargetReader.Money(row.Money ?? row.Work), node.Span);
        Tasks.Add(task);
        Warn(task, times, needsLead: true);
    }

    private Inherited Passing(OutlineNode node, Inherited above)
    {
        if (node.IsLeaf) return above;
        var words = node.Heading ?? "";
        var times = DueReader.Read(words, _year);
        var intro = node.Texts.FirstOrDefault(t => t.EndsWith(':')) ?? words;
        var responsible = HoldsDuties(node.Section) ? ResponsibilityReader.Read(intro) : Responsibility.Nobody;
        return new Inherited(responsible.Lead ?? above.Lead, responsible.Lead is null ? above.Supporting : responsible.Supporting, times.TimesNamed == 1 ? times.Due : above.Due);
    }

    private Inherited WithDetails(Inherited mine, IReadOnlyList<OutlineNode> details)
    {
        var words = Words(details);
        var responsible = ResponsibilityReader.Read(words);
        var due = DueReader.Read(words, _year).Due;
        return new Inherited(responsible.Lead ?? mine.Lead, responsible.Supporting.Count > 0 ? responsible.Supporting : mine.Supporting, due.Kind == DueKind.None ? mine.Due : due);
    }

    /// <summary>"(Thời gian: …; chủ trì: …)" below a duty describes it.</summary>
    private static string Remarks(OutlineNode node) => string.Join(' ', node.Texts.Where(t => t.StartsWith('(')));

    private static string Words(IReadOnlyList<OutlineNode> details) =>
        string.Join(' ', details.Select(d => $"{(d.Heading is null ? "" : d.Heading + ": ")}{string.Join(' ', d.Texts.Concat(d.Children.Select(c => c.Opening)))}".TrimEnd('.', ';', ' ') + "."));

    /// <summary>The body an entry of the duty list is for, or null.</summary>
    private string? UnitOf(OutlineNode node)
    {
        if (node.Section is not (SectionKind.Assignment or SectionKind.Content) || node.Parent is null && node.Marker.Style is not MarkerStyle.Number) return null;
        if (UnitName(node) is not { } name) return null;
        if (node.Section == SectionKind.Content && !node.Marker.IsBullet && node.Heading is null) return null;
        AddUnit(node.Path, name, node.Span);
        return name;
    }

    private static string? UnitName(OutlineNode node)
    {
        if (InsideUnit(node)) return null;
        if (node.Heading is { Length: > 0 } heading)
        {
            heading = Bodies.WithoutRemark(Bodies.WithoutPerson(heading));
            if (!Bodies.IsName(heading) || Wording.WordCount(heading) > 45) return null;
            if (heading.Split(';', StringSplitOptions.TrimEntries) is { Length: > 1 } several && several.All(Bodies.IsName)) return Bodies.NameIn(heading);
            return Bodies.HasVerb(heading) && Bodies.SubjectLength(heading) is > 0 and var subject ? Bodies.NameIn(heading[..subject]) : Bodies.NameIn(heading);
        }
        if (node.Section != SectionKind.Assignment || node.Texts.Count == 0) return null;
        var text = node.Texts[0];
        return Bodies.SubjectLength(text) is > 0 and var length && Wording.WordCount(text[..length]) <= 30 ? Bodies.NameIn(text[..length]) : null;
    }

    private static bool InsideUnit(OutlineNode node)
    {
        for (var above = node.Parent; above is { Section: SectionKind.Assignment }; above = above.Parent)
            if (above.Parent is not null && above.Heading is { } heading && Bodies.IsName(heading)) return true;
        return false;
    }

    /// <summary>An entry without a number: "Công an xã: …", "Trạm Y tế chủ trì …".</summary>
    private string? UnitInParagraph(string text, string path, Span span)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var length = colon is > 0 and < 120 && Bodies.IsName(text[..colon]) && Wording.WordCount(text[..colon]) <= 20 ? colon : Bodies.SubjectLength(text);
        if (length == 0) return null;
        var name = Bodies.NameIn(text[..length]);
        AddUnit(path, name, span);
        return name;
    }

    private void AddUnit(string path, string name, Span span)
    {
        var bodies = Bodies.Split(name);
        if (bodies.Count == 0 || !_unitPaths.Add(path)) return;
        Units.Add(new UnitReading(path, name, bodies, span));
        foreach (var body in bodies)
            if (_knownUnits is not null && !_knownUnits.Contains(Wording.Key(body)))
                Warnings.Add(new ReadingWarning("unknown-unit", path, $"Chưa có đơn vị nào tên “{body}”.", span));
    }

    private void Warn(TaskReading task, DueFinding times, bool needsLead)
    {
        if (times.HasImpossibleDate) Warnings.Add(new ReadingWarning("impossible-date", task.Path, $"Mục {task.Path} ghi một ngày không có trong lịch.", task.Span));
        if (times.HasSeveralDates) Warnings.Add(new ReadingWarning("two-dates", task.Path, $"Mục {task.Path} ghi nhiều thời hạn khác nhau.", task.Span));
        if (_documentDate is { } issued && task.Due.LastDay < issued) Warnings.Add(new ReadingWarning("date-before-document", task.Path, $"Thời hạn của mục {task.Path} sớm hơn ngày ban hành văn bản.", task.Span));
        if (needsLead && task.Lead is null) Warnings.Add(new ReadingWarning("no-lead", task.Path, $"Mục {task.Path} chưa ghi đơn vị chủ trì.", task.Span));
    }

    /// <summary>Repeated numbers in the document give the same path; a task keeps a path of its own.</summary>
    private string Unique(string path)
    {
        var used = _timesUsed[path] = _timesUsed.GetValueOrDefault(path) + 1;
        return used == 1 ? path : $"{path} ({used})";
    }
}
