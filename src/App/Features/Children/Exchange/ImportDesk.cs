using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Children.Quality;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>Brings a list that was looked through into the registry: all that can be brought in, as one batch, in one transaction.</summary>
public sealed class ImportDesk(AppDb db, OfficeClock clock, Texts t, ChildDesk desk, ImportCheck check, QualityDesk quality, QueryStatistics statistics)
{
    private const int AtOnce = 400;

    /// <summary>Rows that are wrong, doubtful or put aside stay out.</summary>
    /// <param name="told">Called with rows done, of twice as many as there are: they are looked at again first.</param>
    public async Task<BatchId> ApplyAsync(Viewer me, ImportWorkId id, Action<int>? told, CancellationToken stop)
    {
        var work = await db.ImportsFor(me).SingleAsync(w => w.Id == id, stop);
        Domain.RefusedException.ThrowIfAny(work.WhyNotWork());
        var plans = await check.RunAsync(me, work, told, stop);
        var world = await FormWorld.OfAsync(db, me, t, clock.Today);
        var batch = Ids.New<BatchId>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var created = await AddAsync(me, [.. plans.Where(p => p.Verdict is RowVerdict.New)], world, batch, stop);
        told?.Invoke(plans.Count + created);
        var changed = await ChangeAsync(me, [.. plans.Where(p => p.Verdict is RowVerdict.Changed)], world, work.Title, batch, n => told?.Invoke(plans.Count + created + n), stop);
        db.Add(new Batch(batch, me, clock.Now, work.Kind, work.Title, created, changed));
        work.Apply(batch);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        stop.ThrowIfCancellationRequested();
        var (children, homes) = (Tracked<Child>(), Tracked<Household>());
        await db.SaveAsync(new Act(me, "child.import", clock.Now, $"batch/{batch.Value}"), stop);

        // A first list fills an empty registry: what reads it next should know that it is not empty any more.
        if (created > AtOnce) await statistics.RefreshAsync(CancellationToken.None);
        await quality.RefreshAsync(me.Ward, children, homes, CancellationToken.None);
        return batch;
    }

    private List<T> Tracked<T>()
        where T : class => [.. db.ChangeTracker.Entries<T>().Select(e => e.Entity)];

    private async Task<int> AddAsync(Viewer me, IReadOnlyList<RowPlan> plans, FormWorld world, BatchId batch, CancellationToken stop)
    {
        if (plans.Count == 0) return 0;
        var index = await WardIndex.LoadAsync(db, me, stop);
        var known = index.Homes.ToDictionary(h => h.Key, h => h.Value);
        var wanted = plans.Select(p => KeyOf(p)).Where(known.ContainsKey).Select(k => known[k]).Distinct().ToList();
        var homes = new Dictionary<HouseholdId, Household>();
        foreach (var some in wanted.Chunk(AtOnce))
            foreach (var home in await db.WithStandingFactsAsync(db.HouseholdsFor(me).Where(h => some.Contains(h.Id)), stop)) homes[home.Id] = home;
        var made = new Dictionary<string, Household>();
        foreach (var plan in plans)
        {
            stop.ThrowIfCancellationRequested();
            var key = KeyOf(plan);
            var home = made.GetValueOrDefault(key) ?? (known.TryGetValue(key, out var id) ? homes[id] : null);
            var child = new NewChildForm(plan.Typed, world).Make(home, clock.Now, batch) ?? throw new InvalidOperationException("A row that was found good could not be brought in.");
            db.Add(child.Child);
            if (child.NewHousehold is { } built)
            {
                NameHead(built, plan, world, batch);
                made[key] = built;
                db.Add(built);
            }
        }

        return plans.Count;
    }

    private static string KeyOf(RowPlan plan) =>
        WardIndex.HomeKey(plan.Typed.GetValueOrDefault("dia-chi"), Guid.TryParse(plan.Typed.GetValueOrDefault("to-dan-pho"), out var group) ? new UnitId(group) : null, plan.Typed.GetValueOrDefault(ListColumns.Head));

    private void NameHead(Household home, RowPlan plan, FormWorld world, BatchId batch)
    {
        if (plan.Typed.GetValueOrDefault(ListColumns.Head) is not { } head) return;
        var member = new HouseholdMember(new FactStamp(Ids.New<FactId>(), world.Me.Account, clock.Now, batch), home.Dwellings[0].From, null, Ids.New<CarerId>(), RowText.Name(head)) { IsHead = true };
        if (!home.WhyNotRecord(member, world.Today).Any()) home.Record(member, world.Today);
    }

    private async Task<int> ChangeAsync(Viewer me, IReadOnlyList<RowPlan> plans, FormWorld world, string title, BatchId batch, Action<int> told, CancellationToken stop)
    {
        var done = 0;
        foreach (var some in plans.Chunk(AtOnce))
        {
            stop.ThrowIfCancellationRequested();
            var ids = some.Select(p => p.Child!.Value).ToList();
            var children = await db.ChildrenFor(me).WithFacts().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, stop);
            foreach (var plan in some) Change(children[plan.Child!.Value], plan, world, title, batch);
            told(done += some.Length);
        }

        return plans.Count;
    }

    private void Change(Child child, RowPlan plan, FormWorld world, string title, BatchId batch)
    {
        foreach (var sent in ChildUpdate.Of(child, plan.Typed, world, title).ToList())
        {
            if (ChildFacets.RightOf(world.Me, sent.Form.Facet) >= FacetRight.Propose) desk.Send(child, sent, world, batch);
        }
    }
}
