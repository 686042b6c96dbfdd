using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Children.Quality;
using MangNon.App.Platform;
using MangNon.Domain;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children;

/// <summary>What became of a change somebody sent.</summary>
public enum DeskOutcome
{
    /// <summary>It holds.</summary>
    Done,

    /// <summary>It waits for the officer.</summary>
    Proposed,

    /// <summary>Something cannot be used; what stands in <see cref="DeskAnswer.Faults"/>.</summary>
    Refused,
}

/// <summary>What became of a change, and what is wrong with it.</summary>
public sealed record DeskAnswer(DeskOutcome Outcome, IReadOnlyList<FieldFault> Faults);

/// <summary>
/// A change of a record as somebody sends it.
/// </summary>
/// <param name="Typed">Fields as typed, by name.</param>
/// <param name="BasedOn">The fact it ends, corrects or withdraws.</param>
/// <param name="Version">Version of the record the sender saw.</param>
public sealed record SentChange(FactForm Form, FactChange Change, IReadOnlyDictionary<string, string?> Typed, FactId? BasedOn, int Version);

/// <summary>
/// Brings what people send into the records: at once where their right lets it, else as a proposal. It changes objects only; the page
/// saves, so that one act holds all of it.
/// </summary>
public sealed class ChildDesk(AppDb db, OfficeClock clock, QualityDesk quality)
{
    /// <summary>The state in which a record was typed on may be older; what is done is judged against the record as it is.</summary>
    /// <param name="batch">What it comes in with; null for a single change.</param>
    public DeskAnswer Send(DatedRecord record, SentChange sent, FormWorld world, BatchId? batch = null)
    {
        var (answer, fact, draft) = Judge(record, sent, world, batch);
        if (answer.Outcome is DeskOutcome.Proposed) db.Add(ProposalOf(record, sent, world.Me));
        if (answer.Outcome is DeskOutcome.Done) Apply(record, sent, fact, draft, batch);
        return answer;
    }

    /// <summary>What would become of a change; nothing is changed.</summary>
    public DeskAnswer Check(DatedRecord record, SentChange sent, FormWorld world) => Judge(record, sent, world, null).Answer;

    private (DeskAnswer Answer, Fact? Fact, FactDraft Draft) Judge(DatedRecord record, SentChange sent, FormWorld world, BatchId? batch)
    {
        var draft = new FactDraft(sent.Typed, world);
        var right = RightOf(record, sent, draft, world.Me, batch, out var fact);
        if (right < FacetRight.Propose) draft.Fault("", world.T["Bạn không được sửa phần này của hồ sơ."]);
        if (draft.Faults.Count == 0) foreach (var refusal in WhyNot(record, sent, fact, draft)) draft.Fault(FieldOf(refusal.Code), world.T[refusal.Code]);
        if (draft.Faults.Count > 0) return (new DeskAnswer(DeskOutcome.Refused, draft.Faults), null, draft);
        return (new DeskAnswer(right is FacetRight.Propose ? DeskOutcome.Proposed : DeskOutcome.Done, []), fact, draft);
    }

    /// <summary>Carries out a proposal the officer accepts; what is wrong with it by now stands in the answer.</summary>
    public DeskAnswer Accept(DatedRecord record, Proposal proposal, FormWorld world)
    {
        var sent = new SentChange(FactForms.Find(proposal.Form)!, proposal.Change, TypedText.Read(proposal.Typed), proposal.BasedOn, record.Version);
        var answer = Send(record, sent, world);
        if (answer.Outcome is DeskOutcome.Done) proposal.Accept(world.Me, clock.Now);
        return answer;
    }

    /// <summary>Computes anew what follows from a changed record, to be saved with it: what is wrong or missing in its children's data.</summary>
    public async Task SettleAsync(DatedRecord record)
    {
        if (record is Child child)
        {
            await quality.RefreshAsync(child, await db.QualityOf(child.WardId).Households.AsNoTracking().WithFacts().SingleOrDefaultAsync(h => h.Id == child.HouseholdId));
            return;
        }

        var home = (Household)record;
        foreach (var other in await db.QualityOf(home.WardId).Children.AsNoTracking().Where(c => c.HouseholdId == home.Id).WithFacts().ToListAsync()) await quality.RefreshAsync(other, home);
    }

