using MangNon.App.Data;
using MangNon.App.Features.Children.Quality;
using MangNon.App.Features.Children.Seeing;
using MangNon.App.Platform;
using MangNon.Domain;
using MangNon.Domain.Children;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Organisation;

/// <summary>A merger as it is asked for.</summary>
/// <param name="From">Code of the ward that ends.</param>
/// <param name="Into">Code of the ward that goes on.</param>
/// <param name="On">First day under the ward that goes on.</param>
/// <param name="Decision">What it rests on.</param>
public sealed record MergerAsked(string From, string Into, DateOnly On, string? Decision);

/// <summary>A residential group or school of the ending ward.</summary>
/// <param name="Old">As it is called there.</param>
/// <param name="Next">As what goes on in its place is called.</param>
/// <param name="IsThere">The new ward has it already.</param>
public sealed record UnitGoingOn(UnitKind Kind, string Old, string Next, bool IsThere);

/// <summary>What a merger would do.</summary>
/// <param name="WhyNot">What is in the way.</param>
/// <param name="People">Who holds a post in the ending ward, with its title.</param>
public sealed record MergerPreview(Ward From, Ward Into, IReadOnlyList<Refusal> WhyNot, IReadOnlyList<UnitGoingOn> Units, int Households, int Children, IReadOnlyList<string> People);

/// <summary>
/// Merges a ward into another one of the same installation (sáp nhập phường). Records are continued, not moved: what the ending ward had
/// stays as it was, see docs/decisions.
/// </summary>
public sealed class WardMergers(AppDb db, OfficeClock clock, QualityDesk quality)
{
    /// <summary>The act both wards keep of it.</summary>
    public const string Kind = "ward.merge";

    private const int LongestDecision = 500;

    // Households with their children read and written at once: some ten thousand facts.
    private const int AtOnce = 200;

    /// <summary>What it would do; nothing is changed. Null where one of the codes is no ward's.</summary>
    public async Task<MergerPreview?> PreviewAsync(MergerAsked asked, CancellationToken stop = default)
    {
        if (await db.FindWardAsync(asked.From, stop) is not { } from || await db.FindWardAsync(asked.Into, stop) is not { } into) return null;
        var whyNot = from.WhyNotMerge(into, asked.On, clock.Today).ToList();
        if (string.IsNullOrWhiteSpace(asked.Decision) || asked.Decision.Length > LongestDecision) whyNot.Add(new Refusal("ward.merge-needs-decision"));
        var store = db.MergerOf(from.Id, asked.On);
        if (from.To is null) whyNot.AddRange(await WhatIsOpenAsync(store, stop));
        var posts = await store.Posts.OrderBy(p => p.SortKey).ToListAsync(stop);
        var preview = new MergerPreview(
            from, into, whyNot, [.. (await UnitsAsync(from, into, asked.On, stop)).Select(u => u.Told)],
            await store.Households.CountAsync(stop), await store.Children.CountAsync(stop),
            [.. posts.GroupBy(p => p.Person).Select(g => $"{g.First().Name}, {string.Join("; ", g.Select(p => p.Title))}")]);
        db.ChangeTracker.Clear();
        return preview;
    }

    /// <summary>Carries it out, in one transaction: all of it or nothing.</summary>
    /// <param name="tell">Called with the number of children taken over so far.</param>
    public async Task<MergerPreview> CarryOutAsync(MergerAsked asked, Action<int>? tell = null, CancellationToken stop = default)
    {
        var preview = await PreviewAsync(asked, stop) ?? throw new ArgumentException("No ward has that code.", nameof(asked));
        RefusedException.ThrowIfAny(preview.WhyNot);
        var (from, into) = ((await db.FindWardAsync(asked.From, stop))!, (await db.FindWardAsync(asked.Into, stop))!);
        var units = await UnitsAsync(from, into, asked.On, stop);
        var next = units.ToDictionary(u => u.Old.Id, u => GoOn(u, into.Id, asked.On));
        from.MergeInto(into, asked.On, clock.Today);
        db.Touch(into);
        var merger = new WardMerger(into.Id, asked.On, VietnameseText.Clean(asked.Decision!), next);
        Act ActOf(WardId ward) => new(null, Kind, clock.Now, $"ward/{ward.Value}", merger.Decision) { Ward = ward };
        await db.SaveInPiecesAsync([ActOf(from.Id), ActOf(into.Id)], write => ContinueAllAsync(from.Id, merger, write, tell));
        await quality.RefreshAsync(into.Id, stop);
        return preview;
    }

