using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Paper;

/// <summary>A field to type on: what was printed, what is known now, what was typed.</summary>
public sealed record TypedField(PaperColumn Column, string Printed, string Now, string? Typed);

/// <summary>A line that waits to be brought in.</summary>
/// <param name="Name">Null where the record cannot be opened any more.</param>
public sealed record WaitingLine(PaperLine Line, string? Name, string Code);

/// <summary>Ghi lại phiếu: a code is typed or scanned, then only what is different on paper; lines collect until they are looked through.</summary>
[For(Role.Officer, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class TypingModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, PaperDesk desk) : PaperPage(db, clock, texts, dialect)
{
    /// <summary>Code of a child, typed or scanned.</summary>
    [FromQuery(Name = "ma")]
    public string? Code { get; set; }

    /// <summary>The child, where a code means several.</summary>
    [FromQuery(Name = "tre")]
    public Guid? Chosen { get; set; }

    public Child? Child { get; private set; }

    /// <summary>Children with the same code, of whom one is chosen.</summary>
    public IReadOnlyList<(ChildId Id, string Words)> Namesakes { get; private set; } = [];

    /// <summary>False for a child who did not stand on this sheet.</summary>
    public bool IsOnSheet { get; private set; }

    public IReadOnlyList<TypedField> Fields { get; private set; } = [];

    public IReadOnlyList<WaitingLine> Lines { get; private set; } = [];

    /// <summary>A sheet of the same printed since.</summary>
    public PaperSheet? Newer { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await OpenAsync(id)) return NotFound();
        if (Code is not null) await FindChildAsync(Code);
        if (Child is not null) await ShowChildAsync(TypedText.Read(Lines.FirstOrDefault(l => l.Line.ChildId == Child.Id)?.Line.Typed ?? ""));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await OpenAsync(id)) return NotFound();
        await FindChildAsync(Code ?? "");
        if (Child is null) return Page();
        var typed = PaperColumns.TypedBy(World).Select(c => (c.Key, Text: Request.Form[c.Key].ToString().Trim())).Where(f => f.Text.Length > 0).ToDictionary(f => f.Key, f => (string?)f.Text);
        if (typed.Count == 0) ModelState.AddModelError("", T["Chưa ghi chỗ nào khác. Nếu dòng này trên giấy không có gì khác thì không cần ghi lại."]);
        var line = await Db.PaperLinesFor(Me).SingleOrDefaultAsync(l => l.SheetId == Sheet.Id && l.ChildId == Child.Id);
        var words = TypedText.Write(typed);
        foreach (var fault in desk.Plan(Sheet, new PaperLine(Ids.New<PaperLineId>(), Sheet, Child.Id, Me, Clock.Now, words), Child, World, new Dictionary<string, PaperDecision>()).Faults) ModelState.AddModelError(fault.Column?.Key ?? "", fault.Words);
        if (!ModelState.IsValid)
        {
            await ShowChildAsync(typed);
            return Page();
        }

        if (line is null) Db.Add(new PaperLine(Ids.New<PaperLineId>(), Sheet, Child.Id, Me, Clock.Now, words));
        else line.Retype(words, Clock.Now);
        return await KeepAsync(typed);
    }

    /// <summary>Puts a line away.</summary>
    public async Task<IActionResult> OnPostDropAsync(Guid id, Guid line)
    {
        if (!await OpenAsync(id)) return NotFound();
        if (await Db.PaperLinesFor(Me).SingleOrDefaultAsync(l => l.SheetId == Sheet.Id && l.Id == new PaperLineId(line)) is not { } dropped) return NotFound();
        if (IsRefused(dropped.WhyNotWork())) return Page();
        dropped.Drop();
        LeadTo($"{Address}/ghi");
        await SaveAsync("child.paper-drop", $"paper-sheet/{id}");
        Notice = T["Đã bỏ dòng. Sổ không thay đổi."];
        return LocalRedirect($"{Address}/ghi");
    }

    private async Task<IActionResult> KeepAsync(Dictionary<string, string?> typed)
    {
        var (id, address, name) = (Sheet.Id.Value, $"{Address}/ghi", Child!.FullName);
        LeadTo(address);
        if (await TrySaveAsync("child.paper-type", $"child/{Child.Id.Value}") is SaveOutcome.Saved)
        {
            Notice = T["Đã giữ dòng của {0}. Gõ mã tiếp theo.", name];
            return LocalRedirect(address);
        }

        await OpenAsync(id);
        await FindChildAsync(Code!);
        ModelState.AddModelError("", T["Dòng này vừa được ghi ở cửa sổ khác. Xem lại rồi ghi lần nữa."]);
        if (Child is not null) await ShowChildAsync(typed);
        return Page();
    }

    private async Task<bool> OpenAsync(Guid id)
    {
        if (!MayType || !await FindSheetAsync(id)) return false;
        var lines = await Db.PaperLinesFor(Me).AsNoTracking().Where(l => l.SheetId == Sheet.Id && l.State == PaperLineState.Waiting).OrderByDescending(l => l.At).ThenBy(l => l.Id).ToListAsync();
        var ids = lines.Select(l => l.ChildId).ToList();
        var names = await Db.ChildrenFor(Me).Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.FullName }).ToDictionaryAsync(c => c.Id, c => c.FullName);
        Lines = [.. lines.Select(l => new WaitingLine(l, names.GetValueOrDefault(l.ChildId), PaperCode.Of(l.ChildId).ToString()))];
        Newer = await Db.PaperSheetsFor(Me).AsNoTracking().Where(s => s.At > Sheet.At && s.HouseholdId == Sheet.HouseholdId && (Sheet.HouseholdId != null || s.GroupId == Sheet.GroupId)).OrderByDescending(s => s.At).FirstOrDefaultAsync();
        return true;
    }

    private async Task FindChildAsync(string typed)
    {
        if (IsRefused(PaperCode.WhyNot(typed), "ma")) return;
        var code = PaperCode.Find(typed)!.Value;
        var found = code.Among(await Db.ChildrenFor(Me).Select(c => c.Id).ToListAsync());
        if (found.Count > 1 && Chosen is { } chosen) found = [.. found.Where(c => c.Value == chosen)];
        if (found.Count == 1) Child = await Db.ChildrenFor(Me).AsNoTracking().WithFacts().SingleAsync(c => c.Id == found[0]);
        if (found.Count > 1) Namesakes = [.. (await Db.ChildrenFor(Me).AsNoTracking().Where(c => found.Contains(c.Id)).ToListAsync()).Select(c => (c.Id, $"{c.FullName}, {BirthText.Show(c.Birth)}"))];
        if (found.Count == 0) ModelState.AddModelError("ma", await WhyNobodyAsync(code));
    }

    // A record merged since leads to the one that holds; of anything else one learns only that it is not here.
    private async Task<string> WhyNobodyAsync(PaperCode code)
    {
        var merged = await Db.MergedIntoSeenFor(Me).Select(c => new { c.Id, c.MergedInto }).ToListAsync();
        if (merged.FirstOrDefault(c => PaperCode.Of(c.Id) == code) is { MergedInto: { } holds })
        {
            var name = await Db.ChildrenFor(Me).Where(c => c.Id == holds).Select(c => c.FullName).SingleAsync();
            return T["Mã này đã được thay: hồ sơ cũ đã gộp vào hồ sơ của {0}, mã mới {1}.", name, PaperCode.Of(holds)];
        }

        return (await Db.ChildrenPutAsideFor(Me).Select(c => c.Id).ToListAsync()).Any(c => PaperCode.Of(c) == code)
            ? T["Hồ sơ mang mã này đã rút khỏi sổ."]
            : T["Mã viết đúng nhưng không phải của trẻ nào trong phường thuộc phạm vi của bạn."];
    }

    private async Task ShowChildAsync(IReadOnlyDictionary<string, string?> typed)
    {
        await LookedAsync("child.look", $"child/{Child!.Id.Value}");
        IsOnSheet = await PaperContent.HoldsAsync(Db, Me, Sheet, Child);
        Fields = [.. PaperColumns.TypedBy(World).Select(c => new TypedField(c, c.Show(c.Value(Child, Sheet.At), World), c.Show(c.Value(Child, FactHistory.Now), World), typed.GetValueOrDefault(c.Key)))];
    }
}
