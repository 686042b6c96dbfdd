using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Organisation.Board;

/// <summary>Somebody who can be given a seat: a post held today.</summary>
public sealed record SeatChoice(PostId Post, PersonId Person, string Name, string Title);

/// <summary>Ban chỉ đạo công tác trẻ em: the board of now, or an earlier one, with its members, meetings and papers.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : BoardPage(db, clock, texts, dialect)
{
    private Guid? _asked;

    /// <summary>Null where the ward has none.</summary>
    public SteeringBoard? Board { get; private set; }

    public IReadOnlyList<BoardMember> Sitting { get; private set; } = [];

    /// <summary>Seats not held on the day the list is for: ended, or not begun.</summary>
    public IEnumerable<BoardMember> NotSitting => Board?.Members.Except(Sitting).OrderByDescending(m => m.To) ?? Enumerable.Empty<BoardMember>();

    /// <summary>Newest first.</summary>
    public IReadOnlyList<BoardMeeting> Meetings { get; private set; } = [];

    /// <summary>All other boards of the ward, newest first.</summary>
    public IReadOnlyList<SteeringBoard> Others { get; private set; } = [];

    public IReadOnlyList<SeatChoice> Choices { get; private set; } = [];

    public DecisionForm TypedDecision { get; private set; } = new(null, null, null, false, null, 0);

    public SeatForm TypedSeat { get; private set; } = new(null, null, null, null, null, null, 0);

    public EndForm TypedEnd { get; private set; } = new(null, null, 0);

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public bool MayChange => MayWrite && Board is { To: null };

    public async Task<IActionResult> OnGetAsync(Guid? id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (Board is not { } board) return Page();
        TypedDecision = new DecisionForm(board.DecisionNumber, Days.Show(board.DecidedOn), Days.Show(board.From), false, null, board.Version);
        TypedSeat = TypedSeat with { From = Days.Show(board.From > Today ? board.From : Today) };
        TypedEnd = TypedEnd with { LastDay = Days.Show(Today) };
        return Page();
    }

    // Number and day may become known, or be corrected, after the board has ended too.
    public async Task<IActionResult> OnPostDecisionAsync(Guid? id, DecisionForm form)
    {
        if (await BoardToChangeAsync(id) is not { } board) return NotFound();
        (TypedDecision, Open) = (form, "qd");
        var decided = Typed.Day(form.DecidedOn, "ngay-qd", ModelState, T);
        if (!ModelState.IsValid || IsOld(board, form.Version) || IsRefused(SteeringBoard.WhyNot(new BoardFacts(form.Number, decided, board.From)), DecisionField)) return Page();
        board.NoteDecision(form.Number, decided);
        return await SavedAsync(board, "board.note-decision", null, T["Đã ghi số, ngày quyết định."]);
    }

    public async Task<IActionResult> OnPostAppointAsync(Guid? id, SeatForm form)
    {
        if (await BoardToChangeAsync(id) is not { } board) return NotFound();
        (TypedSeat, Open) = (form, "them");
        if (ReadSeat(form) is not { } facts || IsOld(board, form.Version) || IsRefused(board.WhyNotAppoint(facts), SeatField)) return Page();
        board.Appoint(facts);
        return await SavedAsync(board, "board.appoint", null, T["Đã thêm {0} vào ban chỉ đạo.", facts.Name]);
    }

    public async Task<IActionResult> OnPostEndMemberAsync(Guid? id, int number, EndForm form)
    {
        if (await BoardToChangeAsync(id) is not { } board || board.Members.FirstOrDefault(m => m.Number == number) is not { } member) return NotFound();
        (TypedEnd, Open) = (form, $"thoi-{number}");
        var last = LastDay(form, $"ngay-thoi-{number}");
        if (last is null || IsOld(board, form.Version) || IsRefused(SteeringBoard.WhyNotEndMember(member, last.Value, form.Reason), code => EndField(code, $"thoi-{number}"))) return Page();
        board.EndMember(member, last.Value, form.Reason);
        return await SavedAsync(board, "board.end-member", form.Reason, T["Đã ghi {0} thôi tham gia.", member.Name]);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid? id, EndForm form)
    {
        if (await BoardToChangeAsync(id) is not { } board) return NotFound();
        (TypedEnd, Open) = (form, "ket-thuc");
        var last = LastDay(form, "ngay-ket-thuc");
        if (last is null || IsOld(board, form.Version) || IsRefused(board.WhyNotEnd(last.Value, form.Reason), code => EndField(code, "ket-thuc"))) return Page();
        board.End(last.Value, form.Reason);
        return await SavedAsync(board, "board.end", form.Reason, T["Ban chỉ đạo kết thúc; danh sách và các cuộc họp vẫn còn."]);
    }

    private async Task<SteeringBoard?> BoardToChangeAsync(Guid? id) => MayWrite && await LoadAsync(id) ? Board : null;

    private Task<IActionResult> SavedAsync(SteeringBoard board, string kind, string? reason, string notice) =>
        SaveAndLeadAsync(board, kind, $"board/{board.Id.Value}", reason, notice, $"{Here}/{board.Id.Value}", () => LoadAsync(_asked));

    private MemberFacts? ReadSeat(SeatForm form)
    {
        var from = Typed.Day(form.From, "tu-ngay", ModelState, T);
        if (from is null && ModelState.IsValid) ModelState.AddModelError("tu-ngay", T["Ghi ngày bắt đầu tham gia."]);
        if (form.Duty is not { } duty || !Enum.IsDefined(duty)) ModelState.AddModelError("vai-tro", T["Chọn nhiệm vụ trong ban."]);
        if (!ModelState.IsValid) return null;
        var chosen = Choices.FirstOrDefault(c => c.Post.Value == form.Post);
        return chosen is null
            ? new MemberFacts(form.Name ?? "", form.Title ?? "", form.Duty!.Value, form.Task ?? "", from!.Value)
            : new MemberFacts(chosen.Name, chosen.Title, form.Duty!.Value, form.Task ?? "", from!.Value) { Person = chosen.Person };
    }

    private DateOnly? LastDay(EndForm form, string field)
    {
        var last = Typed.Day(form.LastDay, field, ModelState, T);
        if (last is null && ModelState.IsValid) ModelState.AddModelError(field, T["Ghi ngày cuối."]);
        return last;
    }

    private static string SeatField(string code) => code switch
    {
        "board.member-name" => "ten-tv",
        "board.member-title-long" => "chuc-danh",
        "board.member-task-long" => "phan-cong",
        "board.member-before-board" => "tu-ngay",
        "board.head-taken" => "vai-tro",
        _ => "nguoi",
    };

    private static string EndField(string code, string form) => code is "board.reason" or "board.reason-long" ? $"ly-do-{form}" : $"ngay-{form}";

    private async Task<bool> LoadAsync(Guid? id)
    {
        _asked = id;
        var boards = await Db.BoardsFor(Me).OrderByDescending(b => b.From).ThenByDescending(b => b.Id).ToListAsync();
        Board = id is { } asked ? boards.FirstOrDefault(b => b.Id.Value == asked) : boards.FirstOrDefault(b => b.To is null);
        Others = [.. boards.Where(b => b != Board)];
        if (Board is not { } board) return id is null;
        Sitting = [.. board.SittingOn(board.To ?? (board.From > Today ? board.From : Today))];
        Meetings = await Db.BoardMeetingsFor(Me).AsNoTracking().Where(m => m.BoardId == board.Id).OrderByDescending(m => m.On).ThenByDescending(m => m.Id).ToListAsync();
        if (MayWrite) Choices = await ChoicesAsync();
        History = await HistoryOfAsync($"board/{board.Id.Value}");
        return true;
    }

    private async Task<IReadOnlyList<SeatChoice>> ChoicesAsync()
    {
        var held = Db.PostsFor(Me).AsNoTracking().Where(p => p.WardId == Me.Ward && p.From <= Today && (p.To == null || p.To >= Today) && p.Role != Role.Administrator && p.Role != Role.Auditor && p.Role != Role.LevelAbove);
        var found = await held.Join(Db.PeopleFor(Me), p => p.PersonId, q => q.Id, (p, q) => new { p.Id, p.PersonId, q.FullName, q.SortKey, p.Title }).OrderBy(f => f.SortKey).ToListAsync();
        return [.. found.Select(f => new SeatChoice(f.Id, f.PersonId, f.FullName, f.Title))];
    }
}
