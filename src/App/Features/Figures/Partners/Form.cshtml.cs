using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MangNon.App.Features.Figures.Partners;

/// <summary>The short form of a partner for a period: sent, corrected with a reason, or withdrawn by the ward; everything said stays readable.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember)]
public sealed class FormModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, PartnerDesk desk) : RecordPage(db, clock, texts, dialect)
{
    private IReadOnlyDictionary<string, string> _typed = new Dictionary<string, string>();

    /// <summary>First day of the period; the newest one that has ended where none is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "tu")]
    public string? FromAsked { get; set; }

    public Unit Unit { get; private set; } = null!;

    public PartnerForm Form { get; private set; } = null!;

    public FigurePeriod Period { get; private set; }

    public IReadOnlyList<AskedFigure> Asked { get; private set; } = [];

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    /// <summary>Somebody sent numbers since the page was shown; nothing was saved.</summary>
    public bool IsOvertaken { get; private set; }

    /// <summary>Only the partner says its numbers.</summary>
    public bool MayTell => Me.SpeaksForUnit && Me.Unit == Unit.Id;

    /// <summary>Only the ward takes a number out of its figures.</summary>
    public bool MayWithdraw => Me.RunsTheWard;

    public string Address => $"/so-lieu/doi-tac/{Unit.Id.Value}?tu={Uri.EscapeDataString(Days.Show(Period.From))}";

    /// <summary>What stands in a field: what was typed, else what holds.</summary>
    public string? In(string field, int? holds) => _typed.TryGetValue(field, out var typed) ? typed : holds?.ToString(CultureInfo.InvariantCulture);

    public string? Words(string field) => _typed.GetValueOrDefault(field);

    /// <summary>A field that is shown only where it is needed: after a refusal, or with what was typed in it.</summary>
    public bool Needs(string field) => !string.IsNullOrWhiteSpace(Words(field)) || ModelState[field] is { Errors.Count: > 0 };

    public async Task<IActionResult> OnGetAsync(Guid unit) => await LoadAsync(unit) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid unit)
    {
        if (!await LoadAsync(unit) || !MayTell) return NotFound();
        _typed = Request.Form.Where(f => !f.Key.StartsWith('_')).ToDictionary(f => f.Key, f => f.Value.ToString());
        var told = Asked.Select(a => (Asked: a, Told: Read(a))).Where(a => a.Told is not null).ToList();
        if (told.Any(a => IsOld(a.Asked))) return Overtaken();
        foreach (var (asked, said) in told) Refuse(asked, said!);
        if (told.Count == 0 && ModelState.IsValid) ModelState.AddModelError("so-0", T["Chưa có số nào mới để gửi."]);
        if (!ModelState.IsValid) return Page();
        var isCorrection = told.Any(a => a.Asked.Known is not null);
        foreach (var (asked, said) in told) Tell(asked, said!);
        return await SavedAsync(isCorrection ? "partner-figure.correct" : "partner-figure.send", null, T["Đã gửi {0} số.", told.Count]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid unit, int place, int version)
    {
        if (!await LoadAsync(unit) || !MayWithdraw || Asked.FirstOrDefault(a => a.Place == place)?.Known is not { } figure) return NotFound();
        _typed = Request.Form.Where(f => !f.Key.StartsWith('_')).ToDictionary(f => f.Key, f => f.Value.ToString());
        var reason = Words($"rut-{place}");
        if (figure.Version != version) return Overtaken();
        if (IsRefused(figure.WhyNotWithdraw(reason), $"rut-{place}")) return Page();
        figure.Withdraw(reason, Me.Account, Clock.Now);
        Db.Touch(figure);
        return await SavedAsync("partner-figure.withdraw", reason, T["Đã rút số này khỏi số liệu của phường."]);
    }

    // Null where nothing is typed, or what holds already.
    private PartnerTold? Read(AskedFigure asked)
    {
        var i = asked.Place;
        string[] fields = [$"so-{i}", $"tren-{i}", $"nam-{i}", $"nu-{i}"];
        if (fields.All(f => string.IsNullOrWhiteSpace(Words(f)))) return null;
        var numbers = fields.Select(Number).ToArray();
        var told = new PartnerTold(numbers[0], numbers[1], numbers[2], numbers[3], Words($"dung-{i}"), Words($"vi-sao-{i}"));
        return asked.Known?.Current is { } current && told.IsSameAs(current.AsTold) ? null : told;
    }

    private int? Number(string field)
    {
        if (string.IsNullOrWhiteSpace(Words(field))) return null;
        if (int.TryParse(Words(field)!.Trim().Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        ModelState.AddModelError(field, T["Ghi một số nguyên."]);
        return null;
    }

    private bool IsOld(AskedFigure asked) => Words($"ban-{asked.Place}") != (asked.Known?.Version ?? -1).ToString(CultureInfo.InvariantCulture);

    private void Refuse(AskedFigure asked, PartnerTold said)
    {
        foreach (var refusal in PartnerFigure.WhyNotTell(asked.Indicator, said, asked.Known?.Current, asked.History))
            if (FieldOf(refusal.Code, asked.Place) is var field && ModelState[field] is not { Errors.Count: > 0 }) ModelState.AddModelError(field, T[refusal.Code]);
    }

    private static string FieldOf(string code, int place) => code switch
    {
        "partner.of" => $"tren-{place}",
        "partner.parts" => $"nam-{place}",
        "partner.outlier" => $"dung-{place}",
        "partner.why" => $"vi-sao-{place}",
        _ => $"so-{place}",
    };

    private void Tell(AskedFigure asked, PartnerTold said)
    {
        var figure = asked.Known ?? new PartnerFigure(Ids.New<PartnerFigureId>(), Me.Ward, Unit.Id, asked.Indicator.Code, Period);
        figure.Tell(asked.Indicator, said, asked.History, (Me.Account, Clock.Now));
        if (asked.Known is null) Db.Add(figure);
        else Db.Touch(figure);
    }

    private async Task<IActionResult> SavedAsync(string kind, string? reason, string notice)
    {
        var (id, address) = (Unit.Id.Value, Address);
        LeadTo(address);
        if (await TrySaveAsync(kind, $"unit/{id}", reason) is not SaveOutcome.Saved)
        {
            await LoadAsync(id);
            return Overtaken();
        }

        Notice = notice;
        return LocalRedirect(address);
    }

    private PageResult Overtaken()
    {
        IsOvertaken = true;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if ((await desk.UnitsAsync(Me)).FirstOrDefault(u => u.Id.Value == id) is not { } unit) return false;
        (Unit, Form) = (unit, PartnerForms.Find(unit.Kind, Today)!);
        var periods = Form.Periods(Today, IndexModel.Periods);
        var asked = Days.TryRead(FromAsked, out var from) && from is { } first ? periods.Where(p => p.From == first) : periods.OrderBy(p => p.To >= Today);
        if (!asked.Any()) return false;
        Period = asked.First();
        Asked = await desk.AskedAsync(Me, unit, Form, Period);
        Names = await Db.NamesOfAsync(Me, Asked.SelectMany(a => a.Known?.Entries ?? []).SelectMany(e => new[] { e.By, e.WithdrawnBy ?? e.By }).Distinct());
        return true;
    }
}
