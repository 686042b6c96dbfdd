using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Children;

/// <summary>Which households go where: those of a residential group at certain streets, or all that are left of it.</summary>
/// <param name="Old">The group they are in.</param>
/// <param name="Words">Words of the address, several separated by semicolons; blank for all that no earlier rule took.</param>
/// <param name="Group">The group they go to.</param>
public sealed record RegroupingRule(UnitId Old, string? Words, UnitId Group)
{
    private readonly IReadOnlyList<string> _words = [.. (Words ?? "").Split(';').Select(VietnameseText.Fold).Where(w => w.Length > 0)];

    /// <summary>It takes all that are left: no words, or words that say nothing.</summary>
    public bool TakesAll => _words.Count == 0;

    /// <summary>Whole words, whatever the diacritics: "Lê Lợi" takes "12/3 Le Loi", "Lê" takes both streets of that name.</summary>
    public bool Takes(Dwelling dwelling) => dwelling.GroupId == Old && (TakesAll || _words.Any(w => $" {VietnameseText.Fold(dwelling.Address)} ".Contains($" {w} ", StringComparison.Ordinal)));
}

/// <summary>What a rearrangement did beside moving households, so that it can be taken back.</summary>
public enum RegroupingStepKind
{
    UnitEnded,
    UnitBegun,
    PostEnded,
    PostGiven,
}

/// <summary>A unit or a post a rearrangement ended or began.</summary>
public sealed class RegroupingStep
{
    private RegroupingStep()
    {
    }

    internal RegroupingStep(int number, RegroupingStepKind kind, Guid subject) => (Number, Kind, Subject) = (number, kind, subject);

    public int Number { get; private set; }

    public RegroupingStepKind Kind { get; private set; }

    /// <summary>The unit or the post.</summary>
    public Guid Subject { get; private set; }
}

/// <summary>
/// Residential groups were divided, merged or renamed (chia, nhập, đổi tên tổ dân phố, thôn: văn bản của Bộ Nội vụ và của tỉnh) by a
/// document from a day on. Households carry the change as facts of its batch: on an earlier day they are in the old group.
/// </summary>
public sealed class Regrouping : IRootRecord
{
    private readonly List<RegroupingStep> _steps = [];

    private Regrouping()
    {
    }

    public Regrouping(BatchId id, WardId ward, DateOnly from, string document) =>
        (Id, WardId, From, Document) = (id, ward, from, VietnameseText.Clean(document));

    /// <summary>The batch its facts came in with.</summary>
    public BatchId Id { get; private set; }

    public WardId WardId { get; private set; }

    /// <summary>First day of the new groups.</summary>
    public DateOnly From { get; private set; }

    public string Document { get; private set; } = "";

    public int Version { get; private set; }

    public IReadOnlyList<RegroupingStep> Steps => _steps;

    /// <summary>Notes what it ended or began.</summary>
    public void Note(RegroupingStepKind kind, Guid subject) => _steps.Add(new RegroupingStep(_steps.Count + 1, kind, subject));

    /// <summary>Units or posts of one kind of step.</summary>
    public IReadOnlySet<Guid> Of(RegroupingStepKind kind) => _steps.Where(s => s.Kind == kind).Select(s => s.Subject).ToHashSet();

    /// <summary>What is wrong with its day and document.</summary>
    /// <param name="today">The office's day: households are moved once it is so, not ahead.</param>
    public static IEnumerable<Refusal> WhyNotFrom(DateOnly from, DateOnly today)
    {
        if (from > today) yield return new Refusal("regrouping.lies-ahead");
    }
}
