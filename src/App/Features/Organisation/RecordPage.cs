using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Organisation;

/// <summary>A line of a record's history.</summary>
/// <param name="InPlaceOf">Holder of the post in whose place it was done.</param>
public sealed record HistoryLine(string Kind, string? By, DateTime At, string? Reason, string? InPlaceOf);

/// <summary>A page that changes a record several people may change at once.</summary>
public abstract class RecordPage(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : WorkPage(db, clock, texts)
{
    /// <summary>Saves, and says when somebody else was quicker. The context is then empty: load anew and show theirs.</summary>
    protected Task<SaveOutcome> TrySaveAsync(string kind, string subject, string? reason = null) => Db.TryAsync(dialect, () => SaveAsync(kind, subject, reason));

    /// <summary>The same for what concerns two wards at once: each chain gets its act, both are saved or neither.</summary>
    protected Task<SaveOutcome> TrySaveBothAsync(Act here, Act there) => Db.TryAsync(dialect, () => Db.SaveInPiecesAsync([here with { From = Db.FromAddress }, there], _ => Task.CompletedTask));

    /// <summary>What happened to a record, newest first; empty for those who may not read traces.</summary>
    protected async Task<IReadOnlyList<HistoryLine>> HistoryOfAsync(string subject)
    {
        var acts = await Db.OrganisationActsFor(Me).AsNoTracking().Where(a => a.Subject == subject).OrderByDescending(a => a.Sequence).Take(30).ToListAsync();
        var names = await Db.NamesOfAsync(Me, acts.Select(a => a.AccountId).OfType<Domain.Organisation.AccountId>());
        var absent = await Db.InPlaceOfAsync(Me, acts);
        return [.. acts.Select(a => new HistoryLine(a.Kind, a.AccountId is { } account ? names.GetValueOrDefault(account) : null, a.At, a.Reason, absent.GetValueOrDefault(a.Sequence)))];
    }
}
