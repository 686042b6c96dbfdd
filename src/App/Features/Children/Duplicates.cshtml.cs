using MangNon.App.Data;
using MangNon.App.Features.Children.Searching;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children;

/// <summary>A pair in the list, with the two children as they are called.</summary>
public sealed record PairRow(DuplicatePair Pair, string First, string Second, BirthDate FirstBirth, BirthDate SecondBirth);

/// <summary>Nghi trùng: pairs of records that may be of one child, the likeliest first.</summary>
[For(Role.Officer)]
public sealed class DuplicatesModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, DuplicateDesk desk) : RecordPage(db, clock, texts, dialect)
{
    /// <summary>Pairs shown; more come up as these are decided.</summary>
    public const int Most = 100;

    public IReadOnlyList<PairRow> Waiting { get; private set; } = [];

    public int WaitingCount { get; private set; }

    public IReadOnlyList<PairRow> Decided { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var pairs = Db.DuplicatePairsFor(Me).AsNoTracking();
        WaitingCount = await pairs.CountAsync(p => p.State == DuplicateState.Proposed);
        Waiting = await RowsAsync(pairs.Where(p => p.State == DuplicateState.Proposed).OrderByDescending(p => p.Score).ThenBy(p => p.Id));
        Decided = await RowsAsync(pairs.Where(p => p.State != DuplicateState.Proposed).OrderByDescending(p => p.DecidedAt).ThenBy(p => p.Id));
    }

    /// <summary>Looks through the ward now.</summary>
    public async Task<IActionResult> OnPostSweepAsync(CancellationToken stop)
    {
        var swept = await desk.SweepAsync(Me.Ward, stop);
        LeadTo("/tre-em/trung");
        if (await TrySaveAsync("child.sweep", $"ward/{Me.Ward.Value}") is SaveOutcome.Saved)
            Notice = swept.New == 0 ? T["Đã so {0} hồ sơ, không có cặp mới.", ChildWords.Number(swept.Children)] : T["Đã so {0} hồ sơ, thấy {1} cặp mới cần xem.", ChildWords.Number(swept.Children), swept.New];
        return LocalRedirect("/tre-em/trung");
    }

    private async Task<IReadOnlyList<PairRow>> RowsAsync(IQueryable<DuplicatePair> pairs)
    {
        var found = await pairs.Take(Most).ToListAsync();
        var ids = found.SelectMany(p => new[] { p.FirstId, p.SecondId }).Distinct().ToList();
        var children = await Db.ChildrenFor(Me).Concat(Db.ChildrenPutAsideFor(Me)).Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.FullName, c.BornOn, c.BornPrecision }).ToDictionaryAsync(c => c.Id);
        return [.. found.Where(p => children.ContainsKey(p.FirstId) && children.ContainsKey(p.SecondId)).Select(p =>
        {
            var (one, other) = (children[p.FirstId], children[p.SecondId]);
            return new PairRow(p, one.FullName, other.FullName, new BirthDate(one.BornOn, one.BornPrecision), new BirthDate(other.BornOn, other.BornPrecision));
        })];
    }
}
