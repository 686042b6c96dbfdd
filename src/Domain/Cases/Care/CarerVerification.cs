using MangNon.Domain.Names;

namespace MangNon.Domain.Cases.Care;

/// <summary>What a carer has to fulfil (Luật Trẻ em 102/2016/QH13 Điều 63 khoản 2). The ages of điểm d are asked of each child anew.</summary>
public enum CarerCondition
{
    /// <summary>Lives in Việt Nam (điểm a).</summary>
    Resident,

    /// <summary>Healthy and of full capacity for civil acts (điểm a).</summary>
    HealthyAndCapable,

    /// <summary>Of good conduct (điểm a).</summary>
    GoodConduct,

    /// <summary>Parental rights over own children are not limited (điểm a).</summary>
    RightsNotLimited,

    /// <summary>Neither prosecuted nor sanctioned for abuse of children, nor convicted of what the law lists (điểm a).</summary>
    NotProsecuted,

    /// <summary>Has a home fit for a child (điểm b).</summary>
    Home,

    /// <summary>Has the means to raise a child (điểm b).</summary>
    Means,

    /// <summary>Takes a child freely (điểm c).</summary>
    Willing,

    /// <summary>The family agrees (điểm c).</summary>
    FamilyAgrees,

    /// <summary>Nobody of the family was prosecuted or sanctioned for abuse of children (điểm c).</summary>
    FamilyNotProsecuted,
}

/// <summary>
/// What the worker found of a carer's conditions (Mẫu số 11; Nghị định 56/2017/NĐ-CP Điều 42 khoản 1): each fulfilled, not fulfilled or not
/// known. <see cref="Known.Yes"/> always means fulfilled, also where the form asks the other way round.
/// </summary>
public sealed record CarerVerification
{
    private const int LongText = 8000;

    /// <summary>Day of the verification.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Who took part.</summary>
    public string? Verifiers { get; init; }

    public Known Resident { get; init; }
    public Known HealthyAndCapable { get; init; }
    public Known GoodConduct { get; init; }
    public Known RightsNotLimited { get; init; }
    public Known NotProsecuted { get; init; }
    public Known Home { get; init; }
    public Known Means { get; init; }
    public Known Willing { get; init; }
    public Known FamilyAgrees { get; init; }
    public Known FamilyNotProsecuted { get; init; }

    /// <summary>What the home is like.</summary>
    public string? HomeWords { get; init; }

    /// <summary>What the family lives on.</summary>
    public string? MeansWords { get; init; }

    /// <summary>How the carer suits children or the child (Thông tư 14/2020/TT-BLĐTBXH Điều 7 khoản 1 điểm b).</summary>
    public string? Suitability { get; init; }

    /// <summary>What was found of a condition.</summary>
    public Known Of(CarerCondition condition) => condition switch
    {
        CarerCondition.Resident => Resident,
        CarerCondition.HealthyAndCapable => HealthyAndCapable,
        CarerCondition.GoodConduct => GoodConduct,
        CarerCondition.RightsNotLimited => RightsNotLimited,
        CarerCondition.NotProsecuted => NotProsecuted,
        CarerCondition.Home => Home,
        CarerCondition.Means => Means,
        CarerCondition.Willing => Willing,
        CarerCondition.FamilyAgrees => FamilyAgrees,
        CarerCondition.FamilyNotProsecuted => FamilyNotProsecuted,
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>Conditions that are not fulfilled.</summary>
    public IEnumerable<CarerCondition> Failing => Enum.GetValues<CarerCondition>().Where(c => Of(c) is Known.No);

    /// <summary>Conditions nobody has found out about yet.</summary>
    public IEnumerable<CarerCondition> Open => Enum.GetValues<CarerCondition>().Where(c => Of(c) is Known.Unknown);

    /// <summary>Every condition is fulfilled.</summary>
    public bool Holds => Enum.GetValues<CarerCondition>().All(c => Of(c) is Known.Yes);

    /// <summary>Why it cannot be written down. Unknown conditions are no reason; they keep the carer from being approved.</summary>
    public IEnumerable<Refusal> WhyNot(DateOnly today)
    {
        if (On is null || On > today) yield return new Refusal("carer.verified-on");
        if (string.IsNullOrWhiteSpace(Verifiers)) yield return new Refusal("carer.verifiers");
        if (new[] { Verifiers, HomeWords, MeansWords, Suitability }.Any(t => t?.Length > LongText)) yield return new Refusal("carer.too-long");
    }

    /// <summary>The same without what a database cannot hold.</summary>
    internal CarerVerification Tidied() => this with { Verifiers = Clean(Verifiers), HomeWords = Clean(HomeWords), MeansWords = Clean(MeansWords), Suitability = Clean(Suitability) };

    /// <summary>Why a carer of these findings cannot be taken.</summary>
    public IEnumerable<Refusal> WhyNotEligible()
    {
        if (Failing.Any()) yield return new Refusal("carer.conditions-fail");
        if (Open.Any()) yield return new Refusal("carer.conditions-unknown");
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Clean(text);
}
