using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children;

/// <summary>A proposal in a list.</summary>
/// <param name="About">Name of the child, or the address.</param>
/// <param name="Words">What was typed, in the order of the form.</param>
public sealed record ProposalRow(Proposal Proposal, string About, string Words);

/// <summary>Đề xuất: what units and collaborators sent; the officer decides.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class ProposalsModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    /// <summary>Most rows shown.</summary>
    public const int Most = 100;

    public IReadOnlyList<ProposalRow> Waiting { get; private set; } = [];

    public IReadOnlyList<ProposalRow> Decided { get; private set; } = [];

    public int WaitingCount { get; private set; }

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    public async Task<IActionResult> OnGetAsync()
    {
        if (ChildFacets.AudienceOf(Me) is ChildAudience.Nobody) return NotFound();
        var world = await FormWorld.OfAsync(Db, Me, T, Today);
        var mine = Db.ProposalsFor(Me).AsNoTracking();
        WaitingCount = await mine.CountAsync(p => p.State == ProposalState.Waiting);
        Waiting = await RowsAsync(mine.Where(p => p.State == ProposalState.Waiting).OrderBy(p => p.At), world);
        Decided = await RowsAsync(mine.Where(p => p.State != ProposalState.Waiting).OrderByDescending(p => p.DecidedAt), world);
        Names = await Db.NamesOfAsync(Me, Waiting.Concat(Decided).SelectMany(r => new[] { r.Proposal.By, r.Proposal.DecidedBy }).OfType<AccountId>());
        return Page();
    }

    private async Task<IReadOnlyList<ProposalRow>> RowsAsync(IQueryable<Proposal> proposals, FormWorld world)
    {
        var found = await proposals.Take(Most).ToListAsync();
        var (children, homes) = (found.Select(p => p.ChildId).OfType<ChildId>().ToList(), found.Select(p => p.HouseholdId).OfType<HouseholdId>().ToList());
        var names = await Db.ChildrenFor(Me).Where(c => children.Contains(c.Id)).Select(c => new { c.Id, c.FullName }).ToDictionaryAsync(c => c.Id, c => c.FullName);
        var addresses = await Db.HouseholdsFor(Me).Where(h => homes.Contains(h.Id)).Select(h => new { h.Id, h.Address }).ToDictionaryAsync(h => h.Id, h => h.Address);
        return [.. found.Select(p => new ProposalRow(p, p.ChildId is { } c ? names.GetValueOrDefault(c, "") : addresses.GetValueOrDefault(p.HouseholdId!.Value, ""), ProposalWords.Of(p, world)))];
    }
}
