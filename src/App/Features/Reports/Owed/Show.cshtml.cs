using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports.Owed;

/// <summary>That a report went out, as typed.</summary>
/// <param name="Version">Of what was on record when the form was shown; -1 where there was nothing.</param>
public sealed record FilingForm(string? SentOn, string? Number, string? Note, string? EventOn, int Version)
{
    public const int None = -1;
}

/// <summary>One owed report: what the law says of it, and that it was sent.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember)]
public sealed class ShowModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, OwedDesk desk) : RecordPage(db, clock, texts, dialect)
{
    private ReportFiling? _filing;

    public OwedRow Row { get; private set; } = null!;

    public FilingForm Typed { get; private set; } = new(null, null, null, null, FilingForm.None);

    public string? TypedReason { get; private set; }

    /// <summary>True when somebody wrote while the form was open.</summary>
    public bool IsOvertaken { get; private set; }

    /// <summary>Who wrote it last.</summary>
    public string? ByName { get; private set; }

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    /// <summary>Whoever runs the ward, and who speaks for the unit that makes it.</summary>
    public bool MayFile => Me.RunsTheWard || Me.SpeaksForUnit && Row.Owed.Unit == Me.Unit;

    /// <summary>Key of the report, as the calendar of a year names it.</summary>
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Key { get; set; }

    /// <summary>Without a key there is nothing to show but the list.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (Key is null) return LocalRedirect("/bao-cao/lich");
        return await LoadAsync() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostFileAsync(FilingForm form)
    {
        if (!await LoadAsync() || !MayFile) return NotFound();
        Typed = form;
        if (Read(form) is not { } facts) return Page();
        if (form.Version != (_filing?.Version ?? FilingForm.None)) return ShowTheirs();
        if (_filing is null) Db.Add(_filing = new ReportFiling(Ids.New<ReportFilingId>(), Me.Ward, Row.Owed));
        _filing.File(facts, Me.Account, Clock.Now);
        return await SavedAsync("report.file", T["Đã ghi báo cáo đã nộp ngày {0}.", Days.Show(facts.SentOn)]);
    }

    public async Task<IActionResult> OnPostVoidAsync(string? reason, int version)
    {
        if (!await LoadAsync() || !MayFile || _filing is null) return NotFound();
        TypedReason = reason;
        if (_filing.Version != version) return ShowTheirs();
        if (IsRefused(_filing.WhyNotVoid(reason), "ly-do")) return Page();
        _filing.Void(reason, Me.Account, Clock.Now);
        return await SavedAsync("report.unfile", T["Đã rút lại: báo cáo này lại là chưa nộp."], reason);
    }

    private FilingFacts? Read(FilingForm form)
    {
        if (!Days.TryRead(form.SentOn, out var sent) || sent is null) ModelState.AddModelError("ngay-nop", T["Ngày chưa đúng dạng ngày/tháng/năm, ví dụ 24/11/2026."]);
        if (!Days.TryRead(form.EventOn, out var ended)) ModelState.AddModelError("ngay-xong", T["Ngày chưa đúng dạng ngày/tháng/năm, ví dụ 24/11/2026."]);
        if (!ModelState.IsValid) return null;
        var facts = new FilingFacts(sent!.Value, form.Number, form.Note, Row.Owed.Kind.DaysAfterEvent is null ? null : ended);
        return IsRefused(ReportFiling.WhyNotFile(facts, Row.Owed, Today), FieldOf) ? null : facts;
    }

    private static string FieldOf(string code) => code switch
    {
        "filing.number-long" => "so-van-ban",
        "filing.note-long" => "ghi-chu",
        "filing.event-missing" or "filing.event-later" or "filing.event-year" => "ngay-xong",
        _ => "ngay-nop",
    };

    private async Task<IActionResult> SavedAsync(string kind, string notice, string? reason = null)
    {
        var typed = Typed;
        LeadTo(Row.Address);
        if (await TrySaveAsync(kind, $"report-filing/{_filing!.Id.Value}", reason) is SaveOutcome.Saved)
        {
            Notice = notice;
            return LocalRedirect(Row.Address);
        }

        await LoadAsync();
        Typed = typed;
        return ShowTheirs();
    }

    // What was typed stays in the form; saving once more, now knowing theirs, is a decision.
    private PageResult ShowTheirs()
    {
        IsOvertaken = true;
        Typed = Typed with { Version = _filing?.Version ?? FilingForm.None };
        return Page();
    }

    private async Task<bool> LoadAsync()
    {
        if (await desk.FindAsync(Me, Key) is not { } row) return false;
        Row = row;
        _filing = await Db.ReportFilingsFor(Me).SingleOrDefaultAsync(f => f.OwedKey == row.Owed.Key);
        if (_filing is null) return true;
        Typed = new FilingForm(Days.Show(_filing.SentOn), _filing.Number, _filing.Note, _filing.EventOn is { } on ? Days.Show(on) : null, _filing.Version);
        ByName = (await Db.NamesOfAsync(Me, [_filing.By])).GetValueOrDefault(_filing.By);
        History = await HistoryOfAsync($"report-filing/{_filing.Id.Value}");
        return true;
    }
}
