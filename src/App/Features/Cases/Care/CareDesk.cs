using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Children.Searching;
using MangNon.App.Platform;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases.Care;

/// <summary>A child on its way into alternative care, or in it, in a list.</summary>
/// <param name="Child">As the registry has it, else as it was told of.</param>
/// <param name="Next">The running limit of this placement that ends first; null where none runs.</param>
/// <param name="Left">How long there is until then, in words.</param>
public sealed record PlacementRow(CarePlacement Placement, ProtectionCase Case, ChildOnForm Child, Clock? Next, string? Left)
{
    public string Mark => Case.Mark;

    public string Address => $"/ca-bao-ve/{Case.Id.Value}/cham-soc/{Placement.Id.Value}";
}

/// <summary>A child of the ward who lives in a social assistance facility (cơ sở trợ giúp xã hội), in a list.</summary>
/// <param name="Since">First day in it that is known.</param>
/// <param name="Placement">The placement of a case one may see; null where there is none.</param>
public sealed record ChildInFacility(ChildId Id, string FullName, BirthDate Birth, string Facility, DateOnly Since, PlacementRow? Placement);

/// <summary>What pages and papers of alternative care compute alike.</summary>
public sealed class CareDesk(AppDb db, OfficeClock clock, CaseDesk cases, ChildSearch search)
{
    /// <summary>The child of a case: as the registry has it where one may see that, else what was told of it.</summary>
    public async Task<ChildOnForm> ChildAsync(Viewer me, ProtectionCase one) => (await ChildrenAsync(me, [one]))[one.Id];

    private async Task<IReadOnlyDictionary<ProtectionCaseId, ChildOnForm>> ChildrenAsync(Viewer me, IReadOnlyCollection<ProtectionCase> of)
    {
        var linked = (await search.RowsAsync(me, [.. of.Select(c => c.ChildId).OfType<ChildId>().Distinct().Select(c => new FoundChild(c, FoundBy.Name))])).ToDictionary(r => r.Id);
        var told = await cases.NamesAsync(me, [.. of.Where(c => c.ChildId is not { } child || !linked.ContainsKey(child)).Select(c => (c.Id, c.ChildId, c.ChildName))]);
        return of.ToDictionary(c => c.Id, c => c.ChildId is { } child && linked.TryGetValue(child, out var found)
            ? new ChildOnForm(found.FullName, found.Birth, found.Sex ?? c.Sex, found.Address ?? c.ResidencePlace ?? c.Address)
            : new ChildOnForm(told[c.Id], c.Born is { } born ? BirthText.Find(born) : null, c.Sex, c.ResidencePlace ?? c.Address));
    }

    /// <summary>Those of the list who might take the child, whom the law puts first in front, with what speaks for and against each.</summary>
    public async Task<IReadOnlyList<CareCandidate>> CandidatesAsync(Viewer me, CarePlacement placement, ChildOnForm child)
    {
        var (carers, inCare) = (await db.CarersFor(me).AsNoTracking().Where(c => c.StruckOffOn == null && c.Approved).ToListAsync(), await db.InCareOfAsync(me));
        var (siblings, group, needs) = await KnownOfAsync(me, placement);
        return CareMatching.Rank(new ChildToPlace(child.Born, child.Sex, placement.Term, siblings, group, needs), carers.Select(c => CarerOffered.Of(c, inCare.GetValueOrDefault(c.Id))), clock.Today);
    }

    // As the registry has them: who of the same household waits for a carer too, the residential group, and what disability a carer should know. No
    // more than one may see there.
    private async Task<(IReadOnlyList<(int Age, Sex? Sex)> Siblings, UnitId? Group, IReadOnlyList<string> Needs)> KnownOfAsync(Viewer me, CarePlacement placement)
    {
        var (today, cases) = (clock.Today, db.CasesFor(me, RecordAction.Open, clock.Now));
        var child = await db.ChildrenFor(me).AsNoTracking().Where(c => cases.Any(p => p.Id == placement.CaseId && p.ChildId == c.Id))
            .Select(c => new { c.Id, c.HouseholdId, Kinds = c.Disabilities.Where(d => d.SupersededAt == null && d.From <= today && (d.To == null || d.To >= today)).Select(d => d.Kind).ToList() }).SingleOrDefaultAsync();
        if (child is null) return ([], null, []);
        var waiting = db.PlacementsFor(me, RecordAction.Open, clock.Now).Where(p => p.State != CareState.Placed && p.State != CareState.Ended);
        var siblings = child.HouseholdId is not { } home ? [] : await db.ChildrenFor(me).AsNoTracking().OnList(today)
            .Where(c => c.HouseholdId == home && c.Id != child.Id && waiting.Any(p => cases.Any(o => o.Id == p.CaseId && o.ChildId == c.Id)))
            .Select(c => new { c.BornOn, c.BornPrecision, c.Sex }).ToListAsync();
        var group = child.HouseholdId is not { } household ? null : await db.HouseholdsFor(me).Where(h => h.Id == household).Select(h => h.GroupId).SingleOrDefaultAsync();
        var needs = ChildFacets.RightOf(me, ChildFacet.Disability) >= FacetRight.See ? child.Kinds.SelectMany(CareMatching.NeedsOf) : [];
        return ([.. siblings.Select(s => (new BirthDate(s.BornOn, s.BornPrecision).YearsOn(today), s.Sex))], group, [.. needs]);
    }

