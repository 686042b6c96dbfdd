using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Calendar;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Calendar;

/// <summary>What a ward says about a day, as typed.</summary>
/// <param name="Version">Version of the ward's row the form was shown with; -1 where there was none.</param>
public sealed record DayForm(DayRule? Rule, string? Note, string? Basis, int Version)
{
    public const int None = -1;
}

/// <summary>One day of the working calendar: off, worked, or as the plain week has it.</summary>
[For(Role.Officer, Role.Administrator)]
public sealed class DayModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, WorkingDays workingDays, WorkingCalendars calendars) : RecordPage(db, clock, texts, dialect)
{
    private CalendarDay? _own;

    /// <summary>The day; null while none is chosen.</summary>
    public DateOnly? Chosen { get; private set; }

    /// <summary>The day typed to be opened.</summary>
    public string? AskedDay { get; private set; }

    /// <summary>The row that came with the program.</summary>
    public CalendarException? Shipped { get; private set; }

    /// <summary>The ward's own row as it stands.</summary>
    public CalendarException? Own { get; private set; }

    public bool IsWorked { get; private set; }

    public DayForm Typed { get; private set; } = new(null, null, null, DayForm.None);

    /// <summary>True when somebody set the day while the form was open.</summary>
    public bool IsOvertaken { get; private set; }

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? day, [FromQuery(Name = "ngay")] string? asked)
    {
        if (day is not null) return await LoadAsync(day) ? Page() : NotFound();
        AskedDay = asked;
        if (string.IsNullOrWhiteSpace(asked)) return Page();
        if (Days.TryRead(asked, out var read) && IsKnown(read!.Value)) return LocalRedirect(AddressOf(read.Value));
        ModelState.AddModelError("ngay", T["Ngày chưa đúng dạng ngày/tháng/năm, ví dụ 24/11/2026."]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? day, DayForm form)
    {
        if (day is null || !await LoadAsync(day)) return NotFound();
        Typed = form;
        Check(form);
        if (!ModelState.IsValid) return Page();
        if (form.Version != (_own?.Version ?? DayForm.None)) return ShowTheirs();
        if (_own is null) Db.Add(_own = new CalendarDay(Ids.New<CalendarDayId>(), Me.Ward, Chosen!.Value));
        _own.Set(form.Rule!.Value, form.Note!, form.Basis);
        LeadTo($"/to-chuc/lich?nam={Chosen!.Value.Year}");
        return await SavedAsync(day);
    }

    private void Check(DayForm form)
    {
        if (form.Rule is null) ModelState.AddModelError("nghi", T["Chọn ngày này là gì."]);
        else IsRefused(CalendarDay.WhyNotSet(Chosen!.Value, form.Rule.Value), "nghi");
        if (string.IsNullOrWhiteSpace(form.Note)) ModelState.AddModelError("vi-sao", T["Cần ghi vì sao, ví dụ Giỗ Tổ Hùng Vương."]);
        if (form.Note?.Length > 300) ModelState.AddModelError("vi-sao", T["Phần này dài quá 300 chữ."]);
        if (form.Basis?.Length > 500) ModelState.AddModelError("can-cu", T["Phần này dài quá 500 chữ."]);
    }

    private async Task<IActionResult> SavedAsync(string day)
    {
        var typed = Typed;
        var outcome = await TrySaveAsync("calendar.set-day", $"calendar-day/{day}");
        calendars.Forget(Me.Ward);
        if (outcome is SaveOutcome.Saved)
        {
            Notice = T["Đã lưu ngày {0}. Các hạn được tính lại từ bây giờ.", Days.Show(Chosen)];
            return LocalRedirect($"/to-chuc/lich?nam={Chosen!.Value.Year}");
        }

        await LoadAsync(day);
        Typed = typed;
        return ShowTheirs();
    }

    // What was typed stays in the form; saving once more, now knowing theirs, is a decision.
    private PageResult ShowTheirs()
    {
        IsOvertaken = true;
        Typed = Typed with { Version = _own?.Version ?? DayForm.None };
        return Page();
    }

    private async Task<bool> LoadAsync(string written)
    {
        if (!DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || !IsKnown(day)) return false;
        Chosen = day;
        _own = await Db.CalendarDaysFor(Me).SingleOrDefaultAsync(d => d.Date == day);
        Own = _own?.AsException;
        Shipped = WorkingCalendarData.Default.FindException(day);
        IsWorked = (await workingDays.OfAsync(Me)).IsWorkingDay(day);
        var row = Own ?? Shipped;
        Typed = new DayForm(row is null ? null : CalendarDay.RuleOf(row.Kind, row.Counts), row?.Note, row?.Basis, _own?.Version ?? DayForm.None);
        History = await HistoryOfAsync($"calendar-day/{written}");
        return true;
    }

    private static bool IsKnown(DateOnly day) => day >= VietnameseLunarCalendar.FirstDay && day <= VietnameseLunarCalendar.LastDay;

    private static string AddressOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"/to-chuc/lich/ngay/{day:yyyy-MM-dd}");
}
