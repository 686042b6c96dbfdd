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

/// <summary>A child: who it is, what holds today, what is missing, what is due, and how it came to be so.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class ShowModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    private IReadOnlyCollection<StandardAmount> _standards = [];

    /// <summary>Day the record is shown for; today unless another one is asked for.</summary>
    [FromQuery(Name = "ngay")]
    public string? AskedDay { get; set; }

    /// <summary>Day by whose end it was known; now unless another one is asked for.</summary>
    [FromQuery(Name = "biet-den")]
    public string? AskedKnown { get; set; }

    public Child Child { get; private set; } = null!;

    public Household? Home { get; private set; }

    /// <summary>The household's other children.</summary>
    public IReadOnlyList<Child> Siblings { get; private set; } = [];

    public FormWorld World { get; private set; } = null!;

    public DateOnly Day { get; private set; }

    public DateTime Known { get; private set; } = FactHistory.Now;

    /// <summary>Shown as it is today, as known now.</summary>
    public bool IsNow => Day == Today && Known == FactHistory.Now;

    public ChildSnapshot Snapshot { get; private set; } = null!;

    public HouseholdSnapshot? HomeSnapshot { get; private set; }

    public IReadOnlyList<RecordSection> Sections { get; private set; } = [];

    /// <summary>Data to be put right, by severity.</summary>
    public IReadOnlyList<QualityRule> Findings { get; private set; } = [];

    public IReadOnlyList<Entitlement> Due { get; private set; } = [];

    public IReadOnlyList<SupportGap> Gaps { get; private set; } = [];

    public IReadOnlyList<(Measurement Of, GrowthScore Score)> Growth { get; private set; } = [];

    public IReadOnlyList<Proposal> Proposals { get; private set; } = [];

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    public IReadOnlyList<FactLine> History => RecordSections.History(Child, World);

    public bool Sees(ChildFacet facet) => ChildFacets.RightOf(Me, facet) >= FacetRight.See;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var child = await Db.ChildrenFor(Me).AsNoTracking().WithFacts().SingleOrDefaultAsync(c => c.Id == new ChildId(id));
        if (child is null) return NotFound();
        await LookedAsync("child.look", $"child/{id}");
        Child = child;
        World = await FormWorld.OfAsync(Db, Me, T, Today);
        ReadDays();
        World = World with { Day = Day };
        Snapshot = child.AsKnown(Day, Known);
        await LoadHomeAsync();
        if (Sees(ChildFacet.Sensitive)) _standards = [.. (await Db.LocalStandardsFor(Me).AsNoTracking().ToListAsync()).Where(s => s.WasKnownAt(Known)).Select(s => s.AsAmount)];
        Sections = RecordSections.Of(child, World, Day, Known);
        Judge();
        Proposals = await Db.ProposalsFor(Me).AsNoTracking().Where(p => p.ChildId == child.Id && p.State == ProposalState.Waiting).OrderBy(p => p.At).ToListAsync();
        Names = await Db.NamesOfAsync(Me, [.. child.AllFacts.Select(f => f.RecordedBy), .. Proposals.Select(p => p.By)]);
        return Page();
    }

    // A day that cannot be read shows today: the page says which day it shows.
    private void ReadDays()
    {
        Day = Days.TryRead(AskedDay, out var day) && day is { } asked && asked <= Today ? asked : Today;
        if (Days.TryRead(AskedKnown, out var known) && known is { } knownDay && knownDay < Today) Known = OfficeClock.StartOf(knownDay.AddDays(1));
    }

    private async Task LoadHomeAsync()
    {
        var household = Snapshot.Residence?.HouseholdId ?? Child.HouseholdId;
        Home = household is null ? null : await Db.HouseholdsFor(Me).AsNoTracking().WithFacts().SingleOrDefaultAsync(h => h.Id == household);
        HomeSnapshot = Home?.AsKnown(Day, Known);
        if (Home is null) return;
        Siblings = await Db.ChildrenFor(Me).AsNoTracking().WithFacts().Where(c => c.HouseholdId == Home.Id && c.Id != Child.Id).OrderBy(c => c.BornOn).ToListAsync();
    }

    private void Judge()
    {
        if (Sees(ChildFacet.Sensitive))
        {
            Due = Entitlements.Of(Snapshot, HomeSnapshot, [.. Siblings.Select(s => s.AsKnown(Day, Known)).Where(s => s.Residence?.HouseholdId == Home?.Id)], _standards);
            Gaps = Entitlements.GapsOf(Snapshot, Due);
        }

        if (Sees(ChildFacet.Health) && Snapshot.Basic is { } basic)
            Growth = [.. Snapshot.Measurements.TakeLast(6).SelectMany(m => Domain.Children.Growth.Of(basic, m).Select(s => (m, s)))];
        Findings = [.. QualityRules.Broken(Snapshot, HomeSnapshot, QualityContext.None).Where(r => QualityRules.Concerns(ChildFacets.AudienceOf(Me), r)).OrderByDescending(r => r.Severity)];
    }
}
