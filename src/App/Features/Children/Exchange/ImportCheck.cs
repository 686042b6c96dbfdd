using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Reading.Tables;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Names;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>The dry run: what each row of a list would do to the registry as it is now. Nothing is changed.</summary>
public sealed class ImportCheck(AppDb db, OfficeClock clock, Texts t, ChildDesk desk)
{
    private const int AtOnce = 400;

    /// <summary>Looks at all rows.</summary>
    /// <param name="told">Called with the number of rows done.</param>
    public async Task<IReadOnlyList<RowPlan>> RunAsync(Viewer me, ImportWork work, Action<int>? told, CancellationToken stop)
    {
        var table = ListTable.Open(work.Table);
        var world = await FormWorld.OfAsync(db, me, t, clock.Today);
        var pass = new Pass(await WardIndex.LoadAsync(db, me, stop), new RowReader(ListTable.ReadColumns(work.Columns), world), world, RowChoices.Read(work.Choices), MayAdd(me));
        var plans = new List<RowPlan>(table.Rows.Count);
        foreach (var rows in table.Rows.Chunk(AtOnce))
        {
            stop.ThrowIfCancellationRequested();
            plans.AddRange(await ComparedAsync(me, [.. rows.Select(pass.Judge)], world, work.Title, stop));
            told?.Invoke(plans.Count);
        }

        return plans;
    }

    /// <summary>Whether this person may write down children that are not in the registry.</summary>
    public static bool MayAdd(Viewer me) => ChildFacets.RightOf(me, ChildFacet.Home) is FacetRight.Change && ChildFacets.RightOf(me, ChildFacet.Basics) >= FacetRight.Propose;

    // Rows of known children are held against their records.
    private async Task<IEnumerable<RowPlan>> ComparedAsync(Viewer me, IReadOnlyList<RowPlan> plans, FormWorld world, string title, CancellationToken stop)
    {
        var ids = plans.Where(p => p is { Verdict: RowVerdict.Changed, Child: not null }).Select(p => p.Child!.Value).Distinct().ToList();
        if (ids.Count == 0) return plans;
        var children = (await db.WithStandingFactsAsync(db.ChildrenFor(me).Where(c => ids.Contains(c.Id)), stop)).ToDictionary(c => c.Id);
        return plans.Select(p => p.Verdict is RowVerdict.Changed && p.Child is { } id ? Compared(p, children[id], world, title) : p).ToList();
    }

    private RowPlan Compared(RowPlan plan, Child child, FormWorld world, string title)
    {
        var (changes, notes) = (new List<RowChange>(), plan.Reasons.ToList());
        var refused = false;
        foreach (var sent in ChildUpdate.Of(child, plan.Typed, world, title))
        {
            if (ChildFacets.RightOf(world.Me, sent.Form.Facet) < FacetRight.Propose) continue;
            var answer = desk.Check(child, sent, world);
            if (answer.Outcome is DeskOutcome.Refused)
            {
                refused = true;
                notes.AddRange(answer.Faults.Select(f => $"{t[sent.Form.Title]}: {f.Words}"));
            }
            else changes.Add(ChildUpdate.Tell(child, sent, world));
        }

        return plan with { Verdict = refused ? RowVerdict.Wrong : changes.Count > 0 ? RowVerdict.Changed : RowVerdict.Same, Changes = changes, Reasons = notes };
    }

    /// <summary>What a pass over the rows knows.</summary>
    private sealed class Pass(WardIndex index, RowReader reader, FormWorld world, Dictionary<int, string> choices, bool mayAdd)
    {
        private readonly Dictionary<string, int> _seen = [];
        private readonly Dictionary<ChildId, int> _taken = [];

        public RowPlan Judge(TableRow row)
        {
            var fields = reader.Read(row);
            var birth = fields.Typed.GetValueOrDefault("ngay-sinh") is { } day ? BirthText.Find(day) : null;
            var plan = new RowPlan(row.Number, RowVerdict.New, fields.Typed.GetValueOrDefault("ho-ten") ?? "", fields.Typed.GetValueOrDefault("ngay-sinh") ?? "", null, fields.Notes, [], [], fields.Typed, choices.GetValueOrDefault(row.Number));
            if (fields.Fault is { } fault) return Wrong(plan, fault);
            return Chosen(plan) ?? Found(plan, birth);
        }

        private RowPlan? Chosen(RowPlan plan)
        {
            if (plan.Choice is null) return null;
            if (plan.Choice == RowChoices.Skip) return plan with { Verdict = RowVerdict.Suspicious, Reasons = [world.T["Bỏ qua theo ý bạn."]] };
            if (plan.Choice == RowChoices.New) return AsNew(plan);
            return Guid.TryParse(plan.Choice, out var id) && index.Find(new ChildId(id)) is { } child ? Known(plan, child) : null;
        }

