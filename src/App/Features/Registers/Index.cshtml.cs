using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Calendar;
using MangNon.Domain.Organisation;
using MangNon.Domain.Registers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Registers;

/// <summary>Sổ văn bản: what came in and what went out, by year. A unit sees what it deals with or drafted.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, WorkingDays workingDays, RegisterDesk desk) : RegisterPage(db, clock, texts, dialect)
{
    private WorkingCalendar _calendar = null!;

    [BindProperty(SupportsGet = true, Name = "")]
    public RegisterFilter Filter { get; set; } = new();

    public int Year { get; private set; }

    /// <summary>Years with an entry in the register shown, newest first, and the one shown.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<IncomingDocument> Incoming { get; private set; } = [];

    public IReadOnlyList<OutgoingLine> Outgoing { get; private set; } = [];

    public IReadOnlyDictionary<UnitId, string> UnitNames { get; private set; } = new Dictionary<UnitId, string>();

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    /// <summary>Reports and plans of the year with numbers that are not in the register.</summary>
    public IReadOnlyList<Unentered> Unentered { get; private set; } = [];

    public int Late => Incoming.Count(d => d.IsLate(Today));

    public bool MayExport => Me.RunsTheWard || Me.SpeaksForUnit;

    /// <summary>The same rows as a file of this kind.</summary>
    public string ExportAddress(string kind) => $"/so-van-ban/{(Filter.IsOutgoing ? "di" : "den")}.{kind}" + Request.QueryString;

    /// <summary>How long there is to deal with it; null where nothing is set.</summary>
    public string? Left(IncomingDocument document) => document is { IsOpen: true, Limit: { } day } ? workingDays.InWords(_calendar, day) : null;

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostEnterAsync(int year)
    {
        if (!Me.RunsTheWard) return NotFound();
        var entered = 0;
        var all = (await desk.UnenteredAsync(Me, year)).DistinctBy(u => (u.Kind, u.Number.Number)).ToList();
        foreach (var document in all) entered += await desk.EnterAsync(Me, document) ? 1 : 0;
        var address = $"/so-van-ban?so=di&nam={year}";
        LeadTo(address);
        if (entered > 0 && await TrySaveAsync("outgoing.enter", $"rows/{entered}") is not SaveOutcome.Saved) entered = 0;
        Notice = entered == all.Count ? T["Đã ghi {0} văn bản vào sổ.", entered] : T["Đã ghi {0} văn bản vào sổ; {1} văn bản trùng số, hãy xem lại.", entered, all.Count - entered];
        return LocalRedirect(address);
    }

    private async Task LoadAsync()
    {
        _calendar = await workingDays.OfAsync(Me);
        Year = Filter.Year ?? Today.Year;
        if (Filter.IsOutgoing) Outgoing = await Filter.OutgoingAsync(Db, Me, Clock, RecordAction.List);
        else Incoming = await Filter.IncomingAsync(Db, Me, Clock, RecordAction.List);
        if (Filter.IsOutgoing) Unentered = await desk.UnenteredAsync(Me, Year);
        var years = Filter.IsOutgoing ? Db.OutgoingFor(Me, RecordAction.List, Clock.Now).Select(d => d.Year) : Db.IncomingFor(Me, RecordAction.List, Clock.Now).Select(d => d.Year);
        var covered = Filter.IsOutgoing ? await Db.CoveredNumbersFor(Me, RecordAction.List, Clock.Now).Select(n => n.Year).Distinct().ToListAsync() : [];
        Years = [.. (await years.Distinct().ToListAsync()).Concat(covered).Append(Year).Append(Today.Year).Distinct().OrderDescending()];
        UnitNames = await Db.UnitsFor(Me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        Names = await Db.NamesOfAsync(Me, Incoming.Select(d => d.HandlerId).OfType<AccountId>());
        var guarded = Incoming.Count(d => d.Secrecy is not SecrecyLevel.Normal) + Outgoing.Count(l => l.Document is { Secrecy: not SecrecyLevel.Normal });
        if (guarded > 0) await LookedAsync(Filter.IsOutgoing ? "outgoing.list" : "incoming.list", $"rows/{guarded}");
    }
}
