using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Organisation.Board;

/// <summary>A task a conclusion can be about.</summary>
public sealed record TaskChoice(PlanTaskId Id, string Path, string Text);

/// <summary>A meeting of the board: what was said and concluded, its correction, its minute.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class MeetingModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : BoardPage(db, clock, texts, dialect)
{
    public BoardMeeting Meeting { get; private set; } = null!;

    public SteeringBoard Board { get; private set; } = null!;

    public MeetingForm Form { get; private set; } = null!;

    public ConclusionForm TypedConclusion { get; private set; } = new(null, null, null, null, 0);

    /// <summary>Reason or result as typed of a conclusion that was not taken back or settled.</summary>
    public string? TypedReason { get; private set; }

    /// <summary>Tasks of the plans in force one sees.</summary>
    public IReadOnlyList<TaskChoice> Tasks { get; private set; } = [];

    /// <summary>Who can be named: members of the day and units; any other name can be written.</summary>
    public IReadOnlyList<string> Doers { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    /// <summary>The linked task; null where it is none one sees.</summary>
    public TaskChoice? TaskOf(Conclusion conclusion) => Tasks.FirstOrDefault(t => t.Id == conclusion.TaskId);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCorrectAsync(Guid id, MeetingForm form)
    {
        if (!MayWrite || !await LoadAsync(id)) return NotFound();
        (Form, Open) = (form, "sua");
        if (form.Read(ModelState, T) is not { } facts || IsOld(Meeting, form.Version) || IsRefused(Meeting.WhyNotCorrect(facts, Board, Today), MeetingForm.FieldOf)) return Page();
        Meeting.Correct(facts, Board, Today);
        return await SavedAsync("board-meeting.correct", null, T["Đã lưu."]);
    }

    public async Task<IActionResult> OnPostConcludeAsync(Guid id, ConclusionForm form)
    {
        if (!MayWrite || !await LoadAsync(id)) return NotFound();
        (TypedConclusion, Open) = (form, "ket-luan");
        if (form.Read(ModelState, T) is not { } facts || IsOld(Meeting, form.Version)) return Page();
        if (facts.Task is { } task && Tasks.All(t => t.Id != task)) ModelState.AddModelError("nhiem-vu", T["Chọn một nhiệm vụ trong danh sách."]);
        if (IsRefused(Meeting.WhyNotConclude(facts), ConclusionForm.FieldOf)) return Page();
        Meeting.Conclude(facts);
        return await SavedAsync("board-meeting.conclude", null, T["Đã ghi kết luận."]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, int number, string? reason)
    {
        if (!MayWrite || !await LoadAsync(id) || Meeting.Conclusions.FirstOrDefault(c => c.Number == number) is not { } conclusion) return NotFound();
        (TypedReason, Open) = (reason, $"rut-{number}");
        if (IsRefused(BoardMeeting.WhyNotWithdraw(conclusion, reason), $"ly-do-{number}")) return Page();
        Meeting.Withdraw(number, reason);
        return await SavedAsync("board-meeting.withdraw", reason, T["Đã rút kết luận; câu chữ và lý do vẫn còn."]);
    }

    /// <summary>Notes that a conclusion was carried out.</summary>
    public async Task<IActionResult> OnPostSettleAsync(Guid id, int number, string? result)
    {
        if (!MayWrite || !await LoadAsync(id) || Meeting.Conclusions.FirstOrDefault(c => c.Number == number) is not { } conclusion) return NotFound();
        (TypedReason, Open) = (result, $"xong-{number}");
        if (IsRefused(BoardMeeting.WhyNotSettle(conclusion, result), $"ket-qua-{number}")) return Page();
        Meeting.Settle(number, result, Today);
        return await SavedAsync("board-meeting.settle", null, T["Đã ghi kết quả thực hiện kết luận."]);
    }

    private Task<IActionResult> SavedAsync(string kind, string? reason, string notice)
    {
        var id = Meeting.Id.Value;
        var typed = Form;
        return SaveAndLeadAsync(Meeting, kind, $"board-meeting/{id}", reason, notice, $"{Here}/hop/{id}", async () =>
        {
            if (!await LoadAsync(id)) return false;
            if (Open == "sua") Form = typed;
            return true;
        });
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.BoardMeetingsFor(Me).SingleOrDefaultAsync(m => m.Id == new BoardMeetingId(id)) is not { } meeting) return false;
        (Meeting, Form) = (meeting, MeetingForm.Of(meeting));
        Board = await Db.BoardsFor(Me).SingleAsync(b => b.Id == meeting.BoardId);
        Tasks = await Db.TasksFor(Me).AsNoTracking().OrderBy(t => t.Path).Select(t => new TaskChoice(t.Id, t.Path, t.Text)).ToListAsync();
        var units = await Db.UnitsFor(Me).AsNoTracking().Where(u => u.WardId == Me.Ward && u.From <= meeting.On && (u.To == null || u.To >= meeting.On)).OrderBy(u => u.Name).Select(u => u.Name).ToListAsync();
        Doers = [.. Board.SittingOn(meeting.On).Select(m => m.Name), .. units];
        History = await HistoryOfAsync($"board-meeting/{id}");
        return true;
    }
}
