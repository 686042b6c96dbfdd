namespace MangNon.Domain.OfficialDocuments;

/// <summary>When a duty is due, and what is odd about it.</summary>
internal sealed record DueFinding(Due Due, int TimesNamed, bool HasImpossibleDate, bool HasSeveralDates)
{
    public static DueFinding Nothing { get; } = new(Due.None, 0, false, false);
}

/// <summary>Reads the time limit of a duty: an explicit day before a period, a period before a rhythm, a rhythm before an occasion.</summary>
internal static class DueReader
{
    public static DueFinding Read(string text, int? year)
    {
        var times = TimeExpressions.Find(text, year);
        if (times.Count == 0) return DueFinding.Nothing;
        var possible = times.Where(t => !t.Impossible).ToList();
        return new DueFinding(
            Choose(possible),
            possible.Where(t => t.Strength != TimeStrength.Weak).Select(t => Moment(t.Due)).Distinct().Count(),
            HasImpossibleDate: possible.Count < times.Count,
            HasSeveralDates: possible.Where(t => t.Strength == TimeStrength.Strong && t.Due.Kind == DueKind.Date).Select(t => t.Due.LastDay).Distinct().Count() > 1);
    }

    private static Due Choose(List<TimeExpression> times)
    {
        if (times.Count == 0) return Due.None;
        var strongest = times.Min(t => t.Strength);
        var candidates = times.Where(t => t.Strength == strongest).Select(t => t.Due).ToList();
        return strongest == TimeStrength.Occasion && candidates.Select(c => c.Occasion).Distinct().Count() > 1 ? SeveralOccasions(candidates) : WithoutName(candidates[0]);
    }

    /// <summary>A duty for several occasions runs until the last of them.</summary>
    private static Due SeveralOccasions(List<Due> occasions) =>
        new(DueKind.Occasion, Date: occasions.Max(o => o.LastDay), Occasion: string.Join("; ", occasions.Select(o => o.Occasion).Distinct()));

    private static Due WithoutName(Due due) => due.Kind == DueKind.Range ? due with { Occasion = null } : due;

    private static (DateOnly?, DateOnly?, string?) Moment(Due due) => (due.From, due.LastDay, due.Kind == DueKind.Recurring ? due.Every : null);
}
