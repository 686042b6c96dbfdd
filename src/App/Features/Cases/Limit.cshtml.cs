using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MangNon.App.Features.Cases;

/// <summary>The form of a choice about one limit, as typed.</summary>
/// <param name="Number">Number of the ward's last choice when the form was shown; 0 for none.</param>
/// <param name="Seen">The choice whose consequences were shown last.</param>
public sealed record LimitForm(
    [FromForm(Name = "cach")] string? Reading,
    [FromForm(Name = "ngay-dau")] string? FirstDay,
    [FromForm(Name = "ngay-nghi")] string? LastDay,
    [FromForm(Name = "so-luong")] string? Amount,
    [FromForm(Name = "ly-do")] string? Reason,
    [FromForm(Name = "so")] int Number,
    [FromForm(Name = "da-xem")] string? Seen)
{
    /// <summary>As the limit is counted now.</summary>
    public static LimitForm Of(ClockRule rule, int number) => new(
        rule.Reading!.Code,
        rule.FirstDayCounts ? "true" : "false",
        rule.LastDayOff.ToString(),
        rule.Length.Amount.ToString(CultureInfo.InvariantCulture),
        Reason: null,
        number,
        Seen: null);
}

/// <summary>One limit: where it stands, the ways to count it, what the ward chose and why; the leader chooses.</summary>
[For(Role.Officer, Role.Leader, Role.Administrator)]
public sealed class LimitModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, WardClockRules rules, CaseDesk desk) : RecordPage(db, clock, texts, dialect)
{
    private WardClocks _ward = null!;

    /// <summary>As the ward counts it.</summary>
    public ClockRule Rule { get; private set; } = null!;

    /// <summary>As the data file has it.</summary>
    public ClockRule Delivered { get; private set; } = null!;

    /// <summary>The ward's choices about it, the last one first.</summary>
    public IReadOnlyList<ClockChoice> History { get; private set; } = [];

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    public LimitForm Typed { get; private set; } = null!;

    /// <summary>How many open cases and reports get another limit by what is typed; null before that was asked.</summary>
    public (int Cases, int Reports)? Moved { get; private set; }

    /// <summary>Somebody else chose while the form was open; nothing was saved.</summary>
    public bool IsOvertaken { get; private set; }

    public bool MayChoose => Me.Role is Role.Leader && Delivered.OffersChoice;

    public bool IsChosen => Standing != ClockSetting.Default;

    /// <summary>The ward chose something that the rules know no longer.</summary>
    public bool IsVoid => History is [var last, ..] && !ClockRules.Fits(Delivered, last);

    private ClockSetting Standing => _ward.Standing(Delivered).Reduced(Delivered);

    private int Number => History is [var last, ..] ? last.Number : 0;

    public async Task<IActionResult> OnGetAsync(string rule) => await LoadAsync(rule) ? Page() : NotFound();

    /// <summary>Shows first what a choice does to open cases; sent once more it is saved.</summary>
    public async Task<IActionResult> OnPostAsync(string rule, LimitForm form)
    {
        if (Me.Role is not Role.Leader || !await LoadAsync(rule)) return NotFound();
        Typed = form;
        if (!ModelState.IsValid) return Page();
        if (form.Number != Number) return ShowTheirs();
        var wanted = Read(form);
        foreach (var refusal in wanted is null ? [] : ClockChoice.WhyNotChoose(Delivered, wanted, Standing, form.Reason)) ModelState.AddModelError(FieldOf(refusal), T[refusal.Code, Delivered.Length.Amount * ClockChoices.MostTimesOurs]);
        if (!ModelState.IsValid) return Page();
        var choice = wanted!.Reduced(Delivered);
        if (form.Seen != choice.ToString()) return await ShowMovedAsync(choice);
        return await SaveAsync(choice, form.Reason, "clock.choose", T["Đã đổi cách tính. Các hạn được tính lại từ bây giờ."]);
    }

