using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using MangNon.Domain.Supervision;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Supervision;

/// <summary>A minute of supervision: what was seen, what is recommended, what the units answered, what the supervisor says of it.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class ShowModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : SupervisionPage(db, clock, texts, dialect)
{
    public SupervisionMinute Minute { get; private set; } = null!;

    /// <summary>Those the person sees, in their order.</summary>
    public IReadOnlyList<Recommendation> Recommendations { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public RecommendationForm TypedRecommendation { get; private set; } = RecommendationForm.Empty;

    /// <summary>Which form is open again; empty for none.</summary>
    public string Open { get; private set; } = "";

    /// <summary>Words typed with a step that was refused.</summary>
    public string? TypedWords { get; private set; }

    /// <summary>"Kế hoạch năm 2026"; null where none was named.</summary>
    public string? PlanTitle => Plans.FirstOrDefault(p => p.Id == Minute.PlanId)?.Title;

    public bool MayCorrect => MayWrite && Recommendations.All(r => r.Replies.Count == 0);

    /// <summary>Names of units, those that have ended too.</summary>
    public IReadOnlyDictionary<UnitId, string> UnitNames { get; private set; } = new Dictionary<UnitId, string>();

    /// <summary>The steps this person may take: the unit answers, the supervisor judges and takes back.</summary>
    public IEnumerable<RecommendationStep> StepsOf(Recommendation recommendation) => Enum.GetValues<RecommendationStep>().Where(s => recommendation.May(s) && IsTheirs(recommendation, s));

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCorrectAsync(Guid id, MinuteForm form)
    {
        if (!MayWrite || !await LoadAsync(id)) return NotFound();
        (Form, Open) = (form, "sua");
        if (await ReadAsync(form) is not { } facts || IsOld(Minute, form.Version) || IsRefused(SupervisionMinute.WhyNotCorrect(facts, [.. Recommendations], Today), MinuteForm.FieldOf)) return Page();
        Minute.Correct(facts, [.. Recommendations], Today);
        return await SaveAndLeadAsync(Minute, "supervision.correct", Subject, null, T["Đã lưu."], Address, () => LoadAgainAsync(form));
    }

    public async Task<IActionResult> OnPostRecommendAsync(Guid id, RecommendationForm form)
    {
        if (!MayWrite || !await LoadAsync(id)) return NotFound();
        (TypedRecommendation, Open) = (form, "kien-nghi");
        if (form.Read(Units, ModelState, T) is not { } facts || IsRefused(Recommendation.WhyNot(facts, Minute), RecommendationForm.FieldOf)) return Page();
        Db.Add(new Recommendation(Ids.New<RecommendationId>(), Minute, Recommendations.Count + 1, facts));
        return await SaveAndLeadAsync(Minute, "supervision.recommend", Subject, null, T["Đã ghi kiến nghị; đơn vị thấy ở trang Hôm nay."], Address, () => LoadAsync(id));
    }

    public async Task<IActionResult> OnPostStepAsync(Guid id, int number, RecommendationStep step, string? words)
    {
        if (!Enum.IsDefined(step) || !await LoadAsync(id) || Recommendations.FirstOrDefault(r => r.Number == number) is not { } recommendation || !IsTheirs(recommendation, step)) return NotFound();
        (Open, TypedWords) = ($"{step}-{number}", words);
        if (IsRefused(recommendation.WhyNot(step, words), FieldOf(recommendation, step))) return Page();
        recommendation.Take(step, new RecommendationWord(Me.Account, Clock.Now, MinuteForm.Lines(words)));
        var reason = step is RecommendationStep.SendBack or RecommendationStep.Withdraw ? words : null;
        return await SaveAndLeadAsync(recommendation, $"supervision.{Verb(step)}", Subject, reason, T.Of(recommendation.State) + ".", Address, () => LoadAsync(id));
    }

    /// <summary>Id of the input of a step.</summary>
    public static string FieldOf(Recommendation recommendation, RecommendationStep step) => $"y-kien-{step.ToString().ToLowerInvariant()}-{recommendation.Number}";

    private string Address => $"{Here}/{Minute.Id.Value}";

    private string Subject => $"supervision/{Minute.Id.Value}";

    private static string Verb(RecommendationStep step) => step switch
    {
        RecommendationStep.Reply => "reply",
        RecommendationStep.Satisfy => "satisfy",
        RecommendationStep.SendBack => "send-back",
        _ => "withdraw",
    };

    private bool IsTheirs(Recommendation recommendation, RecommendationStep step) =>
        step is RecommendationStep.Reply ? Me.AnswersFor(recommendation.UnitId) : MayWrite;

    private async Task<bool> LoadAgainAsync(MinuteForm typed)
    {
        if (!await LoadAsync(Minute.Id.Value)) return false;
        Form = typed;
        return true;
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.SupervisionMinutesFor(Me).SingleOrDefaultAsync(m => m.Id == new SupervisionMinuteId(id)) is not { } minute) return false;
        (Minute, Form) = (minute, MinuteForm.Of(minute));
        Recommendations = await Db.RecommendationsFor(Me).Where(r => r.MinuteId == minute.Id).OrderBy(r => r.Number).ToListAsync();
        await LoadChoicesAsync();
        UnitNames = await Db.UnitsFor(Me).AsNoTracking().Where(u => u.WardId == Me.Ward).ToDictionaryAsync(u => u.Id, u => u.Name);
        History = await HistoryOfAsync($"supervision/{id}");
        return true;
    }
}