        private RowPlan Found(RowPlan plan, BirthDate? birth)
        {
            if (plan.Typed.GetValueOrDefault(ListColumns.Code) is { } code) return Guid.TryParse(code, out var id) && index.Find(new ChildId(id)) is { } coded ? Known(plan, coded) : Wrong(plan, world.T["Mã trẻ không có trong sổ."]);
            if (plan.Name.Length == 0) return Wrong(plan, world.T["Không có họ tên."]);
            if (PersonalNumber.Find(plan.Typed.GetValueOrDefault("so")) is { } number && index.WithNumber(number.Digits).ToList() is { Count: > 0 } holders)
                return holders is [var holder] && (VietnameseText.Fold(holder.FullName) == VietnameseText.Fold(plan.Name) || holder.Birth == birth) ? Known(plan, holder) : Doubtful(plan, world.T["Số định danh này đã có ở trẻ khác trong sổ."], holders);
            if (birth is { } born && index.Named(plan.Name, born).Where(c => Agrees(c, plan)).ToList() is { Count: > 0 } same)
                return same is [var one] ? Known(plan, one) : Doubtful(plan, world.T["Có nhiều trẻ trùng họ tên và ngày sinh."], same);
            var like = index.Like(KnownChild.Sketched(plan.Name, birth, Enum.TryParse<Sex>(plan.Typed.GetValueOrDefault("gioi-tinh"), out var sex) ? sex : null, plan.Typed.GetValueOrDefault("so"), plan.Typed.GetValueOrDefault("me-ho-ten"), plan.Typed.GetValueOrDefault("cha-ho-ten"), plan.Typed.GetValueOrDefault("dia-chi")));
            if (like.Count > 0) return Doubtful(plan, world.T["Có thể đã có trong sổ."], like.Select(l => l.Child));

            // Too little for the score where no parent is named; a wrong figure in the birthday is what lists are wrong in most.
            return birth is { } typed && index.NamedAndBornAlmost(plan.Name, typed).Where(c => Agrees(c, plan)).ToList() is { Count: > 0 } almost
                ? Doubtful(plan, world.T["Sổ có trẻ cùng họ tên, ngày sinh gần giống."], almost)
                : AsNew(plan);
        }

        // Neither the mother's name nor the number says it is another child.
        private static bool Agrees(KnownChild child, RowPlan plan)
        {
            var mother = plan.Typed.GetValueOrDefault("me-ho-ten");
            if (mother is not null && child.Mother is not null && VietnameseText.Fold(mother) != VietnameseText.Fold(child.Mother)) return false;
            return PersonalNumber.Find(plan.Typed.GetValueOrDefault("so")) is not { } number || PersonalNumber.Find(child.Number) is not { } own || own == number;
        }

        private RowPlan Known(RowPlan plan, KnownChild child)
        {
            if (_taken.TryGetValue(child.Id, out var earlier)) return plan with { Verdict = RowVerdict.Suspicious, Child = child.Id, Reasons = [world.T["Cùng một trẻ với dòng {0}.", earlier]] };
            _taken[child.Id] = plan.Row;
            return plan with { Verdict = RowVerdict.Changed, Child = child.Id, Name = plan.Name.Length > 0 ? plan.Name : child.FullName, Reasons = [.. plan.Reasons, .. Elsewhere(plan, child)] };
        }

        // Where a child lives is never changed by a list: a move says when and from where.
        private IEnumerable<string> Elsewhere(RowPlan plan, KnownChild child)
        {
            var said = plan.Typed.GetValueOrDefault("dia-chi");
            if (said is null || child.Address is null || VietnameseText.Fold(said) == VietnameseText.Fold(child.Address)) yield break;
            yield return world.T["Danh sách ghi địa chỉ “{0}”, sổ ghi “{1}”: nếu trẻ đã chuyển, ghi ở trang của trẻ.", said, child.Address];
        }

        private RowPlan AsNew(RowPlan plan)
        {
            if (!mayAdd) return Wrong(plan, world.T["Không thấy trẻ này trong danh sách của bạn. Báo cán bộ phường để ghi vào sổ."]);
            if (!plan.Typed.ContainsKey("dang-ky-cu-tru"))
                plan = plan with { Typed = new Dictionary<string, string?>(plan.Typed) { ["dang-ky-cu-tru"] = nameof(ResidenceKind.Permanent) }, Reasons = [.. plan.Reasons, world.T["Danh sách không nói thường trú hay tạm trú: ghi là thường trú."]] };
            var form = new NewChildForm(plan.Typed, world);
            if (form.Make(null, DateTime.UnixEpoch) is null) return plan with { Verdict = RowVerdict.Wrong, Reasons = [.. form.Faults.Select(f => $"{world.T[ListColumns.LabelOf(f.Field)]}: {f.Words}"), .. plan.Reasons] };
            var key = $"{VietnameseText.Fold(plan.Name)}|{plan.Birth}|{VietnameseText.Fold(plan.Typed.GetValueOrDefault("me-ho-ten"))}";
            if (plan.Choice is null && _seen.TryGetValue(key, out var earlier)) return plan with { Verdict = RowVerdict.Suspicious, Reasons = [world.T["Giống hệt dòng {0}.", earlier]] };
            _seen[key] = plan.Row;
            return plan;
        }

        private static RowPlan Wrong(RowPlan plan, string reason) => plan with { Verdict = RowVerdict.Wrong, Reasons = [reason, .. plan.Reasons] };

        private RowPlan Doubtful(RowPlan plan, string reason, IEnumerable<KnownChild> children) => plan with
        {
            Verdict = RowVerdict.Suspicious,
            Reasons = [reason, .. plan.Reasons],
            Candidates = [.. children.Take(3).Select(c => new RowCandidate(c.Id, string.Join(", ", ((string?[])[c.FullName, world.T["sinh {0}", BirthText.Show(c.Birth)], c.Mother is null ? null : world.T["mẹ {0}", c.Mother], c.Address]).Where(p => !string.IsNullOrEmpty(p)))))],
        };
    }
}