    /// <summary>Back to the strict reading and the other values of the data file, in one go.</summary>
    public async Task<IActionResult> OnPostDefaultAsync(string rule, [FromForm(Name = "so")] int number)
    {
        if (Me.Role is not Role.Leader || !await LoadAsync(rule)) return NotFound();
        if (number != Number) return ShowTheirs();
        if (!IsChosen) return LocalRedirect(AddressOf(rule));
        return await SaveAsync(ClockSetting.Default, reason: null, "clock.default", T["Đã trở về cách tính mặc định. Các hạn được tính lại từ bây giờ."]);
    }

    private async Task<IActionResult> SaveAsync(ClockSetting choice, string? reason, string act, string notice)
    {
        var (typed, rule, address) = (Typed, Delivered.Id, AddressOf(Delivered.Id));
        Db.Add(new ClockChoice(Ids.New<ClockChoiceId>(), Me.Ward, rule, Number + 1, choice, reason, Me.Account, Clock.Now));
        LeadTo(address);
        var outcome = await TrySaveAsync(act, $"clock/{rule}", reason);
        rules.Forget();
        if (outcome is SaveOutcome.Saved)
        {
            Notice = notice;
            return LocalRedirect(address);
        }

        await LoadAsync(rule);
        Typed = typed;
        return ShowTheirs();
    }

    private async Task<PageResult> ShowMovedAsync(ClockSetting choice)
    {
        Moved = await desk.MovedByAsync(Me, _ward.With(Delivered, choice));
        Typed = Typed with { Seen = choice.ToString() };
        return Page();
    }

    // What was typed stays; saving once more, now knowing theirs, is a decision.
    private PageResult ShowTheirs()
    {
        IsOvertaken = true;
        Typed = Typed with { Number = Number, Seen = null };
        return Page();
    }

    private async Task<bool> LoadAsync(string id)
    {
        _ward = await rules.OfAsync(Me.Ward);
        if (ClockRules.Default.Find(id, Today) is not { HasClock: true } delivered || _ward.Rules.Find(id, Today) is not { } rule) return false;
        (Rule, Delivered) = (rule, delivered);
        History = [.. _ward.Choices.Where(c => c.RuleId == id).Reverse()];
        Names = await Db.NamesOfAsync(Me, History.Select(c => c.By).Distinct());
        Typed = LimitForm.Of(rule, Number);
        return true;
    }

    // Null where something cannot be read; that stands in the model state then.
    private ClockSetting? Read(LimitForm form)
    {
        bool? first = form.FirstDay switch { null or "" => null, "true" => true, "false" => false, _ => Unread("ngay-dau", default(bool?)) };
        LastDayOff? off = string.IsNullOrEmpty(form.LastDay) ? null : Enum.TryParse<LastDayOff>(form.LastDay, out var last) && Enum.IsDefined(last) ? last : Unread("ngay-nghi", default(LastDayOff?));
        int? amount = string.IsNullOrWhiteSpace(form.Amount) ? null : int.TryParse(form.Amount.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : Unread("so-luong", default(int?));
        return ModelState.IsValid ? new ClockSetting(string.IsNullOrEmpty(form.Reading) ? null : form.Reading, first, off, amount).Reduced(Delivered) : null;
    }

    private TValue? Unread<TValue>(string field, TValue? nothing)
    {
        ModelState.AddModelError(field, field == "so-luong" ? T["clock.length"] : T["Chọn một trong các cách."]);
        return nothing;
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "clock.unknown-reading" => "cach",
        "clock.first-day" => "ngay-dau",
        "clock.last-day-off" => "ngay-nghi",
        "clock.length" or "clock.length-too-long" => "so-luong",
        "clock.needs-reason" or "clock.reason-too-long" => "ly-do",
        _ => "",
    };

    private static string AddressOf(string rule) => $"/ca-bao-ve/thoi-han/{rule}";
}
