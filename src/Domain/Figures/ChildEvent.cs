using MangNon.Domain.Children;

namespace MangNon.Domain.Figures;

/// <summary>What happened to a child.</summary>
public enum ChildEventKind
{
    Birth,
    Death,
    Injury,
}

/// <summary>A birth, a death or an injury of the period, of a child who lived in a household of the ward on that day.</summary>
public sealed class ChildEvent : FigureRow
{
    private ChildEvent()
    {
    }

    public override Universe Universe => Universe.Events;

    public required ChildEventKind Kind { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Age on the day, in days.</summary>
    public required int AgeInDays { get; init; }

    /// <summary>Not yet sixteen on the day.</summary>
    public required bool WasChild { get; init; }

    /// <summary>Null for whatever is no injury.</summary>
    public InjuryTold? Injury { get; init; }

    public bool IsDrowning => Injury is { } injury && (injury.Type == Injuries.DrowningType || injury.Cause == Injuries.DrowningCause);

    /// <summary>All that happened to a child in a period, as known at an instant (UTC).</summary>
    public static IEnumerable<ChildEvent> Of(ChildStory story, Func<HouseholdId, HouseholdStory?> households, FigurePeriod period, DateTime known)
    {
        if (story.Basics.On(period.To, known) is not { } basic) yield break;
        var born = basic.What.Birth.Day;
        if (period.Includes(born) && Row(ChildEventKind.Birth, born, story.Child.Value, null) is { } birth) yield return birth;
        foreach (var death in story.Deaths.Where(d => period.Includes(d.From) && d.WasKnownAt(known)))
        {
            if (Row(ChildEventKind.Death, death.From, death.Id.Value, null) is { } row) yield return row;
        }

        foreach (var injury in story.Injuries.Where(i => period.Includes(i.From) && i.WasKnownAt(known)))
        {
            if (Row(ChildEventKind.Injury, injury.From, injury.Id.Value, injury.What) is { } row) yield return row;
        }

        ChildEvent? Row(ChildEventKind kind, DateOnly on, Guid record, InjuryTold? injury) => story.Homes.On(on, known) is not { } home ? null : new ChildEvent
        {
            Record = record,
            Who = story.Child.Value,
            Kind = kind,
            On = on,
            Sex = basic.What.Sex,
            Ethnicity = basic.What.Ethnicity,
            Years = basic.What.Birth.YearsOn(on),
            AgeInDays = basic.What.Birth.DaysOn(on),
            WasChild = on < AgeRules.LeavesListOn(basic.What.Birth),
            Group = households(home.What.Household)?.Dwellings.On(on, known)?.What,
            Injury = injury,
        };
    }
}
