using MangNon.Domain.Calendar;

namespace MangNon.Domain.Cases;

/// <summary>Applies extensions and emergencies to a run and says how it stands.</summary>
internal sealed class ClockJudge(EventLog log, TimeSpan typedLateAfter, WorkingCalendar calendar, DateTime now)
{
    private static readonly KindSet EmergencyKinds = new([CaseEventKind.EmergencyFound, CaseEventKind.EmergencyOver]);

    private readonly List<StandingEvent> _emergencies = log.Kinds.Overlaps(EmergencyKinds) ? [.. log.Of(EmergencyKinds).Where(e => e.Stands).OrderBy(e => e.At)] : [];

    public Clock Judge(ClockRun run)
    {
        var extensions = Extensions(run);
        var due = extensions.Count > 0 ? extensions[^1].Due : run.Due;
        var at = run.End?.At ?? now;
        return new Clock(
            run.Rule, run.Subject, run.Occurrence, run.Start, run.From, due, extensions, run.End?.By, run.End?.At,
            State(run, due), Deadlines.Share(run.Rule, run.From, due, at, calendar), due - at);
    }

    private ClockState State(ClockRun run, DateTime due)
    {
        if (run.Rule.NotInEmergency && IsEmergency(run.From, due)) return ClockState.NotBinding;
        if (run.End is not { } end) return now < due ? ClockState.Running : ClockState.BreachedRunning;
        if (end.At >= due) return ClockState.BreachedStopped;
        if (IsTypedLate(end.RecordedAt, due)) return ClockState.MetTypedLate;
        return end.Lapses ? ClockState.Lapsed : ClockState.Met;
    }

    /// <summary>An emergency entered only after the limit had passed excuses nothing.</summary>
    private bool IsEmergency(DateTime from, DateTime due)
    {
        for (var i = 0; i < _emergencies.Count; i++)
        {
            var found = _emergencies[i];
            if (found.Kind is not CaseEventKind.EmergencyFound || found.At >= due || IsTypedLate(found.RecordedAt, due)) continue;
            var over = _emergencies.Skip(i + 1).FirstOrDefault(e => e.Kind is CaseEventKind.EmergencyOver);
            if (over is null || over.At > from) return true;
        }

        return false;
    }

    private IReadOnlyList<ClockExtension> Extensions(ClockRun run)
    {
        if (run.Rule.Extension is not { } rule) return [];
        var list = new List<ClockExtension>();
        var cap = Deadlines.Of(run.Rule with { Until = UntilMeaning.Ignored }, run.From, null, calendar);
        var due = run.Due;
        foreach (var e in log.Events.Where(e => e.Stands && e.Until is not null && e.First.Subject == run.Subject).OrderBy(e => e.At))
        {
            var beyond = rule.Beyond.Contains(e.Kind) && !string.IsNullOrWhiteSpace(e.Last.Document);
            if (!beyond && !rule.Inside.Contains(e.Kind)) continue;
            var until = OfficeTime.EndOf(e.Until!.Value);
            if (!beyond && until > cap) until = cap;
            // What had ended cannot be put off any more, and what was entered late puts nothing off.
            if (until <= due || e.At < run.From || e.At >= due || IsTypedLate(e.RecordedAt, due)) continue;
            due = until;
            list.Add(new ClockExtension(e.Last, due));
        }

        return list;
    }

    private bool IsTypedLate(DateTime recordedAt, DateTime due) => recordedAt - due > typedLateAfter;
}
