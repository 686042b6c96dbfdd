using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain;
using MangNon.Domain.Organisation;
using MangNon.Domain.Registers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Organisation.HandingOver;

/// <summary>One handing over of work: its list, the words of the giver, the three confirmations, and what is passed on by itself.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class ShowModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, HandingDesk desk, Passing passing) : VersionedPage(db, clock, texts, dialect)
{
    public PostHandOver Handing { get; private set; } = null!;

    /// <summary>As it stands now while it is a draft, else as it was frozen.</summary>
    public ILookup<WorkPart, HandedLine> Lines { get; private set; } = null!;

    /// <summary>Words of the giver, as typed where the form was refused.</summary>
    public IReadOnlyDictionary<WorkPart, string?> Words { get; private set; } = new Dictionary<WorkPart, string?>();

    public IReadOnlyDictionary<int, PassingState> Passings { get; private set; } = new Dictionary<int, PassingState>();

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    public string PostTitle { get; private set; } = "";

    public (Guid? Taker, string? LastDay) Typed { get; private set; }

    /// <summary>Why it is begun again, as typed.</summary>
    public string? Reason { get; private set; }

    public string Address => $"/ban-giao/{Handing.Id.Value}";

    /// <summary>Field a refusal belongs to.</summary>
    public static string FieldOf(string code) => code switch
    {
        "post-hand-over.taker" or "post-hand-over.two-people" => "nguoi-nhan",
        "post-hand-over.last-day" => "ngay-cuoi",
        "post-hand-over.reason" => "ly-do",
        _ => "",
    };

    public bool May(HandingAct act) => Me.GoesOnIn is null && !Handing.WhyNot(act, Me).Any();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (Handing.Giver != Me.Account) await LookedAsync("post-hand-over.look", $"post-hand-over/{id}");
        return Page();
    }

    /// <param name="words">By part.</param>
    /// <param name="give">The giver also confirms.</param>
    public async Task<IActionResult> OnPostWriteAsync(Guid id, Guid? taker, string? lastDay, Dictionary<string, string?> words, bool give, int version)
    {
        if (!await LoadAsync(id) || Handing.Giver != Me.Account) return NotFound();
        (Typed, Words) = ((taker, lastDay), Read(words));
        if (!Days.TryRead(lastDay, out var day)) ModelState.AddModelError("ngay-cuoi", T["Ngày chưa đúng dạng ngày/tháng/năm, ví dụ 01/12/2026."]);
        var to = Colleagues.FirstOrDefault(c => c.Account.Value == taker)?.Account;
        if (IsStopped(Handing.WhyNotWrite(Me, to, day, Words.Values), version)) return Page();
        Handing.Write(Me, to, day, Words);
        if (give) Handing.Give(Me, Lines.SelectMany(l => l), Clock.Now);
        return await SavedAsync(give ? "give" : "write", give ? T["Đã xác nhận giao. Người nhận thấy bản này từ bây giờ."] : T["Đã lưu."]);
    }

    public async Task<IActionResult> OnPostTakeAsync(Guid id, int version)
    {
        if (!await LoadAsync(id) || Handing.Taker != Me.Account) return NotFound();
        if (IsStopped(Handing.WhyNot(HandingAct.Take, Me), version)) return Page();
        Handing.Take(Me, Clock.Now);
        return await SavedAsync("take", T["Đã xác nhận nhận việc."]);
    }

    public async Task<IActionResult> OnPostNoteAsync(Guid id, int version)
    {
        if (!await LoadAsync(id) || Me.Role is not Role.Leader) return NotFound();
        if (IsStopped(Handing.WhyNot(HandingAct.Note, Me), version)) return Page();
        Handing.Note(Me, Clock.Now);
        return await SavedAsync("note", T["Đã ghi nhận bàn giao."]);
    }

    public async Task<IActionResult> OnPostStartAgainAsync(Guid id, string? reason, int version)
    {
        if (!await LoadAsync(id)) return NotFound();
        Reason = reason;
        if (IsStopped(Handing.WhyNotStartAgain(Me, reason), version)) return Page();
        await Db.Entry(Handing).Collection(h => h.Lines).LoadAsync();
        Handing.StartAgain(Me, reason);
        LeadTo("/ban-giao");
        Db.Touch(Handing);
        if (await TrySaveAsync("post-hand-over.start-again", $"post-hand-over/{id}", reason) is not SaveOutcome.Saved) return await AgainAsync(() => LoadAsync(id));
        Notice = T["Bản bàn giao trở lại là bản nháp của người giao."];
        return LocalRedirect("/ban-giao");
    }

    /// <summary>Passes one document or case on, as its own page would.</summary>
    public async Task<IActionResult> OnPostPassAsync(Guid id, int line)
    {
        if (!await LoadAsync(id) || Handing.TakenAt is null || Lines.SelectMany(l => l).FirstOrDefault(l => l.Number == line) is not { } chosen) return NotFound();
        if (await passing.DocumentAsync(Me, Handing, chosen) is { } document) return await PassAsync(document);
        if (await passing.CaseAsync(Me, Handing, chosen) is not { } found) return NotFound();
        if (!await passing.IsOfficerAsync(Me, Handing.Taker)) ModelState.AddModelError("", T["PassingState.NeedsOfficer"]);
        if (!ModelState.IsValid) return Page();
        await passing.HandCaseAsync(Me, found, Handing.Taker);
        return await SaveAndLeadAsync(found, "case.hand-to", $"case/{found.Id.Value}", reason: null, T["Đã chuyển."], Address, () => LoadAsync(id));
    }

    private async Task<IActionResult> PassAsync(IncomingDocument document)
    {
        var handler = (await Db.HandlersAsync(Me, Today)).FirstOrDefault(h => h.Account == Handing.Taker);
        var to = new Assignment(handler?.Unit, handler?.Account, document.Opinion, document.DueOn);
        if (IsRefused(document.WhyNotAssign(to))) return Page();
        document.Assign(to, Today);
        return await SaveAndLeadAsync(document, "incoming.assign", $"incoming/{document.Id.Value}", reason: null, T["Đã chuyển."], Address, () => LoadAsync(Handing.Id.Value));
    }

    private Task<IActionResult> SavedAsync(string verb, string notice) =>
        SaveAndLeadAsync(Handing, $"post-hand-over.{verb}", $"post-hand-over/{Handing.Id.Value}", reason: null, notice, Address, () => LoadAsync(Handing.Id.Value));

    // What somebody else changed meanwhile is told instead of what it makes impossible.
    private bool IsStopped(IEnumerable<Refusal> refusals, int version) => IsOld(Handing, version) || IsRefused(refusals, FieldOf);

    private static Dictionary<WorkPart, string?> Read(Dictionary<string, string?> words) => Enum.GetValues<WorkPart>().ToDictionary(p => p, p => words.GetValueOrDefault(p.ToString()));

    private async Task<bool> LoadAsync(Guid id)
    {
        var key = new PostHandOverId(id);
        if (await Db.PostHandOversFor(Me).SingleOrDefaultAsync(h => h.Id == key) is not { } found) return false;
        Handing = found;
        var lines = found.State is HandingState.Draft ? await desk.LinesAsync(Me) : await Db.HandedLinesFor(Me).AsNoTracking().Where(l => l.HandOverId == key).OrderBy(l => l.Number).ToListAsync();
        Lines = lines.OrderBy(l => l.Number).ThenBy(l => l.DueOn ?? DateOnly.MaxValue).ToLookup(l => l.Part);
        Passings = await passing.StatesAsync(Me, found, lines);
        if (found.State is HandingState.Draft) await Db.Entry(found).Collection(h => h.Notes).LoadAsync();
        Words = (await Db.HandedNotesFor(Me).Where(n => n.HandOverId == key).ToListAsync()).ToDictionary(n => n.Part, n => (string?)n.Words);
        Names = await Db.NamesOfAsync(Me, new[] { found.Giver, found.Taker, found.NotedBy ?? found.Giver });
        PostTitle = await Db.PostsFor(Me).Where(p => p.Id == found.PostId).Select(p => p.Title).SingleOrDefaultAsync() ?? "";
        Typed = (found.Taker.Value, Days.Show(found.LastDay));
        Colleagues = [.. (await Db.ColleaguesAsync(Me, Today)).Where(c => c.Account != found.Giver)];
        return true;
    }
}
