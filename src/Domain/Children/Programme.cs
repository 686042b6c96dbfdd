using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Children;

/// <summary>A programme (chương trình, mô hình, lớp, câu lạc bộ) the ward or somebody for it runs for children.</summary>
public readonly record struct ProgrammeId(Guid Value) : ITypedId<ProgrammeId>
{
    public static ProgrammeId From(Guid value) => new(value);
}

/// <summary>What is said about a programme, and for whom it is.</summary>
/// <param name="Basis">Plan or decision it rests on, as people write it; null where there is none.</param>
/// <param name="FromYears">Youngest age in completed years it is for; null for any.</param>
/// <param name="ToYears">Oldest age in completed years it is for; null for any.</param>
/// <param name="Circumstance">Code of the group it is for: one of the fourteen of Luật Trẻ em Điều 10, of the ward's own list, or <see cref="AnySpecial"/>; null for every child.</param>
public sealed record ProgrammeText(string? Name, string? Basis, int? FromYears, int? ToYears, string? Circumstance)
{
    /// <summary>For a programme that is for any of the fourteen groups.</summary>
    public const string AnySpecial = "dac-biet";
}

/// <summary>
/// A programme children take part in (chương trình): what it is called, what it rests on, whom it is for, and when it runs. Whoever is among
/// those it is for and does not take part is a gap the ward can close.
/// </summary>
public sealed class Programme : IRootRecord
{
    private Programme()
    {
    }

    public Programme(ProgrammeId id, WardId ward, ProgrammeText text, DateOnly from)
    {
        RefusedException.ThrowIfAny(WhyNotSay(text));
        (Id, WardId, From) = (id, ward, from);
        Write(text);
    }

    public ProgrammeId Id { get; private set; }

    public WardId WardId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Plan or decision it rests on.</summary>
    public string? Basis { get; private set; }

    /// <summary>Completed years; null for any age.</summary>
    public int? FromYears { get; private set; }

    /// <summary>Completed years; null for any age.</summary>
    public int? ToYears { get; private set; }

    /// <inheritdoc cref="ProgrammeText"/>
    public string? Circumstance { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Last day it runs; null while no end is known.</summary>
    public DateOnly? To { get; private set; }

    public int Version { get; private set; }

    public ProgrammeText Text => new(Name, Basis, FromYears, ToYears, Circumstance);

    public bool RunsOn(DateOnly day) => From <= day && !(day > To);

    public static IEnumerable<Refusal> WhyNotSay(ProgrammeText text)
    {
        if (string.IsNullOrWhiteSpace(text.Name) || text.Name.Length > 200) yield return new Refusal("programme.name");
        if (text.Basis?.Length > 300) yield return new Refusal("programme.basis");
        if (!IsAge(text.FromYears) || !IsAge(text.ToYears) || text.FromYears > text.ToYears) yield return new Refusal("programme.ages");
        if (text.Circumstance is { } code && code != ProgrammeText.AnySpecial && !Circumstances.IsLocal(code) && Circumstances.Groups.All(g => g.Code != code)) yield return new Refusal("programme.circumstance");
    }

    /// <summary>Says it otherwise. Whom it is for counts from now on; who took part stays.</summary>
    public void Say(ProgrammeText text)
    {
        RefusedException.ThrowIfAny(WhyNotSay(text));
        Write(text);
    }

    public IEnumerable<Refusal> WhyNotEnd(DateOnly lastDay)
    {
        if (To is not null) yield return new Refusal("programme.ended-already");
        if (lastDay < From) yield return new Refusal("programme.ends-before-it-begins");
    }

    /// <summary>Its last day. Who takes part without an end of their own took part until then.</summary>
    public void End(DateOnly lastDay)
    {
        RefusedException.ThrowIfAny(WhyNotEnd(lastDay));
        To = lastDay;
    }

    private static bool IsAge(int? years) => years is null or (>= 0 and < 18);

    private void Write(ProgrammeText text)
    {
        Name = VietnameseText.Clean(text.Name!);
        Basis = string.IsNullOrWhiteSpace(text.Basis) ? null : VietnameseText.Clean(text.Basis);
        (FromYears, ToYears, Circumstance) = (text.FromYears, text.ToYears, text.Circumstance);
    }
}

/// <summary>The child takes part in a programme (tham gia chương trình) from a day, until one where it is known.</summary>
public sealed class Enrolment : Fact
{
    private Enrolment()
    {
    }

    public Enrolment(FactStamp stamp, DateOnly from, DateOnly? to, ProgrammeId programme)
        : base(stamp, from, to) => ProgrammeId = programme;

    public ProgrammeId ProgrammeId { get; private set; }

    /// <summary>What came of it, or why the child left.</summary>
    public string? Note { get; init => field = Tidy(value); }

    internal override bool Excludes(Fact other) => other is Enrolment e && e.ProgrammeId == ProgrammeId;

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (Note?.Length > 500) yield return new Refusal("child.note-too-long");
    }
}
