using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Local;

/// <summary>Makes a plan of a typed rearrangement of residential groups, and carries it out. The page saves.</summary>
public sealed class RegroupDesk(AppDb db, OfficeClock clock, Texts t)
{
    /// <summary>What would become of it; null where something cannot be used, which then stands in the model state.</summary>
    public async Task<RegroupPlan?> PlanAsync(Viewer me, RegroupForm form, ModelStateDictionary errors)
    {
        if (ReadDay(form, errors) is not { } from) return null;
        if (string.IsNullOrWhiteSpace(form.Document) || form.Document.Length > 300) errors.AddModelError("van-ban", t["Cần số và ngày của văn bản, tối đa 300 chữ."]);
        var groups = await db.UnitsFor(me).Where(u => u.Kind == UnitKind.ResidentialGroup).OrderBy(u => u.Name).ToListAsync();
        var draft = new RegroupDraft(me, form, from, groups, NewGroups(me, form, from));
        ReadRules(draft, errors);
        if (!errors.IsValid) return null;
        CheckNames(draft, errors);
        var held = await HeldInAsync(me, draft.Ending);
        CheckEnds(draft, held, errors);
        return errors.IsValid ? await PlanAsync(draft, held) : null;
    }

    /// <summary>Carries a plan out as one batch.</summary>
    /// <param name="held">Posts of the groups that end.</param>
    public Batch Apply(Viewer me, RegroupPlan plan, IReadOnlyList<Post> held)
    {
        var batch = new Batch(Ids.New<BatchId>(), me, clock.Now, BatchKind.Regrouping, plan.Document, created: 0, plan.Households.Count);
        var regrouping = new Regrouping(batch.Id, me.Ward, plan.From, plan.Document);
        db.AddRange(batch, regrouping);
        foreach (var unit in plan.Begun) Begin(regrouping, unit);
        FactStamp Stamp() => new(Ids.New<FactId>(), me.Account, clock.Now, batch.Id);
        foreach (var home in plan.Households.Where(h => h.Regroup(plan.Rules, plan.From, plan.Document, Stamp, clock.Today))) db.Touch(home);
        foreach (var unit in plan.Ending) End(regrouping, unit, [.. held.Where(p => p.UnitId == unit.Id)]);
        foreach (var post in plan.Posts.Where(p => p.Chosen.Length > 0)) Give(regrouping, post, plan);
        return batch;
    }

    /// <summary>Posts of groups that end.</summary>
    public Task<List<Post>> HeldInAsync(Viewer me, IEnumerable<Unit> ending)
    {
        var units = ending.Select(u => (UnitId?)u.Id).ToList();
        return db.PostsFor(me).Where(p => units.Contains(p.UnitId)).OrderBy(p => p.Role).ToListAsync();
    }

    private void Begin(Regrouping regrouping, Unit unit)
    {
        db.Add(unit);
        regrouping.Note(RegroupingStepKind.UnitBegun, unit.Id.Value);
    }

    private static void End(Regrouping regrouping, Unit unit, IReadOnlyCollection<Post> posts)
    {
        foreach (var post in posts.Where(p => p.To is null)) regrouping.Note(RegroupingStepKind.PostEnded, post.Id.Value);
        unit.End(regrouping.From.AddDays(-1), posts);
        regrouping.Note(RegroupingStepKind.UnitEnded, unit.Id.Value);
    }

    private void Give(Regrouping regrouping, RegroupPost held, RegroupPlan plan)
    {
        var unit = plan.Begun.FirstOrDefault(u => KeyOf(u, plan.Begun) == held.Chosen)?.Id ?? new UnitId(Guid.Parse(held.Chosen));
        var post = new Post(Ids.New<PostId>(), held.Post.WardId, held.Post.PersonId, unit, held.Post.Title, held.Post.Role, plan.From);
        db.Add(post);
        regrouping.Note(RegroupingStepKind.PostGiven, post.Id.Value);
    }

    private DateOnly? ReadDay(RegroupForm form, ModelStateDictionary errors)
    {
        if (!Days.TryRead(form.From, out var from) || from is null)
        {
            errors.AddModelError("tu", t["Ngày chưa đúng dạng ngày/tháng/năm, ví dụ 01/12/2026."]);
            return null;
        }

        foreach (var refusal in Regrouping.WhyNotFrom(from.Value, clock.Today)) errors.AddModelError("tu", t[refusal.Code]);
        return errors.IsValid ? from : null;
    }

