using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Cases.Oversight;

/// <summary>A ward's work of protection as it is counted for the level above: days and kinds, no name, no code of a case.</summary>
/// <param name="Opened">Cases: office day they were opened, forms of harm.</param>
/// <param name="Clocks">Limits of all its cases.</param>
/// <param name="Reports">Office days reports of children in danger were received.</param>
public sealed record WardWork(
    WardId Ward, IReadOnlyList<(DateOnly On, HarmForms Forms)> Opened, IReadOnlyList<ClockRow> Clocks, IReadOnlyList<DateOnly> Reports, IReadOnlyList<ReferralRow> Referrals);

/// <summary>
/// The work of protection of several wards, for the body they report to. Everything is published as outside the circle of a case: one to four hidden, with
/// as many other numbers that none can be computed (Luật Trẻ em 102/2016/QH13 Điều 21). Rows of every table are the wards in the order given.
/// </summary>
public sealed class WardsOversight
{
    private WardsOversight(IReadOnlyList<WardWork> wards, OversightPeriod period, DateOnly today)
    {
        Forms = [.. wards.SelectMany(w => w.Opened).Where(c => period.Includes(c.On)).Select(c => CaseTable.FormOf(c.Forms)).Distinct().OrderBy(f => f.Order).ThenBy(f => f.Name, StringComparer.Ordinal).Select(f => f.Name)];
        Rules = [.. wards.SelectMany(w => w.Clocks).Where(c => IsBreach(c, period)).Select(c => c.Rule).Distinct().Order(StringComparer.Ordinal)];
        Opened = Table(wards, Forms, (w, form) => w.Opened.Count(c => period.Includes(c.On) && CaseTable.FormOf(c.Forms).Name == form));
        Breached = Table(wards, Rules, (w, rule) => w.Clocks.Count(c => c.Rule == rule && IsBreach(c, period)));
        Reports = Column(wards, w => w.Reports.Count(on => period.Includes(on)));
        OverdueNow = Column(wards, w => w.Clocks.Count(c => !c.Ours && c.State is ClockState.BreachedRunning));
        UnansweredNow = Column(wards, w => w.Referrals.Count(r => r.AnsweredOn is null && r.State is ReferralState.Sent && r.AnswerBy < today));
    }

    /// <summary>Forms of harm that occur, in their order: the columns of <see cref="Opened"/>.</summary>
    public IReadOnlyList<string> Forms { get; }

    /// <summary>Cases opened in the period, by form.</summary>
    public PublishedTable Opened { get; }

    /// <summary>Rules of the law that were not kept: the columns of <see cref="Breached"/>.</summary>
    public IReadOnlyList<string> Rules { get; }

    /// <summary>Limits of the law that were not kept, by the step they belong to; each in the period in which that became clear.</summary>
    public PublishedTable Breached { get; }

    /// <summary>Reports received in the period; one column.</summary>
    public PublishedTable Reports { get; }

    /// <summary>Limits of the law past their end and still not done, now; one column.</summary>
    public PublishedTable OverdueNow { get; }

    /// <summary>Referrals no unit has answered by the last day for it, now; one column.</summary>
    public PublishedTable UnansweredNow { get; }

    /// <param name="today">In the office.</param>
    public static WardsOversight Of(IReadOnlyList<WardWork> wards, OversightPeriod period, DateOnly today) => new(wards, period, today);

    private static bool IsBreach(ClockRow clock, OversightPeriod period) => !clock.Ours && clock.IsBreached && period.Includes(clock.DecidedOn);

    private static PublishedTable Column(IReadOnlyList<WardWork> wards, Func<WardWork, int> count) => Table(wards, [""], (w, _) => count(w));

    private static PublishedTable Table(IReadOnlyList<WardWork> wards, IReadOnlyList<string> columns, Func<WardWork, string, int> count)
    {
        var counts = new int[wards.Count, columns.Count];
        for (var r = 0; r < wards.Count; r++)
            for (var c = 0; c < columns.Count; c++) counts[r, c] = count(wards[r], columns[c]);
        return SmallCounts.Publish(counts);
    }
}
