using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Local;

/// <summary>A question of the ward's own: its editions, asking it otherwise, asking it no more.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class QuestionModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : LocalPage(db, clock, texts, dialect)
{
    public LocalQuestion Question { get; private set; } = null!;

    /// <summary>All editions, the newest first.</summary>
    public IReadOnlyList<LocalQuestion> Editions { get; private set; } = [];

    /// <summary>Answers ever given to this edition.</summary>
    public int Answers { get; private set; }

    public QuestionForm Typed { get; private set; } = new(null, null, null, null, null, 0);

    /// <summary>Which form is open again: "sua", "ngung" or none.</summary>
    public string Open { get; private set; } = "";

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public bool MayEdit => Me.Role is Role.Officer && Question.To is null;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostChangeAsync(Guid id, QuestionForm form)
    {
        if (Me.Role is not Role.Officer || !await LoadAsync(id)) return NotFound();
        (Typed, Open) = (form with { LastDay = Typed.LastDay }, "sua");
        var from = Answers > 0 ? NeededDay(form.From, "tu") : Today;
        if (form.Kind is null) ModelState.AddModelError("loai", T["Chọn cách trả lời."]);
        if (!ModelState.IsValid || IsOvertaken(form)) return Again();
        foreach (var refusal in Question.WhyNotChange(form.Text, form.Kind!.Value, form.ChoiceList, from!.Value, Answers)) ModelState.AddModelError(QuestionForm.FieldOf(refusal.Code), T[refusal.Code]);
        if (!ModelState.IsValid) return Page();
        var asked = Question.Change(Ids.New<LocalQuestionId>(), form.Text!, form.Kind.Value, form.ChoiceList, from.Value, Answers);
        if (asked != Question) Db.Add(asked);
        var notice = asked == Question ? T["Đã lưu câu hỏi."] : T["Từ ngày {0} hỏi theo câu mới. Câu trả lời cũ vẫn đi với câu cũ.", Days.Show(asked.From)];
        return await SavedAsync(id, "local-question.change", notice, $"/tre-em/thiet-lap/cau-hoi/{asked.Id.Value}");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, QuestionForm form)
    {
        if (Me.Role is not Role.Officer || !await LoadAsync(id)) return NotFound();
        (Typed, Open) = (Typed with { LastDay = form.LastDay, Version = form.Version }, "ngung");
        var last = NeededDay(form.LastDay, "ngay-cuoi");
        if (!ModelState.IsValid || IsOvertaken(form)) return Again();
        if (IsRefused(Question.WhyNotEnd(last!.Value), "ngay-cuoi")) return Page();
        Question.End(last.Value);
        return await SavedAsync(id, "local-question.end", T["Đã ghi ngày ngừng hỏi. Câu trả lời cũ vẫn còn trong hồ sơ."], $"/tre-em/thiet-lap/cau-hoi/{id}");
    }

    private bool IsOvertaken(QuestionForm form)
    {
        if (form.Version == Question.Version) return false;
        ModelState.AddModelError("", T["Câu hỏi vừa được người khác sửa. Những gì bạn viết vẫn còn đây; xem lại rồi ghi lần nữa."]);
        return true;
    }

    private PageResult Again()
    {
        Typed = Typed with { Version = Question.Version };
        return Page();
    }

    private async Task<IActionResult> SavedAsync(Guid id, string kind, string notice, string address)
    {
        var (typed, open) = (Typed, Open);
        LeadTo(address);
        if (await TrySaveAsync(kind, $"local-question/{id}") is SaveOutcome.Saved)
        {
            Notice = notice;
            return LocalRedirect(address);
        }

        if (!await LoadAsync(id)) return NotFound();
        (Typed, Open) = (typed, open);
        ModelState.AddModelError("", T["Câu hỏi vừa được người khác sửa. Những gì bạn viết vẫn còn đây; xem lại rồi ghi lần nữa."]);
        return Again();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.LocalQuestionsFor(Me).SingleOrDefaultAsync(q => q.Id == new LocalQuestionId(id)) is not { } question) return false;
        Question = question;
        Answers = await Db.AnswersToAsync(question);
        var all = await Db.LocalQuestionsFor(Me).AsNoTracking().ToListAsync();
        Editions = [.. Family(question.Id, all).OrderByDescending(q => q.Edition)];
        Typed = new QuestionForm(question.Text, question.Kind, question.Choices, Days.Show(Today), Days.Show(Today), question.Version);
        History = await HistoryOfAsync($"local-question/{id}");
        return true;
    }

    // Those before it and those after it.
    private static IEnumerable<LocalQuestion> Family(LocalQuestionId id, IReadOnlyList<LocalQuestion> all)
    {
        for (var one = all.FirstOrDefault(q => q.Id == id); one is not null; one = all.FirstOrDefault(q => q.Id == one.Follows)) yield return one;
        for (var next = all.FirstOrDefault(q => q.Follows == id); next is not null; next = all.FirstOrDefault(q => q.Follows == next.Id)) yield return next;
    }
}
