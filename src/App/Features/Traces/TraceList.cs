using MangNon.App.Data;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Traces;

/// <summary>An act in plain words: who, what, about what, why, when, from where.</summary>
/// <param name="About">Null where it is about nothing in particular.</param>
public sealed record TraceRow(long Sequence, DateTime At, string Who, string What, RecordName? About, string? Subject, string? Reason, string? From);

/// <summary>Puts acts into words.</summary>
public sealed class TraceList(AppDb db, RecordNames records, Texts t)
{
    /// <summary>The rows, newest first.</summary>
    public async Task<IReadOnlyList<TraceRow>> RowsAsync(Viewer me, IQueryable<ActRecord> acts, int most)
    {
        var found = await acts.Take(most).ToListAsync();
        var names = await db.NamesOfAsync(me, found.Select(a => a.AccountId).OfType<AccountId>());
        var absent = await db.InPlaceOfAsync(me, found);
        var about = await records.OfAsync(me, found.Select(a => a.Subject).OfType<string>());
        return [.. found.Select(a => new TraceRow(
            a.Sequence, a.At, Who(a, names, absent), t["act." + a.Kind], a.Subject is { } subject ? about[subject] : null, a.Subject, a.Reason, a.FromAddress))];
    }

    private string Who(ActRecord act, Dictionary<AccountId, string> names, Dictionary<long, string> absent)
    {
        if (act.AccountId is not { } account) return t["traces.the-program"];
        var who = names.GetValueOrDefault(account, t["tài khoản đã xóa"]);
        return absent.TryGetValue(act.Sequence, out var holder) ? $"{who} {t["thay mặt {0}", holder]}" : who;
    }
}
