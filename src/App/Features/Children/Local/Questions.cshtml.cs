using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Local;

/// <summary>A question as it is typed.</summary>
/// <param name="Choices">One a line.</param>
/// <param name="From">First day it is asked like this.</param>
public sealed record QuestionForm(string? Text, AnswerKind? Kind, string? Choices, string? From, string? LastDay, int Version)
{
    /// <summary>The choices, each cleaned; none unless the answer is one of them.</summary>
    public IReadOnlyList<string> ChoiceList => Kind is AnswerKind.Choice ? [.. (Choices ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] : [];

    /// <summary>Field a refusal stands at.</summary>
    public static string FieldOf(string code) => code switch
    {
        "local-question.text" => "cau",
        "local-question.choices" => "cac-y",
        "local-question.changes-before-it-begins" => "tu",
        _ => "",
    };
}

/// <summary>The ward's own questions: those in use, how many more there may be, those that ended.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class QuestionsModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : LocalPage(db, clock, texts, dialect)
{
    public IReadOnlyList<LocalQuestion> InUse { get; private set; } = [];

    public IReadOnlyList<LocalQuestion> Ended { get; private set; } = [];

    /// <summary>Children on today's list whose answer is known, by question.</summary>
    public IReadOnlyDictionary<LocalQuestionId, int> Answered { get; private set; } = new Dictionary<LocalQuestionId, int>();

    public QuestionForm Typed { get; private set; } = new(null, null, null, null, null, 0);

    public bool MayEdit => Me.Role is Role.Officer;

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Typed = Typed with { From = Days.Show(Today) };
    }

    public async Task<IActionResult> OnPostAsync(QuestionForm form)
    {
        if (!MayEdit) return NotFound();
        await LoadAsync();
        Typed = form;
        var from = NeededDay(form.From, "tu");
        if (form.Kind is null) ModelState.AddModelError("loai", T["Chọn cách trả lời."]);
        var kind = form.Kind ?? AnswerKind.Words;
        foreach (var refusal in LocalQuestion.WhyNotAsk(form.Text, kind, form.ChoiceList).Concat(LocalQuestion.WhyNotAdd(InUse.Count))) ModelState.AddModelError(QuestionForm.FieldOf(refusal.Code), T[refusal.Code]);
        if (!ModelState.IsValid) return Page();
        var question = new LocalQuestion(Ids.New<LocalQuestionId>(), Me.Ward, form.Text!, kind, form.ChoiceList, from!.Value);
        Db.Add(question);
        LeadTo("/tre-em/thiet-lap/cau-hoi");
        await SaveAsync("local-question.add", $"local-question/{question.Id.Value}");
        Notice = T["Đã thêm câu hỏi. Câu hỏi hiện trong hồ sơ trẻ từ ngày {0}.", Days.Show(question.From)];
        return LocalRedirect("/tre-em/thiet-lap/cau-hoi");
    }

    private async Task LoadAsync()
    {
        var questions = await Db.LocalQuestionsFor(Me).AsNoTracking().OrderBy(q => q.From).ThenBy(q => q.Text).ToListAsync();
        var split = questions.ToLookup(q => q.To is { } last && last < Today);
        (InUse, Ended) = ([.. split[false]], [.. split[true]]);
        Answered = await Db.ChildrenFor(Me).OnList(Today).SelectMany(c => c.Answers)
            .Where(a => a.SupersededAt == null && a.From <= Today && (a.To == null || a.To >= Today))
            .GroupBy(a => a.QuestionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }
}
