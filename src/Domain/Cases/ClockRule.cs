using System.Text.Json.Serialization;

namespace MangNon.Domain.Cases;

/// <summary>How well a line of data is known.</summary>
public enum Verification
{
    /// <summary>Read in the text of the law.</summary>
    Text,

    /// <summary>The duty read in the text, a later change of it known from others only.</summary>
    Secondary,

    /// <summary>Ours, or from memory: never shown as law.</summary>
    Assumed,
}

/// <summary>Whose events a clock belongs to.</summary>
public enum ClockScope
{
    /// <summary>One clock at a time for the case, whatever the subjects of its events.</summary>
    Case,

    /// <summary>One for each subject: round, separation, referral, placement.</summary>
    Subject,
}

/// <summary>What becomes of a last day that is a day off (Bộ luật Dân sự 2015, Điều 148 khoản 5; not in the texts themselves).</summary>
public enum LastDayOff
{
    /// <summary>The limit ends on it all the same.</summary>
    Stays,

    /// <summary>The limit ends with the next working day.</summary>
    NextWorkingDay,
}

/// <summary>What the day an event lays down does to the end of its clock.</summary>
public enum UntilMeaning
{
    Ignored,

    /// <summary>Ends the clock, but never later than the length allows.</summary>
    Within,

    /// <summary>Stands in the place of the length; where none is given the length holds.</summary>
    Instead,
}

/// <summary>A way to read from which event a limit runs, with its reason.</summary>
/// <param name="Code">Name of the reading, stored where a ward chooses another one.</param>
/// <param name="Vi">Why, in Vietnamese.</param>
public sealed record StartReading(string Code, IReadOnlyList<CaseEventKind> Kinds, string Vi, string En);

/// <summary>Who may put off the end of a limit, and by which events.</summary>
/// <param name="Inside">Move the end, never beyond the length.</param>
/// <param name="Beyond">Move it beyond the length; count only with a day and a document.</param>
public sealed record ExtensionRule(string ByVi, string ByEn, IReadOnlyList<CaseEventKind> Inside, IReadOnlyList<CaseEventKind> Beyond);

/// <summary>
/// A duty of the law, or of ours where the law leaves it without a length, as dated data (clocks.json). A duty without a length has no clock.
/// </summary>
public sealed record ClockRule
{
    /// <summary>Source, article and clause: ND56-31.2. Ours begin with OURS-.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands, as officers cite it. For ours: the duty whose length is missing.</summary>
    public required string Article { get; init; }

    /// <summary>The duty in Vietnamese.</summary>
    public required string Vi { get; init; }

    public required string En { get; init; }

    /// <summary>Who has to act: worker, chairman, ward, police, other-body …</summary>
    public required string Who { get; init; }

    /// <summary>How the law states the time: within, at-once, promptly, before-act, with-other, always, none-stated …</summary>
    public required string Manner { get; init; }

    public required ClockLength Length { get; init; }

    /// <summary>Length of each further period of a duty that comes again; null for one that does not.</summary>
    public ClockLength? Every { get; init; }

    /// <summary>The duty inside whose limit this one has to be done.</summary>
    public string? Inside { get; init; }

    /// <summary>Number of the form (Mẫu) of Nghị định 56/2017/NĐ-CP.</summary>
    public string? Form { get; init; }

    /// <summary>A limit of this program: a parameter, never shown as law.</summary>
    public bool Ours { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; null while it holds.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Codes of later changes (see <see cref="ClockRules.Changes"/>).</summary>
    public IReadOnlyList<string> SupersededBy { get; init; } = [];

    public required string Source { get; init; }

    public required Verification Verified { get; init; }

    public ClockScope Per { get; init; } = ClockScope.Case;

    /// <summary>The readings of its start; the first is the strict one and holds unless another is chosen.</summary>
    public IReadOnlyList<StartReading> Starts { get; init; } = [];

    /// <summary>The clock exists only where one of these events does.</summary>
    public IReadOnlyList<CaseEventKind> Needs { get; init; } = [];

    /// <summary>The duty is done.</summary>
    public IReadOnlyList<CaseEventKind> Stops { get; init; } = [];

    /// <summary>The duty falls away.</summary>
    public IReadOnlyList<CaseEventKind> Lapses { get; init; } = [];

    /// <summary>A start after the end of the clock starts it anew.</summary>
    public bool Repeats { get; init; }

    /// <summary>What stops it starts it anew.</summary>
    public bool StopRestarts { get; init; }

    /// <summary>Does not bind an emergency ("trừ trường hợp khẩn cấp").</summary>
    public bool NotInEmergency { get; init; }

    /// <summary>The day of the start is the first day. The texts are silent; by default it is not (Bộ luật Dân sự 2015, Điều 147).</summary>
    public bool FirstDayCounts { get; init; }

    public LastDayOff LastDayOff { get; init; }

    public UntilMeaning Until { get; init; }

    public ExtensionRule? Extension { get; init; }

    public IReadOnlyList<WarningStep> Warnings { get; init; } = [];

    /// <summary>Its warnings disturb at night and on days off; others wait for office hours.</summary>
    public bool AtNight { get; init; }

    /// <summary>The chosen reading of its start; null for a duty without a clock.</summary>
    [JsonIgnore]
    public StartReading? Reading { get => field ?? (Starts.Count > 0 ? Starts[0] : null); init; }

    public bool HasClock => Length.Unit is not (LengthUnit.None or LengthUnit.Validity or LengthUnit.AtLeast);

    /// <summary>A ward may choose whether the day of the start counts: the texts are silent (Bộ luật Dân sự 2015, Điều 147).</summary>
    public bool OffersFirstDay => Length.Unit is LengthUnit.WorkingDays or LengthUnit.Days or LengthUnit.Months;

    /// <summary>
    /// A ward may choose what becomes of a last day off. Not where the length is the most the law allows: a separation never lasts longer for a Sunday.
    /// </summary>
    public bool OffersLastDayOff => Length.Unit is LengthUnit.Days or LengthUnit.Months && Until is not UntilMeaning.Within;

    /// <summary>There is something a ward may choose.</summary>
    public bool OffersChoice => HasClock && (Starts.Count > 1 || OffersFirstDay || OffersLastDayOff || Ours);

    public bool IsInForceOn(DateOnly day) => From <= day && !(day > To);

    /// <summary>A paper made on a day still counts on another (e.g. health certificate, Điều 41 khoản 1 điểm b).</summary>
    /// <exception cref="InvalidOperationException">The rule is not about how long a paper counts.</exception>
    public bool Covers(DateOnly madeOn, DateOnly usedOn) => Length.Unit is LengthUnit.Validity
        ? madeOn <= usedOn && usedOn <= madeOn.AddMonths(Length.Amount)
        : throw new InvalidOperationException($"{Id} says nothing of papers.");
}
