using System.Globalization;
using System.Text;
using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Platform;
using MangNon.Documents;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Plans;

/// <summary>Drafts of plans that come from no file: written by hand, or copied from another year. They are gone through as a reading is.</summary>
public sealed class PlanDrafts(AppDb db, OfficeClock clock, WorkingDays workingDays, PlanImporter importer, ReadingProcess reading)
{
    /// <summary>Adds a plan with these words to the context, not yet saved.</summary>
    /// <param name="body">Numbered points as they would stand on paper, read into outline and tasks; none for an outline that is put together point by point.</param>
    /// <exception cref="FileRefusedException">The body has no numbered point.</exception>
    public async Task<Plan> WriteAsync(Viewer me, (TypedHead Head, HeadFacts Facts) typed, string? body, CancellationToken stop)
    {
        var plan = string.IsNullOrWhiteSpace(body) ? NewPlan(me, typed.Facts.Year) : await ReadAsync(me, typed, body, stop);
        typed.Head.PutInto(plan, typed.Facts);
        return plan;
    }

    private Plan NewPlan(Viewer me, int year)
    {
        var plan = new Plan(Ids.New<PlanId>(), me.Ward, year, "");
        db.Add(plan);
        return plan;
    }

    // The same reader as for a signed paper, with the typed head above the typed body.
    private async Task<Plan> ReadAsync(Viewer me, (TypedHead Head, HeadFacts Facts) typed, string body, CancellationToken stop)
    {
        var paper = $"KẾ HOẠCH\n{typed.Head.Title}\n\nỦy ban nhân dân xây dựng kế hoạch năm {typed.Facts.Year.ToString(CultureInfo.InvariantCulture)} như sau:\n\n{body}\n";
        var read = await reading.ReadAsync(Encoding.UTF8.GetBytes(paper), "ke-hoach.txt", stop);
        if (read.Reading.Outline.Count == 0)
            throw new FileRefusedException("plan.no-outline", "Chưa thấy mục nào được đánh số. Đánh số các mục như trên giấy: I., 1., a) rồi gửi lại.", "No numbered point was found. Number the points as on paper, I., 1., a), and send again.");
        return await importer.TakeInAsync(me, kept: null, read, stop);
    }

    /// <summary>Adds a copy of a plan for another year to the context, not yet saved; null where the person sees no such plan in force.</summary>
    public async Task<Plan?> CopyAsync(Viewer me, PlanId source, int year)
    {
        if (await FindAsync(me, source) is not { } words) return null;
        var move = new YearMove(words.Plan.Year, year, await workingDays.OfAsync(me));
        return Add(PlanCopy.Of(words, year, move, await UnitsAsync(me)));
    }

    /// <summary>Adds a copy that amends the plan in its own year to the context, not yet saved: each task stands for the one it was copied from.</summary>
    public async Task<Plan?> CopyToAmendAsync(Viewer me, PlanId inForce, AmendmentKind kind)
    {
        if (await FindAsync(me, inForce) is not { } words) return null;
        var copy = PlanCopy.Of(words, words.Plan.Year, move: null, await UnitsAsync(me));
        foreach (var task in copy.Words.Tasks) task.Match(copy.Origins[task.Id]);
        copy.Words.Plan.Amend(words.Plan, kind, isWhole: true);
        if (kind is AmendmentKind.Supplement) copy.Words.Plan.Correct($"Sửa đổi, bổ sung một số nội dung của {words.Plan.Citation}", number: null, issuedOn: null, words.Plan.Issuer, words.Plan.Year);
        return Add(copy);
    }

    private Plan Add(PlanCopy copy)
    {
        var words = copy.Words;
        db.Add(words.Plan);
        db.AddRange(words.Clauses);
        db.AddRange(words.Tasks);
        db.AddRange(words.Rounds);
        db.AddRange(words.Citations);
        db.AddRange(copy.Warnings);
        return words.Plan;
    }

    private async Task<PlanWords?> FindAsync(Viewer me, PlanId id)
    {
        var plan = await db.PlansFor(me).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.Adoption != null);
        return plan is null ? null : new PlanWords(
            plan,
            await db.ClausesFor(me).AsNoTracking().Where(c => c.PlanId == id).OrderBy(c => c.Order).ToListAsync(),
            await db.TasksFor(me).AsNoTracking().Include(t => t.Support).Include(t => t.Targets).Where(t => t.PlanId == id).OrderBy(t => t.Order).AsSplitQuery().ToListAsync(),
            await db.RoundsFor(me).AsNoTracking().Include(r => r.Reporters).Where(r => r.PlanId == id).OrderBy(r => r.DueOn).ToListAsync(),
            await db.CitationsFor(me).AsNoTracking().Where(c => c.PlanId == id).ToListAsync());
    }

    private async Task<IReadOnlyList<Unit>> UnitsAsync(Viewer me) =>
        [.. (await db.UnitsFor(me).AsNoTracking().ToListAsync()).Where(u => u.WardId == me.Ward && u.ExistsOn(clock.Today))];
}
