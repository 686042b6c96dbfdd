using MangNon.Domain.Cases;
using static MangNon.Domain.Cases.CaseEventKind;

namespace MangNon.Domain.Tests.Cases;

/// <summary>An event of the simulation with the true instant at which it was entered, and what its corrections make of it.</summary>
internal sealed record SimulatedEvent(CaseEventKind Kind, Guid Subject, DateTime EarliestAt, DateTime LastAt, DateTime StatedAt, DateOnly? Until, string? Document);

/// <summary>An entry as the server keeps it, with the true instant at which that happened.</summary>
internal sealed record Entry(CaseEvent Event, DateTime TrulyAt);

/// <summary>A server clock that is sometimes wrong: it was set back, and set forward, for a time.</summary>
internal sealed class ServerClock(Random chance)
{
    private readonly (DateTime From, DateTime To, TimeSpan Off)[] _jumps = [.. Enumerable.Range(0, 40).Select(_ =>
    {
        var from = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(chance.Next(3 * 365 * 24));
        return (from, from.AddHours(1 + chance.Next(72)), TimeSpan.FromMinutes(chance.Next(-60 * 30, 60 * 30)));
    })];

    public DateTime At(DateTime truly) => truly + _jumps.FirstOrDefault(j => j.From <= truly && truly < j.To).Off;
}

/// <summary>A case as chance has it: received by one or two places, an emergency or not, planned in rounds, sometimes separated, placed, referred, closed.</summary>
internal sealed class SimulatedCase
{
    private readonly Random _chance;
    private readonly ServerClock _clock;
    private readonly List<Entry> _entries = [];
    private int _ids;

    public SimulatedCase(Random chance, ServerClock clock)
    {
        (_chance, _clock) = (chance, clock);
        Begin = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(chance.Next(1000 * 24 * 60));
        Play();
    }

    public DateTime Begin { get; }

    public IEnumerable<DateTime> Moments => _entries.Select(e => e.TrulyAt);

    /// <summary>The entries made up to a true instant, in the order of the store, which is none.</summary>
    public List<CaseEvent> Seen(DateTime truly)
    {
        var seen = _entries.Where(e => e.TrulyAt <= truly).Select(e => e.Event).ToArray();
        _chance.Shuffle(seen);
        return [.. seen];
    }

    /// <summary>The same, as the oracle wants it: corrections worked in, struck ones left out.</summary>
    public List<SimulatedEvent> SeenByOracle(DateTime truly)
    {
        var seen = _entries.Where(e => e.TrulyAt <= truly).Select(e => e.Event).ToList();
        return [.. seen.Where(e => e.Corrects is null).Select(first =>
        {
            var correction = seen.FirstOrDefault(c => c.Corrects == first.Id);
            var last = correction ?? first;
            var receipt = first.Kind is ReceivedByHotline or ReceivedByPolice or ReceivedByOtherPlace or ReceivedByWard;
            return new SimulatedEvent(first.Kind, receipt ? Guid.Empty : first.Subject, correction?.At < first.At ? correction.At : first.At, last.At, last.At == first.At ? first.RecordedAt : last.RecordedAt, last.Until, last.Document);
        })];
    }

    private void Play()
    {
        var elsewhere = _chance.Next(2) == 0;
        if (elsewhere) Add(_chance.Next(2) == 0 ? ReceivedByHotline : ReceivedByPolice, Begin, NewId());
        var ward = elsewhere ? Later(Begin, 10) : Begin;
        Correctable(ReceivedByWard, ward, Guid.Empty, 3);
        var emergency = _chance.Next(3) == 0;
        if (emergency) Emergency(ward);
        else if (_chance.Next(8) > 0) Add(EmergencyMeasureDeclined, Later(ward, 20));
        if (_chance.Next(4) == 0) Add(NewDangerReceived, Later(ward, 900), NewId());
        Contacts(ward);
        var end = Round(Guid.Empty, ward);
        if (_chance.Next(4) == 0) end = NextRound(end);
        for (var i = _chance.Next(3); i > 0; i--) Referral(Later(ward, 200));
        if (_chance.Next(4) == 0) Separation(Later(ward, 14));
        if (_chance.Next(5) == 0) Placement(Later(ward, 900));
        if (_chance.Next(2) == 0) Closing(end);
    }

    private void Emergency(DateTime ward)
    {
        var found = Later(ward, 6);
        Add(EmergencyFound, found, Guid.Empty, slow: true);
        if (_chance.Next(5) > 0) Correctable(EmergencyMeasureApplied, Later(found, 9), Guid.Empty, 2);
        if (_chance.Next(2) == 0) Add(PoliceIntervened, Later(found, 12));
        if (_chance.Next(3) == 0) Add(EmergencyOver, Later(found, 200));
    }

    private void Contacts(DateTime at)
    {
        if (_chance.Next(3) > 0) return;
        Add(RiskFoundHigh, at = Later(at, 40));
        for (var i = _chance.Next(5); i > 0; i--) Add(ContactMade, at = Later(at, 24 * 9));
        if (_chance.Next(2) == 0) Add(RiskFell, Later(at, 24 * 9));
    }

