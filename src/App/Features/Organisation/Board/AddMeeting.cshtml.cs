using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Organisation.Board;

/// <summary>A meeting of the board of now, or of an earlier one, is written down.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class AddMeetingModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : BoardPage(db, clock, texts, dialect)
{
    public SteeringBoard? Board { get; private set; }

    public MeetingForm Form { get; private set; } = new(null, null, null, null, 0);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "ban")] Guid? of)
    {
        if (!await LoadAsync(of)) return NotFound();
        if (Board is not { } board) return Page();
        var day = board.WorksOn(Today) ? Today : board.To ?? board.From;
        Form = Form with { On = Days.Show(day), Present = string.Join('\n', board.SittingOn(day).Select(m => BoardWords.Named(m, T.Of(m.Duty)))) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "ban")] Guid? of, MeetingForm form)
    {
        Form = form;
        if (!await LoadAsync(of) || Board is not { } board) return NotFound();
        if (form.Read(ModelState, T) is not { } facts || IsRefused(BoardMeeting.WhyNot(facts, board, Today), MeetingForm.FieldOf)) return Page();
        var meeting = new BoardMeeting(Ids.New<BoardMeetingId>(), board, facts, Today);
        Db.Add(meeting);
        var address = $"{Here}/hop/{meeting.Id.Value}";
        LeadTo(address);
        await SaveAsync("board-meeting.add", $"board-meeting/{meeting.Id.Value}");
        Notice = T["Đã ghi cuộc họp. Bây giờ ghi từng kết luận."];
        return LocalRedirect(address);
    }

    // Without a board there is no meeting to write down; the page says so.
    private async Task<bool> LoadAsync(Guid? of)
    {
        Board = of is { } id ? await Db.BoardsFor(Me).SingleOrDefaultAsync(b => b.Id == new SteeringBoardId(id)) : await FindCurrentAsync();
        return of is null || Board is not null;
    }
}
