using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Children.Quality;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children;

/// <summary>A hand-over in a list.</summary>
public sealed record TransferRow(Transfer Transfer, string Name, BirthDate? Birth, string Other);

/// <summary>Children handed over to other wards, and those other wards hand over to this one.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class TransfersModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, QualityDesk quality) : RecordPage(db, clock, texts, dialect)
{
    public IReadOnlyList<TransferRow> Offered { get; private set; } = [];

    public IReadOnlyList<TransferRow> Past { get; private set; } = [];

    public FormWorld World { get; private set; } = null!;

    /// <summary>What was typed for one of them.</summary>
    public (Guid Id, IReadOnlyDictionary<string, string?> Fields) Typed { get; private set; } = (Guid.Empty, new Dictionary<string, string?>());

    public Task OnGetAsync() => LoadAsync();

    /// <summary>Takes a child over, into a new household of this ward.</summary>
    public async Task<IActionResult> OnPostAcceptAsync(Guid id)
    {
        await LoadAsync();
        Typed = (id, Request.Form.Where(f => !f.Key.StartsWith('_')).ToDictionary(f => f.Key, f => (string?)f.Value.ToString()));
        if (await Db.TransfersFor(Me).SingleOrDefaultAsync(t => t.Id == new TransferId(id)) is not { } transfer) return NotFound();
        if (IsRefused(transfer.WhyNotAnswer(Me))) return Page();
        var old = await Db.OfferedChildrenFor(Me).AsNoTracking().WithFacts().SingleAsync(c => c.Id == transfer.ChildId);
        var draft = new FactDraft(new Dictionary<string, string?>(Typed.Fields) { [FactForm.From] = Days.Show(transfer.LastDay.AddDays(1) > Today ? Today : transfer.LastDay.AddDays(1)) }, World);
        var dwelling = (Dwelling?)FactForms.Of<Dwelling>().Make(draft, Stamp());
        foreach (var fault in draft.Faults) ModelState.AddModelError($"{fault.Field}-{id:N}", fault.Words);
        if (dwelling is null) return Page();
        var home = new Household(Ids.New<HouseholdId>(), Me.Ward, dwelling, Today);
        var child = Transfer.Continue(old, Ids.New<ChildId>(), Me.Ward, Stamp, Today);
        child.Record(new Residence(Stamp(), dwelling.From, null, home.Id, dwelling.Kind), Today);
        if (!child.Events.Any(e => e.Kind is LifeEventKind.Arrival && e.From == dwelling.From)) child.Record(new LifeEvent(Stamp(), dwelling.From, LifeEventKind.Arrival) { Place = Offered.First(o => o.Transfer.Id == transfer.Id).Other }, Today);
        transfer.Accept(Me, Clock.Now, child.Id);
        Db.AddRange(home, child);
        await quality.RefreshAsync(child, home);
        return await SavedAsync("child.take-over", $"child/{child.Id.Value}", null, $"/tre-em/{child.Id.Value}");
    }

    public async Task<IActionResult> OnPostRefuseAsync(Guid id, string? reason)
    {
        await LoadAsync();
        Typed = (id, new Dictionary<string, string?> { ["reason"] = reason });
        if (await Db.TransfersFor(Me).SingleOrDefaultAsync(t => t.Id == new TransferId(id)) is not { } transfer) return NotFound();
        if (IsRefused(transfer.WhyNotRefuse(Me, reason), $"ly-do-{id:N}")) return Page();
        transfer.Refuse(Me, Clock.Now, reason!);
        return await SavedAsync("child.refuse-transfer", $"child/{transfer.ChildId.Value}", reason, "/tre-em/chuyen");
    }

    private async Task<IActionResult> SavedAsync(string kind, string subject, string? reason, string address)
    {
        LeadTo(address);
        if (await TrySaveAsync(kind, subject, reason) is not SaveOutcome.Saved)
        {
            await LoadAsync();
            ModelState.AddModelError("", T["Việc bàn giao này vừa được người khác giải quyết."]);
            return Page();
        }

        Notice = T["Đã ghi."];
        return LocalRedirect(address);
    }

    private FactStamp Stamp() => new(Ids.New<FactId>(), Me.Account, Clock.Now);

    private async Task LoadAsync()
    {
        World = await FormWorld.OfAsync(Db, Me, T, Today);
        var transfers = await Db.TransfersFor(Me).AsNoTracking().Where(t => t.By != Transfer.Operator).OrderByDescending(t => t.At).Take(200).ToListAsync();
        var wards = await Db.TransferWardNamesAsync(Me);
        var ids = transfers.Select(t => t.ChildId).Concat(transfers.Select(t => t.NewChildId).OfType<ChildId>()).ToList();
        var own = await Db.ChildrenFor(Me).Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.FullName, c.BornOn, c.BornPrecision }).ToListAsync();
        var offered = await Db.OfferedChildrenFor(Me).Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.FullName, c.BornOn, c.BornPrecision }).ToListAsync();
        var known = own.Concat(offered).DistinctBy(c => c.Id).ToDictionary(c => c.Id);
        var rows = transfers.Select(t =>
        {
            var child = known.GetValueOrDefault(t.ChildId) ?? (t.NewChildId is { } kept ? known.GetValueOrDefault(kept) : null);
            return new TransferRow(t, child?.FullName ?? "", child is null ? null : new BirthDate(child.BornOn, child.BornPrecision), wards.GetValueOrDefault(t.WardId == Me.Ward ? t.To : t.WardId, ""));
        }).ToList();
        Offered = [.. rows.Where(r => r.Transfer.To == Me.Ward && r.Transfer.State is TransferState.Offered)];
        Past = [.. rows.Except(Offered)];
    }
}
