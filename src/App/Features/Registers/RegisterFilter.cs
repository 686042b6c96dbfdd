using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Names;
using MangNon.Domain.Registers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Registers;

/// <summary>What a register is narrowed to; everything stands in the address. One year of a ward is read at once: words lie sealed, so they are looked for in memory.</summary>
public sealed class RegisterFilter
{
    /// <summary>What waits and is late, beside the <see cref="IncomingState"/>s.</summary>
    public const string Late = "qua-han";

    /// <summary>Neither settled nor voided.</summary>
    public const string Open = "chua-xong";

    /// <summary>What went out and was voided.</summary>
    private const string Voided = "huy";

    /// <summary>"di" for what went out; else what came in.</summary>
    [FromQuery(Name = "so")]
    public string? Book { get; set; }

    [FromQuery(Name = "nam")]
    public int? Year { get; set; }

    /// <summary>Words of sender, number, kind, subject; marks and case do not count.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    /// <summary>An <see cref="IncomingState"/>, <see cref="Late"/>, <see cref="Open"/>; for what went out "huy", or a code of a kind in <see cref="Kind"/>.</summary>
    [FromQuery(Name = "tinh-trang")]
    public string? State { get; set; }

    [FromQuery(Name = "don-vi")]
    public Guid? Unit { get; set; }

    [FromQuery(Name = "loai")]
    public string? Kind { get; set; }

    public bool IsOutgoing => Book == "di";

    public bool IsEmpty => string.IsNullOrWhiteSpace(Words) && string.IsNullOrWhiteSpace(State) && Unit is null && string.IsNullOrWhiteSpace(Kind);

    /// <summary>Documents that came in, newest number first.</summary>
    public async Task<IReadOnlyList<IncomingDocument>> IncomingAsync(AppDb db, Viewer me, OfficeClock clock, RecordAction action)
    {
        var year = Year ?? clock.Today.Year;
        var found = db.IncomingFor(me, action, clock.Now).AsNoTracking().Where(d => d.Year == year);
        if (Unit is { } unit) found = found.Where(d => d.UnitId == new Domain.Organisation.UnitId(unit));
        if (Enum.TryParse<IncomingState>(State, out var state)) found = found.Where(d => d.State == state);
        var rows = await found.OrderByDescending(d => d.Number).ToListAsync();
        return [.. rows.Where(d => Fits(d, clock.Today) && Has($"{d.Number} {d.Sender} {d.Mark} {d.Type} {d.Subject}"))];
    }

    /// <summary>Documents that went out, newest first; of those of a case one may not open, the number alone.</summary>
    public async Task<IReadOnlyList<OutgoingLine>> OutgoingAsync(AppDb db, Viewer me, OfficeClock clock, RecordAction action)
    {
        var year = Year ?? clock.Today.Year;
        var found = db.OutgoingFor(me, action, clock.Now).AsNoTracking().Where(d => d.Year == year);
        if (Unit is { } unit) found = found.Where(d => d.UnitId == new Domain.Organisation.UnitId(unit));
        if (!string.IsNullOrWhiteSpace(Kind)) found = found.Where(d => d.KindCode == Kind);
        if (State == Voided) found = found.Where(d => d.VoidedOn != null);
        var rows = (await found.ToListAsync()).Select(d => new OutgoingLine(d)).Concat(await CoveredAsync(db, me, clock, action, year));
        return [.. OutgoingLine.NewestFirst(rows.Where(l => Has(l.Words)))];
    }

    // Which unit drafted it is not said of them.
    private async Task<IEnumerable<OutgoingLine>> CoveredAsync(AppDb db, Viewer me, OfficeClock clock, RecordAction action, int year)
    {
        if (Unit is not null) return [];
        var covered = await db.CoveredNumbersFor(me, action, clock.Now).Where(n => n.Year == year).ToListAsync();
        return covered.Where(n => (string.IsNullOrWhiteSpace(Kind) || n.KindCode == Kind) && (State != Voided || n.IsVoided)).Select(n => new OutgoingLine(n));
    }

    private bool Fits(IncomingDocument document, DateOnly today) => State switch
    {
        Late => document.IsLate(today),
        Open => document.IsOpen,
        _ => true,
    };

    private bool Has(string text)
    {
        var folded = VietnameseText.Fold(text);
        return VietnameseText.SoughtWords(Words).All(w => folded.Contains(w, StringComparison.Ordinal));
    }
}
