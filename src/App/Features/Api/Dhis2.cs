using System.Globalization;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Figures;
using MangNon.Domain.Figures;

namespace MangNon.App.Features.Api;

/// <summary>A data element with its number.</summary>
public sealed record Dhis2Cell(Figure Figure, string Code, string Name, int Value);

/// <summary>Where in DHIS2 a set of values belongs.</summary>
/// <param name="OrgUnit">Code of the ward.</param>
/// <param name="DataSet">Code; null for none.</param>
public sealed record Dhis2Place(ApiPeriod Period, string OrgUnit, string? DataSet);

/// <summary>
/// Figures for DHIS2. Each number is a data element of its own, also a class of a breakdown: the codes of option combinations are made by DHIS2 itself and
/// would have to be typed there one by one. Rates are not sent, only both their counts, so that the level above can add up.
/// </summary>
public static class Dhis2
{
    /// <summary>Letters a code may have in DHIS2.</summary>
    public const int CodeLength = 50;

    // Residential groups and schools are other ones in each ward.
    private static readonly string[] UnitsOfTheWard = ["to", "truong"];

    /// <summary>All numbers of computed figures.</summary>
    public static IEnumerable<Dhis2Cell> Cells(FormWorld world, IEnumerable<FigureResult> results) => results.SelectMany(r => Whole(world, r).Concat(Classes(world, r)));

    /// <summary>The set as DHIS2 takes it.</summary>
    public static Dhis2ValueSet Values(FormWorld world, Dhis2Place place, IEnumerable<FigureResult> results) => new(
        "CODE",
        place.DataSet,
        place is { DataSet: not null, Period.IsWhole: true } ? place.Period.Period.To : null,
        place.Period.Code,
        place.OrgUnit,
        [.. Cells(world, results).Select(c => new Dhis2Value(c.Code, c.Value.ToString(CultureInfo.InvariantCulture)))]);

    /// <summary>The elements these numbers are of.</summary>
    public static Dhis2Metadata Metadata(FormWorld world, IEnumerable<FigureResult> results) => new([.. Cells(world, results).Select(Element)]);

    private static Dhis2Element Element(Dhis2Cell cell) => new(
        cell.Code,
        cell.Name,
        cell.Code,
        cell.Figure.Indicator.Numerator,
        "AGGREGATE",
        "INTEGER_ZERO_OR_POSITIVE",
        cell.Figure.Counts.Universe is Universe.Children ? "LAST" : "SUM");

    private static IEnumerable<Dhis2Cell> Whole(FormWorld world, FigureResult result)
    {
        var name = FigureWords.Name(world.T, result.Figure.Indicator);
        yield return new(result.Figure, result.Figure.Code, name, result.Value.Numerator);
        if (result.Value.Denominator is { } of) yield return new(result.Figure, result.Figure.Code + ".DEN", $"{name} ({world.T["mẫu số"]})", of);
    }

    private static IEnumerable<Dhis2Cell> Classes(FormWorld world, FigureResult result) =>
        from cut in result.Cuts
        where !UnitsOfTheWard.Contains(cut.By.Code)
        from cell in cut.Cells
        let name = $"{FigureWords.Name(world.T, result.Figure.Indicator)}, {FigureWords.Breakdown(world.T, cut.By)}: {FigureWords.Class(world, cut.By, cell.Class)}"
        select new Dhis2Cell(result.Figure, $"{result.Figure.Code}.{cut.By.Code}.{(cell.Class == Breakdown.Unknown ? "UNKNOWN" : cell.Class)}", name, cell.Value.Numerator);
}