    // One group for each name, however often it is written.
    private static List<Unit> NewGroups(Viewer me, RegroupForm form, DateOnly from) =>
        [.. form.Lines.Where(l => !string.IsNullOrWhiteSpace(l.NewName)).DistinctBy(l => VietnameseText.Fold(l.NewName)).Select(l => new Unit(Ids.New<UnitId>(), me.Ward, l.NewName!, UnitKind.ResidentialGroup, from))];

    private void ReadRules(RegroupDraft draft, ModelStateDictionary errors)
    {
        for (var i = 0; i < draft.Form.Lines.Count; i++)
            if (!draft.Form.Lines[i].IsBlank) ReadRule(draft, i, errors);
        if (draft.Rules.Count == 0 && errors.IsValid) errors.AddModelError("cu-0", t["Chưa có dòng nào: chọn tổ cũ và tổ nhận hộ."]);
        if (errors.IsValid && draft.Rules.All(r => r.Old == r.Group)) errors.AddModelError("moi-0", t["Mọi dòng đều giữ nguyên tổ cũ."]);
    }

    private void ReadRule(RegroupDraft draft, int i, ModelStateDictionary errors)
    {
        var line = draft.Form.Lines[i];
        var old = draft.Groups.FirstOrDefault(g => g.Id.Value == line.Old && g.From < draft.From && g.ExistsOn(draft.From));
        var named = draft.Begun.FirstOrDefault(u => VietnameseText.Fold(u.Name) == VietnameseText.Fold(line.NewName));
        var target = line.Target is null ? named : draft.Groups.FirstOrDefault(g => g.Id.Value == line.Target && g.ExistsOn(draft.From));
        if (old is null) errors.AddModelError($"cu-{i}", t["Chọn tổ cũ; tổ phải có trước ngày này và chưa kết thúc."]);
        if (line.Target is not null && named is not null) errors.AddModelError($"moi-{i}", t["Chọn một tổ đang có hoặc ghi tên tổ mới, không cả hai."]);
        else if (target is null) errors.AddModelError($"moi-{i}", t["Chọn tổ nhận hộ, hoặc ghi tên tổ mới."]);
        if (line.NewName?.Length > 200) errors.AddModelError($"ten-{i}", t["Tên đơn vị dài quá 200 chữ."]);
        if (line.Words?.Length > 500) errors.AddModelError($"chu-{i}", t["Phần này dài quá 500 chữ."]);
        if (old is null || target is null) return;
        if (draft.Rules.Any(r => r.Old == old.Id && r.TakesAll)) errors.AddModelError($"cu-{i}", t["Dòng trước đã lấy hết các hộ của {0}.", old.Name]);
        draft.Rules.Add(new RegroupingRule(old.Id, line.Words, target.Id));
    }

    // A new group may bear the name of one that ends by the same paper, and of no other.
    private void CheckNames(RegroupDraft draft, ModelStateDictionary errors)
    {
        var taken = draft.Groups.Except(draft.Ending).Where(u => u.To is null).SelectMany(u => u.Names).Select(VietnameseText.Fold).ToHashSet();
        for (var i = 0; i < draft.Form.Lines.Count; i++)
        {
            var line = draft.Form.Lines[i];
            if (!string.IsNullOrWhiteSpace(line.NewName) && taken.Contains(VietnameseText.Fold(line.NewName))) errors.AddModelError($"ten-{i}", t["Đã có tổ tên này và tổ ấy không kết thúc: chọn nó ở ô bên, hoặc ghi tên khác."]);
            if (draft.Ending.FirstOrDefault(g => g.Id.Value == line.Target) is { } ending) errors.AddModelError($"moi-{i}", t["{0} kết thúc theo chính lần sắp xếp này nên không nhận hộ được.", ending.Name]);
        }
    }

    private void CheckEnds(RegroupDraft draft, IReadOnlyList<Post> held, ModelStateDictionary errors)
    {
        var last = draft.From.AddDays(-1);
        foreach (var unit in draft.Ending)
        {
            var posts = held.Where(p => p.UnitId == unit.Id).ToList();
            var ofPosts = posts.Where(p => p.To is null).SelectMany(p => p.WhyNotEnd(last, draft.Me.Post, draft.Me.Role)).Where(r => r.Code is "post.own" or "post.role-not-yours");
            foreach (var refusal in unit.WhyNotEnd(last, posts).Concat(ofPosts).Distinct()) errors.AddModelError("tu", unit.Name + ": " + t[refusal.Code]);
        }
    }

