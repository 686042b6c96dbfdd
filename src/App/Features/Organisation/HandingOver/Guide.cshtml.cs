using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Organisation.HandingOver;

/// <summary>Hướng dẫn cho người mới: the ward's own work under this post, late and in the next fourteen days, with what each kind of work is.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class GuideModel(AppDb db, OfficeClock clock, Texts texts, HandingDesk desk) : WorkPage(db, clock, texts)
{
    private const int DaysAhead = 14;

    /// <summary>Late, due within fourteen days, or waiting without a limit; the last of tasks and drafts alone need not be done now.</summary>
    public ILookup<WorkPart, HandedLine> Lines { get; private set; } = null!;

    /// <summary>Of everything that is open, what is left for later, by part.</summary>
    public IReadOnlyDictionary<WorkPart, int> Later { get; private set; } = new Dictionary<WorkPart, int>();

    /// <summary>The page where a kind of work is done.</summary>
    public static string AddressOf(WorkPart part) => part switch
    {
        WorkPart.Tasks => "/nhiem-vu",
        WorkPart.Explanations => "/nhiem-vu?xem=giai-trinh",
        WorkPart.Rounds or WorkPart.Reports => "/bao-cao",
        WorkPart.Documents => "/so-van-ban",
        WorkPart.Cases => "/ca-bao-ve",
        WorkPart.Delegations => "/uy-quyen",
        _ => "/ke-hoach",
    };

    public async Task OnGetAsync()
    {
        var (all, until) = (await desk.LinesAsync(Me), Today.AddDays(DaysAhead));
        bool IsNow(HandedLine line) => line.DueOn is { } due ? due <= until : line.Part is not (WorkPart.Tasks or WorkPart.Drafts);
        Lines = all.Where(IsNow).OrderBy(l => l.DueOn ?? DateOnly.MaxValue).ToLookup(l => l.Part);
        Later = all.Where(l => !IsNow(l)).CountBy(l => l.Part).ToDictionary();
    }
}
