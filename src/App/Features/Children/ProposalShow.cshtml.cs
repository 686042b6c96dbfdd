using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children;

/// <summary>A proposal beside what the record says: the officer takes it over or sends it back, the sender may take it back.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class ProposalShowModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, ChildDesk desk) : RecordPage(db, clock, texts, dialect)
{
    public Proposal Proposal { get; private set; } = null!;

    public DatedRecord Record { get; private set; } = null!;

    public FormWorld World { get; private set; } = null!;

    public string About { get; private set; } = "";

    public string RecordAddress { get; private set; } = "";

    public string? Sender { get; private set; }

    /// <summary>What the record says now where the proposal says otherwise.</summary>
    public FactLine? Now { get; private set; }

    /// <summary>Field by field: what is recorded, what is proposed.</summary>
    public IReadOnlyList<(string Label, string Recorded, string Proposed)> Fields { get; private set; } = [];

    /// <summary>The record was changed after the sender saw it.</summary>
    public bool IsChangedSince => Record.Version != Proposal.BasedOnVersion && Proposal.State is ProposalState.Waiting;

    public string? TypedReason { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAcceptAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (IsRefused(Proposal.WhyNotDecide(Me))) return Page();
        var answer = desk.Accept(Record, Proposal, World);
        foreach (var fault in answer.Faults) ModelState.AddModelError("", fault.Words);
        if (!ModelState.IsValid) return Page();
        await desk.SettleAsync(Record);
        return await SavedAsync(id, "child.accept-proposal", null);
    }

    public async Task<IActionResult> OnPostRefuseAsync(Guid id, string? reason)
    {
        if (!await LoadAsync(id)) return NotFound();
        TypedReason = reason;
        if (IsRefused(Proposal.WhyNotRefuse(Me, reason), "ly-do")) return Page();
        Proposal.Refuse(Me, Clock.Now, reason!);
        return await SavedAsync(id, "child.refuse-proposal", reason);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (IsRefused(Proposal.WhyNotTakeBack(Me))) return Page();
        Proposal.TakeBack(Me, Clock.Now);
        return await SavedAsync(id, "child.take-back-proposal", null);
    }

    private async Task<IActionResult> SavedAsync(Guid id, string kind, string? reason)
    {
        LeadTo("/tre-em/de-xuat");
        var subject = Proposal.ChildId is { } child ? $"child/{child.Value}" : $"household/{Proposal.HouseholdId!.Value.Value}";
        if (await TrySaveAsync(kind, subject, reason) is SaveOutcome.Saved)
        {
            Notice = T["Đã ghi."];
            return LocalRedirect("/tre-em/de-xuat");
        }

        ModelState.AddModelError("", T["Hồ sơ hoặc đề xuất vừa được người khác sửa. Xem lại rồi quyết định."]);
        return await LoadAsync(id) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.ProposalsFor(Me).SingleOrDefaultAsync(p => p.Id == new ProposalId(id)) is not { } proposal || FactForms.Find(proposal.Form) is not { } form) return false;
        if (await RecordAsync(proposal) is not { } record) return false;
        (Proposal, Record) = (proposal, record);
        World = await FormWorld.OfAsync(Db, Me, T, Today);
        (About, RecordAddress) = record is Child child ? (child.FullName, $"/tre-em/{child.Id.Value}") : (((Household)record).Address, $"/ho-gia-dinh/{((Household)record).Id.Value}");
        Sender = (await Db.NamesOfAsync(Me, [proposal.By])).GetValueOrDefault(proposal.By);
        var recorded = record.AllFacts.FirstOrDefault(f => f.Id == proposal.BasedOn) ?? (form.IsMany ? null : record.AllFacts.Where(f => f.GetType() == form.Kind && f.Stands && f.Includes(Today)).MaxBy(f => f.From));
        Now = recorded is null ? null : RecordSections.History(record, World).FirstOrDefault(l => l.Fact.Id == recorded.Id);
        Fields = [.. Compared(form, recorded)];
        return true;
    }

    private async Task<DatedRecord?> RecordAsync(Proposal proposal) => proposal.ChildId is { } child
        ? await Db.ChildrenFor(Me).WithFacts().SingleOrDefaultAsync(c => c.Id == child)
        : await Db.HouseholdsFor(Me).WithFacts().SingleOrDefaultAsync(h => h.Id == proposal.HouseholdId);

    private IEnumerable<(string, string, string)> Compared(FactForm form, Fact? recorded)
    {
        var (was, proposed) = (recorded is null || Now is null ? [] : form.Read(recorded), TypedText.Read(Proposal.Typed));
        foreach (var field in form.Fields.Where(f => f.Name != "ma"))
        {
            var (one, other) = (Words(field, was.GetValueOrDefault(field.Name)), Words(field, proposed.GetValueOrDefault(field.Name)));
            if (one.Length > 0 || other.Length > 0) yield return (T[field.Label], one, other);
        }
    }

    private string Words(FactField field, string? value) => string.IsNullOrEmpty(value) ? "" : field.Choices?.Invoke(World).FirstOrDefault(c => c.Value == value)?.Words ?? value;
}