    private DateTime Round(Guid round, DateTime at)
    {
        at = Later(at, 24 * 9);
        for (var tries = 0; tries < 3 && _chance.Next(10) > 0; tries++)
        {
            Add(PlanSubmitted, at, round);
            at = Later(at, 24 * 4);
            if (_chance.Next(3) == 0)
            {
                Add(PlanRefused, at, round);
                at = Later(at, 24 * 5);
                continue;
            }

            Add(PlanApproved, at, round, until: _chance.Next(3) == 0 ? Day(at).AddDays(_chance.Next(5, 60)) : null);
            if (_chance.Next(5) > 0) Add(PlanSent, Later(at, 60), round);
            at = Later(at, 24 * 70);
            if (_chance.Next(4) > 0) Add(ReviewDone, at, round);
            break;
        }

        return Later(at, 24 * 6);
    }

    private DateTime NextRound(DateTime at)
    {
        var round = NewId();
        Add(NextRoundOpened, at, round);
        return Round(round, at);
    }

    private void Referral(DateTime at)
    {
        var referral = NewId();
        Add(ReferralSent, at, referral, until: _chance.Next(2) == 0 ? Day(at).AddDays(_chance.Next(1, 12)) : null);
        if (_chance.Next(4) > 0) Correctable(ReferralAnswered, Later(at, 24 * 12), referral, 5);
    }

    private void Separation(DateTime at)
    {
        var separation = NewId();
        var last = Day(at).AddDays(_chance.Next(1, 20));
        Add(SeparationDecided, at, separation, until: last);
        for (var i = _chance.Next(3); i > 0; i--) Add(SeparationExtended, Later(at, 24 * 14), separation, until: Day(at).AddDays(_chance.Next(5, 22)), slow: true);
        if (_chance.Next(4) == 0) Add(SeparationRequiredLonger, Later(at, 24 * 16), separation, until: Day(at).AddDays(_chance.Next(16, 60)), document: _chance.Next(3) > 0 ? "12/CV" : null);
        if (_chance.Next(3) == 0) Add(SeparationChoiceReported, Later(at, 24 * 20), separation);
        if (_chance.Next(4) > 0) Add(_chance.Next(2) == 0 ? SeparationCancelled : SeparationEndedHome, Later(at, 24 * 20), separation);
    }

    private void Placement(DateTime at)
    {
        var placement = NewId();
        Add(PlacementDecided, at, placement);
        var handed = Later(at, 24 * 25);
        Add(ChildHandedToCarer, handed, placement);
        if (_chance.Next(4) > 0) Correctable(FirstFollowUpDone, handed.AddDays(_chance.Next(20, 50)), placement, 40);
        if (_chance.Next(4) > 0) Add(SecondFollowUpDone, handed.AddDays(_chance.Next(80, 120)), placement);
        for (var i = _chance.Next(5); i > 0; i--) Add(HalfYearReportDone, handed.AddDays(_chance.Next(100, 900)), placement);
        for (var i = _chance.Next(3); i > 0; i--) Add(CarerNoticeReceived, handed.AddDays(_chance.Next(100, 900)), placement);
        if (_chance.Next(2) == 0) Add(CareEnded, handed.AddDays(_chance.Next(1, 900)), placement);
    }

    private void Closing(DateTime at)
    {
        Add(Closed, at);
        if (_chance.Next(3) > 0) Add(DatabaseEntered, Later(at, 24 * 10));
        if (_chance.Next(6) > 0) return;
        var round = NewId();
        Add(Reopened, at = Later(at, 24 * 60), round);
        Round(round, at);
    }

    private void Correctable(CaseEventKind kind, DateTime at, Guid subject, int hours)
    {
        var entry = Add(kind, at, subject);
        if (_chance.Next(5) > 0) return;
        var truly = Later(entry.TrulyAt, 100);
        var other = at.AddMinutes(_chance.Next(-60 * hours, 60 * hours));
        _entries.Add(new Entry(new CaseEvent(kind, other, _clock.At(truly), subject, NewId(), Corrects: entry.Event.Id), truly));
    }

    private Entry Add(CaseEventKind kind, DateTime at, Guid subject = default, DateOnly? until = null, string? document = null, bool slow = false)
    {
        // Most is entered within the day, some days later.
        var truly = at.AddMinutes(_chance.Next(slow || _chance.Next(6) == 0 ? 60 * 24 * 12 : 60 * 8));
        var entry = new Entry(new CaseEvent(kind, at, _clock.At(truly), subject, NewId(), until, document), truly);
        _entries.Add(entry);
        return entry;
    }

    private DateTime Later(DateTime at, int hours) => at.AddMinutes(_chance.Next(1, hours * 60));

    private Guid NewId() => new(++_ids, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    private static DateOnly Day(DateTime at) => DateOnly.FromDateTime(at.AddHours(7));
}
