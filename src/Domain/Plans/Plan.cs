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
    public string? SignedBy { get; private set; }

    /// <summary>Lines of Nơi nhận, one a line.</summary>
    public string Recipients { get; private set; } = "";

    /// <summary>The file as it was imported.</summary>
    public StoredFileId? SourceFile { get; init; }

    /// <summary>SHA-256 of that file, lower-case hexadecimal.</summary>
    public string? SourceHash { get; init; }

    /// <summary>Null while a person still goes through what was read.</summary>
    public Adoption? Adoption { get; private set; }

    /// <summary>The reading was thrown away before it was adopted.</summary>
    public DateTime? DroppedAt { get; private set; }

    /// <summary>The plan in force that this one amends (sửa đổi, bổ sung, thay thế); null for a plan of its own.</summary>
    public PlanId? Amends { get; private set; }

    public AmendmentKind? AmendmentKind { get; private set; }

    /// <summary>The amendment lists every task the plan has from now on: what it does not list ends.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Who confirmed the amendment, and when; from then on the amended plan says what it says.</summary>
    public Adoption? TakenUp { get; private set; }

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

    /// <summary>Puts right who signs and who gets a copy.</summary>
    /// <param name="recipients">Lines of Nơi nhận, one a line.</param>
    public void CorrectEnd(string? signedBy, string? recipients)
    {
        SignedBy = string.IsNullOrWhiteSpace(signedBy) ? null : VietnameseText.Clean(signedBy);
        Recipients = string.Join('\n', VietnameseText.Clean(recipients).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>What still stands against adopting it.</summary>
    /// <param name="tasks">The plan's tasks.</param>
    public IEnumerable<Refusal> WhyNotAdopt(IReadOnlyCollection<PlanTask> tasks)
    {
        if (Amends is not null) yield return new Refusal("plan.is-amendment");
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

    /// <summary>Makes the draft one that amends a plan in force.</summary>
    /// <param name="isWhole">It lists every task the plan has from now on.</param>
    public void Amend(Plan inForce, AmendmentKind kind, bool isWhole)
    {
        (Amends, AmendmentKind, IsWhole, Year) = (inForce.Id, kind, isWhole, inForce.Year);
    }

    /// <summary>What still stands against putting the amendment into the plan.</summary>
    public IEnumerable<Refusal> WhyNotTakeUp(Amendment amendment)
    {
        if (Amends is null) yield return new Refusal("plan.no-amendment");
        if (TakenUp is not null) yield return new Refusal("plan.already-adopted");
        if (DroppedAt is not null) yield return new Refusal("plan.dropped");
        if (Title.Length == 0) yield return new Refusal("plan.no-title");
        foreach (var refusal in amendment.WhyNot()) yield return refusal;
    }

    /// <summary>A person confirms what the amendment changes.</summary>
    public void TakeUp(Amendment amendment, AccountId by, DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotTakeUp(amendment));
        TakenUp = new Adoption(by, at);
    }

    public IEnumerable<Refusal> WhyNotDrop()
    {
        if (Adoption is not null || TakenUp is not null) yield return new Refusal("plan.already-adopted");
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
