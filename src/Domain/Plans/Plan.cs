using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Plans;

/// <summary>A yearly plan of the ward, from the signed paper to the end of its year.</summary>
public sealed class Plan : IRootRecord
{
    private Plan()
    {
    }

    public Plan(PlanId id, WardId ward, int year, string title)
    {
        Id = id;
        WardId = ward;
        Correct(title, number: null, issuedOn: null, issuer: null, year);
    }

    public PlanId Id { get; private set; }

    public WardId WardId { get; private set; }

    public int Year { get; private set; }

    /// <summary>Trích yếu.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Số, ký hiệu; null where the paper leaves it blank.</summary>
    public string? Number { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public string? Issuer { get; private set; }

    /// <summary>Signer as read: authority, position, name.</summary>
    public string? SignedBy { get; init; }

    /// <summary>Lines of Nơi nhận, one a line.</summary>
    public string Recipients { get; init; } = "";

    /// <summary>The file as it was imported.</summary>
    public StoredFileId? SourceFile { get; init; }

    /// <summary>SHA-256 of that file, lower-case hexadecimal.</summary>
    public string? SourceHash { get; init; }

    /// <summary>Null while a person still goes through what was read.</summary>
    public Adoption? Adoption { get; private set; }

    /// <summary>The reading was thrown away before it was adopted.</summary>
    public DateTime? DroppedAt { get; private set; }

    public int Version { get; private set; }

    public bool IsInForce => Adoption is not null;

    /// <summary>Number and title as it is cited: "Kế hoạch số 12/KH-UBND ngày 05/02/2026".</summary>
    public string Citation => (Number, IssuedOn) switch
    {
        (null, null) => $"Kế hoạch năm {Year}",
        (null, { } day) => $"Kế hoạch ngày {day:dd'/'MM'/'yyyy}",
        (var number, null) => $"Kế hoạch số {number}",
        var (number, day) => $"Kế hoạch số {number} ngày {day:dd'/'MM'/'yyyy}",
    };

    /// <summary>Puts right what was read from the header.</summary>
    public void Correct(string title, string? number, DateOnly? issuedOn, string? issuer, int year)
    {
        Title = VietnameseText.Clean(title);
        Number = string.IsNullOrWhiteSpace(number) ? null : VietnameseText.Clean(number);
        IssuedOn = issuedOn;
        Issuer = string.IsNullOrWhiteSpace(issuer) ? null : VietnameseText.Clean(issuer);
        Year = year;
    }

    /// <summary>What still stands against adopting it.</summary>
    /// <param name="tasks">The plan's tasks.</param>
    public IEnumerable<Refusal> WhyNotAdopt(IReadOnlyCollection<PlanTask> tasks)
    {
        if (Adoption is not null) yield return new Refusal("plan.already-adopted");
        if (DroppedAt is not null) yield return new Refusal("plan.dropped");
        if (Title.Length == 0) yield return new Refusal("plan.no-title");
        if (tasks.All(t => t.IsDropped)) yield return new Refusal("plan.no-tasks");
        if (tasks.Any(t => !t.IsDropped && t.LeadUnitId is null)) yield return new Refusal("plan.task-without-lead");
    }

    /// <summary>A person confirms what was read; from now on the tasks are owed.</summary>
    public void Adopt(IReadOnlyCollection<PlanTask> tasks, AccountId by, DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotAdopt(tasks));
        Adoption = new Adoption(by, at);
    }

    public IEnumerable<Refusal> WhyNotDrop()
    {
        if (Adoption is not null) yield return new Refusal("plan.already-adopted");
        if (DroppedAt is not null) yield return new Refusal("plan.dropped");
    }

    /// <summary>Throws the reading away; the file and the trace stay.</summary>
    public void Drop(DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotDrop());
        DroppedAt = at;
    }
}

/// <summary>Who confirmed the reading of a plan, and when (UTC).</summary>
public sealed record Adoption(AccountId By, DateTime At);

/// <summary>The text of the imported document, line by line, to be shown beside what was read.</summary>
public sealed class PlanSource
{
    private PlanSource()
    {
    }

    public PlanSource(PlanId plan, string text)
    {
        PlanId = plan;
        Text = text;
    }

    public PlanId PlanId { get; private set; }

    /// <summary>One line of the document a line; each begins with "page|number|".</summary>
    public string Text { get; private set; } = "";
}

/// <summary>A numbered point of the plan as it stands on paper.</summary>
public sealed class Clause
{
    private Clause()
    {
    }

    public Clause(ClauseId id, PlanId plan, string path, int order, int depth)
    {
        Id = id;
        PlanId = plan;
        Path = path;
        Order = order;
        Depth = depth;
    }

    public ClauseId Id { get; private set; }

    public PlanId PlanId { get; private set; }

    /// <summary>Own numbers joined by a full stop: II.3.đ.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Place in the document, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>1 for I., 2 for 1., 3 for a. …</summary>
    public int Depth { get; private set; }

    public string? Heading { get; init; }

    public string? Text { get; init; }

    public int Page { get; init; }

    public int Line { get; init; }

    public int LastLine { get; init; }

    /// <summary>Heading, or the beginning of the text, for lists.</summary>
    public string Label => Heading ?? (Text is null ? "" : Text.Length <= 120 ? Text : Text[..Text.LastIndexOf(' ', 117)] + " …");
}

/// <summary>Something the reader asks a person to look at.</summary>
public sealed class PlanWarning
{
    public required Guid Id { get; init; }

    public required PlanId PlanId { get; init; }

    public required string Code { get; init; }

    public string? Path { get; init; }

    public required string Message { get; init; }

    public int? Line { get; init; }
}
