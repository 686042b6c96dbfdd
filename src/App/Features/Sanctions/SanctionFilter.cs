using MangNon.Domain.Sanctions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Sanctions;

/// <summary>What the register is narrowed to; everything stands in the address.</summary>
public sealed class SanctionFilter
{
    /// <summary>Value of the state for what is owed past its day.</summary>
    public const string Overdue = "qua-han";

    [FromQuery(Name = "nam")]
    public int? Year { get; set; }

    /// <summary>A <see cref="SanctionState"/>, or <see cref="Overdue"/>.</summary>
    [FromQuery(Name = "trang-thai")]
    public string? State { get; set; }

    /// <summary>Sanctions of the year, in the order of the register. One year of a ward fits on one page.</summary>
    /// <param name="sanctions">Those one may see, or take out.</param>
    public async Task<IReadOnlyList<SanctionRecord>> RowsAsync(IQueryable<SanctionRecord> sanctions, DateOnly today)
    {
        var year = Year ?? today.Year;
        var found = sanctions.AsNoTracking().Where(r => r.Year == year);
        if (Enum.TryParse<SanctionState>(State, out var state)) found = found.Where(r => r.State == state);
        var rows = await found.Include(r => r.Acts).Include(r => r.Payments).Include(r => r.Passings).AsSplitQuery().OrderBy(r => r.Number).ToListAsync();
        return State == Overdue ? [.. rows.Where(r => r.IsOverdueOn(today))] : rows;
    }
}