    /// <summary>What the law and the story say about the next steps of a placement.</summary>
    /// <param name="others">Placements of the same case.</param>
    /// <param name="homeSafe">The family was assessed as safe (Mẫu 03).</param>
    /// <param name="agreed">The facility's head agrees to the plan.</param>
    public async Task<CareFacts> FactsAsync(Viewer me, ProtectionCase one, CarePlacement placement, IReadOnlyCollection<CarePlacement> others, ChildOnForm child, bool homeSafe = false, bool agreed = false)
    {
        var registered = placement.Carer?.RegisteredId is { } id ? await db.CarersFor(me).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id) : null;
        var nearer = placement.Carer is { } carer && CareMatching.IsNearerLeft(await CandidatesAsync(me, placement, child), carer.Reach);
        return CareStanding.Of(one, placement, new CareAsk(me.Account.Value, me.Role is Domain.Organisation.Role.Leader, child.Born, clock.Today)
        {
            Others = others,
            Registered = registered,
            NearerCarerLeft = nearer,
            HomeSafe = homeSafe,
            PlanAgreedWithFacility = agreed,
        });
    }

    /// <summary>
    /// Children on the ward's list who live in a facility today, by facility: from it a child may go to a family (Nghị định 56/2017/NĐ-CP Điều 45),
    /// whether or not the ward has a case of it.
    /// </summary>
    public async Task<IReadOnlyList<ChildInFacility>> InFacilitiesAsync(Viewer me)
    {
        var today = clock.Today;
        var living = await (from c in db.ChildrenFor(me).AsNoTracking().OnList(today)
                            from r in c.Residences
                            where r.SupersededAt == null && r.From <= today && (r.To == null || r.To >= today) && r.Facility != null
                            orderby r.Facility, c.SortKey, c.Id
                            select new { c.Id, c.FullName, c.BornOn, c.BornPrecision, Facility = r.Facility!, r.From }).ToListAsync();
        var placed = living.Count == 0 ? [] : await RowsAsync(me, RecordAction.Open, ended: false);
        return [.. living.Select(c => new ChildInFacility(c.Id, c.FullName, new BirthDate(c.BornOn, c.BornPrecision), c.Facility, c.From, placed.FirstOrDefault(p => p.Case.ChildId == c.Id)))];
    }

    /// <summary>Placements of the cases one may see, those whose limit ends first on top.</summary>
    /// <param name="ended">Those that have ended, in place of those that go on.</param>
    public async Task<IReadOnlyList<PlacementRow>> RowsAsync(Viewer me, RecordAction action, bool ended)
    {
        var placements = await db.PlacementsFor(me, action, clock.Now).AsNoTracking().Where(p => (p.State == CareState.Ended) == ended).ToListAsync();
        var ids = placements.Select(p => p.CaseId).ToHashSet();
        var found = await db.CasesFor(me, RecordAction.Open, clock.Now).AsNoTracking().Where(c => ids.Contains(c.Id)).Include(c => c.Entries).ToDictionaryAsync(c => c.Id);
        var children = await ChildrenAsync(me, found.Values);
        var rows = new List<PlacementRow>();
        foreach (var placement in placements)
        {
            var one = found[placement.CaseId];
            var next = CaseDesk.NextOf((await cases.ClocksOfAsync(me, one)).Where(c => c.Subject == placement.Id.Value));
            rows.Add(new PlacementRow(placement, one, children[one.Id], next, next is null ? null : await cases.InWordsAsync(me, next)));
        }

        return [.. rows.OrderBy(r => r.Next?.Due ?? DateTime.MaxValue).ThenBy(r => r.Placement.OpenedAt)];
    }
}