    // A new group has no identifier yet that would be the same when the form comes back.
    private static string KeyOf(Unit unit, IReadOnlyList<Unit> begun) => begun.Contains(unit) ? "ten:" + VietnameseText.Fold(unit.Name) : unit.Id.Value.ToString();

    private async Task<RegroupPlan> PlanAsync(RegroupDraft draft, IReadOnlyList<Post> held)
    {
        var (from, olds) = (draft.From, draft.Rules.Select(r => r.Old).Distinct().ToList());
        var homes = await db.HouseholdsFor(draft.Me).WithFacts().Where(h => h.Dwellings.Any(d => d.SupersededAt == null && olds.Contains(d.GroupId) && (d.To == null || d.To >= from))).ToListAsync();
        var going = homes.Select(h => (Home: h, First: h.DwellingsFrom(from).Where(d => olds.Contains(d.GroupId)).MinBy(d => d.From)!)).ToLookup(g => draft.Rules.FirstOrDefault(r => r.Takes(g.First)));
        var children = await ChildrenInAsync(draft.Me);
        return new RegroupPlan
        {
            From = from,
            Document = VietnameseText.Clean(draft.Form.Document!),
            Rules = draft.Rules,
            Begun = [.. draft.Begun],
            Ending = draft.Ending,
            Flows = [.. draft.Rules.Select(r => new RegroupFlow(draft.NameOf(r.Old), r.Words, draft.NameOf(r.Group), draft.Begun.Any(u => u.Id == r.Group), [.. going[r].Select(g => g.First.Address).Order(StringComparer.Ordinal)], going[r].Sum(g => children.GetValueOrDefault(g.Home.Id))))],
            Posts = await PostsAsync(draft, held),
            Households = [.. homes.Where(h => h.DwellingsFrom(from).Any(d => draft.Rules.FirstOrDefault(r => r.Takes(d)) is { } rule && rule.Group != d.GroupId))],
            Staying = going[null].GroupBy(g => draft.NameOf(g.First.GroupId)).ToDictionary(g => g.Key, g => g.Count()),
            OpenTasks = await OpenTasksAsync(draft),
        };
    }

    private async Task<Dictionary<HouseholdId, int>> ChildrenInAsync(Viewer me) =>
        await db.ChildrenFor(me).OnList(clock.Today).GroupBy(c => c.HouseholdId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key!.Value, g => g.Count);

    private Task<int> OpenTasksAsync(RegroupDraft draft)
    {
        var units = draft.Ending.Select(u => (UnitId?)u.Id).ToList();
        return db.TasksFor(draft.Me).CountAsync(x => units.Contains(x.LeadUnitId) && x.Status != PlanTaskStatus.Accepted && x.Status != PlanTaskStatus.Cancelled);
    }

    private async Task<IReadOnlyList<RegroupPost>> PostsAsync(RegroupDraft draft, IReadOnlyList<Post> held)
    {
        var people = held.Select(p => p.PersonId).ToList();
        var names = await db.PeopleFor(draft.Me).AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName);
        return [.. held.Where(p => p.To is null).Select(p => PostOf(draft, p, names.GetValueOrDefault(p.PersonId, "")))];
    }

    // Where all households go to one group, those who look after them go with them unless somebody says otherwise.
    private static RegroupPost PostOf(RegroupDraft draft, Post post, string name)
    {
        var targets = draft.Rules.Where(r => r.Old == post.UnitId && r.Group != r.Old).Select(r => draft.All.First(u => u.Id == r.Group)).Distinct().Select(u => (Key: KeyOf(u, draft.Begun), u.Name)).ToList();
        var chosen = draft.Form.Posts.TryGetValue(post.Id.Value, out var typed)
            ? targets.FirstOrDefault(x => x.Key == typed).Key ?? ""
            : targets.Count == 1 ? targets[0].Key : "";
        return new RegroupPost(post, name, draft.NameOf(post.UnitId!.Value), targets, chosen);
    }

    // What was read so far.
    private sealed record RegroupDraft(Viewer Me, RegroupForm Form, DateOnly From, IReadOnlyList<Unit> Groups, IReadOnlyList<Unit> Begun)
    {
        public List<RegroupingRule> Rules { get; } = [];

        public IEnumerable<Unit> All => Groups.Concat(Begun);

        /// <summary>Groups all of whose households leave.</summary>
        public IReadOnlyList<Unit> Ending => [.. Groups.Where(g => Rules.Any(r => r.Old == g.Id && r.Group != g.Id && r.TakesAll))];

        public string NameOf(UnitId id) => All.First(u => u.Id == id).Name;
    }
}
