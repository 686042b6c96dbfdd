using MangNon.App.Features.Figures;
using MangNon.Domain.Figures;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Api;

/// <summary>A period a program asked for.</summary>
/// <param name="Code">As asked: "2026Q3".</param>
/// <param name="Period">As far as it has come.</param>
public sealed record ApiPeriod(string Code, FigureSpan Span, FigurePeriod Period)
{
    public bool IsWhole => Span.IsWhole(Period);

    /// <summary>Null for what is no period, or has not begun.</summary>
    public static ApiPeriod? TryRead(string? code, DateOnly today) =>
        FigureSpans.TryReadCode(code) is ({ } span, var first) && first <= today ? new ApiPeriod(code!, span, span.From(first, today)) : null;
}

/// <summary>Which values a program asks for.</summary>
public sealed class ApiFigureQuery
{
    /// <summary>2026, 2026S1, 2026Q3, 202609 or 2026Sep.</summary>
    [FromQuery(Name = "period")]
    public string? Period { get; set; }

    /// <summary>Codes of figures; none for all.</summary>
    [FromQuery(Name = "code")]
    public string[]? Codes { get; set; }

    [FromQuery(Name = "breakdowns")]
    public bool Breakdowns { get; set; }

    /// <summary>"then": as known at the end of the period; else as known now.</summary>
    [FromQuery(Name = "known")]
    public string? Known { get; set; }

    /// <summary>Code of a data set of DHIS2.</summary>
    [FromQuery(Name = "dataSet")]
    public string? DataSet { get; set; }

    /// <summary>Instant up to which was known what counts (UTC); null for now.</summary>
    public DateTime? KnownAt(FigurePeriod period) => Known == "then" ? FigurePage.EndOf(period) : null;

    /// <summary>The figures; null where a code is none.</summary>
    public IReadOnlyList<Figure>? Figures()
    {
        if (Codes is not { Length: > 0 }) return FigureTable.All;
        var found = Codes.Distinct(StringComparer.Ordinal).Select(FigureTable.Find).ToList();
        return found.Contains(null) ? null : [.. found.OfType<Figure>()];
    }
}