    private static async Task<IReadOnlyList<Refusal>> WhatIsOpenAsync(MergerStore store, CancellationToken stop)
    {
        var open = new List<Refusal>();
        if (await store.InNoGroup.AnyAsync(stop)) open.Add(new Refusal("ward.merge-no-group"));
        if (await store.LaterChildren.AnyAsync(stop) || await store.LaterHouseholds.AnyAsync(stop)) open.Add(new Refusal("ward.merge-later-facts"));
        if (await store.Offered.AnyAsync(stop)) open.Add(new Refusal("ward.merge-open-transfers"));
        if (await store.Waiting.AnyAsync(stop)) open.Add(new Refusal("ward.merge-open-proposals"));
        if (await store.Imports.AnyAsync(stop)) open.Add(new Refusal("ward.merge-open-imports"));
        return open;
    }

    /// <param name="There">The unit of the new ward that goes on in its place; null where it gets a successor.</param>
    private sealed record Going(Unit Old, Unit? There, string Name, IReadOnlyList<string> OtherNames)
    {
        public UnitGoingOn Told => new(Old.Kind, Old.Name, Name, There is not null);
    }

    // Residential groups are places: each goes on by itself. A school of the same name is the same school.
    private async Task<IReadOnlyList<Going>> UnitsAsync(Ward from, Ward into, DateOnly on, CancellationToken stop)
    {
        var theirs = (await db.MergerOf(into.Id, on).Units.ToListAsync(stop)).Where(u => u.To is null || u.To >= on).ToList();
        var taken = theirs.SelectMany(u => u.Names).Select(VietnameseText.Fold).ToHashSet();
        var going = new List<Going>();
        foreach (var old in (await db.MergerOf(from.Id, on).Units.Where(u => u.Kind == UnitKind.ResidentialGroup || u.Kind == UnitKind.School).ToListAsync(stop)).Where(u => u.ExistsOn(on)).OrderBy(u => GroupWords.Order(u.Name), StringComparer.Ordinal))
        {
            var there = old.Kind is UnitKind.School ? theirs.FirstOrDefault(u => u.Kind is UnitKind.School && u.ExistsOn(on) && VietnameseText.Fold(u.Name) == VietnameseText.Fold(old.Name)) : null;
            var name = there?.Name ?? (taken.Contains(VietnameseText.Fold(old.Name)) ? $"{old.Name} ({from.Name} cũ)" : old.Name);
            going.Add(new Going(old, there, name, [.. old.Names.Skip(1).Where(n => !taken.Contains(VietnameseText.Fold(n)))]));
        }

        return going;
    }

    private UnitId GoOn(Going going, WardId into, DateOnly on)
    {
        var next = going.Old.GoOnIn(into, Ids.New<UnitId>(), on, going.Name, going.OtherNames);
        if (going.There is not null) return going.There.Id;
        db.Add(next);
        return next.Id;
    }

    private async Task ContinueAllAsync(WardId ward, WardMerger merger, Func<Task> write, Action<int>? tell)
    {
        var store = db.MergerOf(ward, merger.On);
        var (homes, done) = (await store.Households.Select(h => h.Id).ToListAsync(), 0);
        foreach (var some in homes.Chunk(AtOnce))
        {
            done += await ContinueAsync(store, [.. some], merger);
            await write();
            tell?.Invoke(done);
        }
    }

    private async Task<int> ContinueAsync(MergerStore store, List<HouseholdId> ids, WardMerger merger)
    {
        var children = (await store.Children.AsNoTracking().Where(c => c.HouseholdId != null && ids.Contains(c.HouseholdId.Value)).WithFacts().ToListAsync()).ToLookup(c => c.HouseholdId!.Value);
        foreach (var old in await store.Households.AsNoTracking().Where(h => ids.Contains(h.Id)).WithFacts().ToListAsync())
        {
            var home = merger.Continue(old, Ids.New<HouseholdId>(), Stamp, clock.Today);
            db.Add(home);
            foreach (var child in children[old.Id])
            {
                var kept = merger.Continue(child, Ids.New<ChildId>(), home.Id, Stamp, clock.Today);
                db.AddRange(kept, Transfer.OfMerger(Ids.New<TransferId>(), clock.Now, child, kept, (merger.On.AddDays(-1), merger.Decision)));
            }
        }

        return children.Sum(c => c.Count());
    }

    private FactStamp Stamp() => new(Ids.New<FactId>(), Transfer.Operator, clock.Now);
}
