using MangNon.Domain.Procedures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Procedures;

/// <summary>What the register is narrowed to; everything stands in the address.</summary>
public sealed class DossierFilter
{
    [FromQuery(Name = "nam")]
    public int? Year { get; set; }

    /// <summary>A <see cref="DossierState"/>.</summary>
    [FromQuery(Name = "trang-thai")]
    public string? State { get; set; }

    /// <summary>Dossiers of the year, in the order of the register. One year of a ward fits on one page.</summary>
    /// <param name="dossiers">Those one may see, or take out.</param>
    public async Task<IReadOnlyList<Dossier>> RowsAsync(IQueryable<Dossier> dossiers, DateOnly today)
    {
        var year = Year ?? today.Year;
        var found = dossiers.AsNoTracking().Include(d => d.Requests).Where(d => d.Year == year);
        if (Enum.TryParse<DossierState>(State, out var state)) found = found.Where(d => d.State == state);
        return await found.OrderBy(d => d.Number).ToListAsync();
    }
}
