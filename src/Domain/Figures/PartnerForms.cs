using MangNon.Domain.Cases;
using MangNon.Domain.Law;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Figures;

/// <summary>The figures a partner of the ward is asked for: one short form for each of its units and each period.</summary>
/// <param name="Unit">Kind of the units that fill it in.</param>
/// <param name="Span">How long its period is.</param>
/// <param name="Codes">As in <see cref="Indicators"/>. Some of them the ward computes too: both numbers are then shown.</param>
/// <param name="To">Last day; null while it holds.</param>
public sealed record PartnerForm(string Id, string Vi, string En, UnitKind Unit, FigureSpan Span, IReadOnlyList<string> Codes, DateOnly From, DateOnly? To, string Source, Verification Verified)
{
    public IEnumerable<Indicator> Indicators => Codes.Select(c => Figures.Indicators.Find(c)!);

    /// <summary>Periods that can be filled in, the newest first: those that have ended, and the one that runs.</summary>
    /// <param name="count">How many.</param>
    public IReadOnlyList<FigurePeriod> Periods(DateOnly today, int count)
    {
        var running = Span.UpTo(today);
        return [.. Span.Last(running with { To = Span.LastDay(running.From) }, count).Reverse().Where(p => p.To >= From)];
    }
}

/// <summary>The forms of partners, as dated data.</summary>
public static class PartnerForms
{
    private static readonly LawFile File = LawData.Read<LawFile>("Figures/Data/partner-forms.json");

    public static IReadOnlyList<PartnerForm> All => File.Forms;

    /// <summary>The form units of a kind fill in on a day; null for none.</summary>
    public static PartnerForm? Find(UnitKind kind, DateOnly day) => All.FirstOrDefault(f => f.Unit == kind && f.From <= day && !(f.To < day));

    private sealed record LawFile(IReadOnlyList<PartnerForm> Forms);
}