    // A fact may belong to a closer part than its form: then the closer one's right counts.
    private FacetRight RightOf(DatedRecord record, SentChange sent, FactDraft draft, Viewer me, BatchId? batch, out Fact? fact)
    {
        fact = null;
        var right = ChildFacets.RightOf(me, sent.Form.Facet);
        if (record.AllFacts.FirstOrDefault(f => f.Id == sent.BasedOn) is { } based) right = Lower(right, ChildFacets.RightOf(me, ChildFacets.Of(based)));
        if (sent.Change is FactChange.End or FactChange.Withdraw || right < FacetRight.Propose) return right;
        fact = sent.Form.Make(draft, NewStamp(me, batch));
        return fact is null ? right : Lower(right, ChildFacets.RightOf(me, ChildFacets.Of(fact)));
    }

    private static FacetRight Lower(FacetRight one, FacetRight other) => one < other ? one : other;

    private IEnumerable<Refusal> WhyNot(DatedRecord record, SentChange sent, Fact? fact, FactDraft draft) => (sent.Change, fact) switch
    {
        (FactChange.Record, LifeEvent { Kind: LifeEventKind.Departure or LifeEventKind.Death } e) => ((Child)record).WhyNotLeave(e, clock.Today),
        (FactChange.Record, { } f) => record.WhyNotRecord(f, clock.Today),
        (FactChange.Change, { } f) => record.WhyNotChange(f, clock.Today),
        (FactChange.Correct, { } f) => record.WhyNotCorrect(sent.BasedOn ?? default, f, clock.Today),
        (FactChange.End, _) => draft.Day(FactForm.To) is { } day ? record.WhyNotEnd(sent.BasedOn ?? default, day, clock.Now) : [new Refusal("fact.end-day")],
        _ => record.WhyNotWithdraw(sent.BasedOn ?? default, clock.Now),
    };

    private void Apply(DatedRecord record, SentChange sent, Fact? fact, FactDraft draft, BatchId? batch)
    {
        switch (sent.Change)
        {
            case FactChange.Record when fact is LifeEvent { Kind: LifeEventKind.Departure or LifeEventKind.Death } departure:
                ((Child)record).Leave(departure, Ids.New<FactId>(), clock.Today);
                break;
            case FactChange.Record:
                record.Record(fact!, clock.Today);
                break;
            case FactChange.Change:
                record.Change(fact!, Ids.New<FactId>(), clock.Today);
                break;
            case FactChange.Correct:
                record.Correct(sent.BasedOn!.Value, fact!, clock.Today);
                break;
            case FactChange.End:
                record.End(sent.BasedOn!.Value, draft.Day(FactForm.To)!.Value, NewStamp(draft.World.Me, batch));
                break;
            default:
                record.Withdraw(sent.BasedOn!.Value, NewStamp(draft.World.Me, batch));
                break;
        }

        db.Touch(record);
    }

    private Proposal ProposalOf(DatedRecord record, SentChange sent, Viewer me) => new(
        Ids.New<ProposalId>(), me, clock.Now, (record as Child)?.Id, (record as Household)?.Id, sent.Form.Key, sent.Change, TypedText.Write(sent.Typed), sent.BasedOn, sent.Version);

    private FactStamp NewStamp(Viewer me, BatchId? batch) => new(Ids.New<FactId>(), me.Account, clock.Now, batch);

    private static string FieldOf(string code) => code switch
    {
        "fact.ends-before-it-begins" or "fact.end-day" or "fact.ended-already" or "fact.would-split" => FactForm.To,
        "fact.lies-ahead" or "fact.overlaps" or "fact.changes-on-the-same-day" or "child.before-birth" or "child.after-death" => FactForm.From,
        "fact.evidence-too-long" => FactForm.Evidence,
        "child.name" or "child.carer-name" or "household.member-name" => "ho-ten",
        "child.born-in-the-future" => "ngay-sinh",
        "child.number" => "so",
        "child.school" => "truong",
        "child.class" => "khoi",
        "child.card-number" => "so-the",
        "child.weight" or "child.nothing-measured" => "can-nang",
        "child.height" => "chieu-cao",
        "child.carer-birth-year" => "nam-sinh",
        "child.circumstance" => "nhom",
        "child.injury" => "loai",
        "child.support-line" => "che-do",
        "child.support-amount" => "so-tien",
        "child.support-needs-reason" or "child.note-too-long" => "ghi-chu",
        "household.address" => "dia-chi",
        "household.position" => "vi-do",
        _ => "",
    };
}
