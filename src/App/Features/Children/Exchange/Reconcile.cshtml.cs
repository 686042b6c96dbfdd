using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Children.Quality;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>Đối chiếu: a school's list and the health station's list against the registry, as a list of work.</summary>
[For(Role.Officer)]
public sealed class ReconcileModel(AppDb db, OfficeClock clock, Texts texts, ImportCheck check, ImportRuns runs, QualityDesk quality) : WorkPage(db, clock, texts)
{
    /// <summary>Rows of one kind shown; more come up as these are settled.</summary>
    public const int Most = 100;

    /// <summary>The school whose list it is.</summary>
    [FromQuery(Name = "truong")]
    public Guid? School { get; set; }

    /// <summary>A list of the school that was handed in.</summary>
    [FromQuery(Name = "ds-truong")]
    public Guid? SchoolList { get; set; }

    /// <summary>A list of the health station that was handed in.</summary>
    [FromQuery(Name = "ds-y-te")]
    public Guid? HealthList { get; set; }

    /// <summary>The health station's list is about children under this age, in years.</summary>
    [FromQuery(Name = "duoi-tuoi")]
    public int? Under { get; set; }

    public FormWorld World { get; private set; } = null!;

    /// <summary>Lists that were handed in and not put away, the newest first.</summary>
    public IReadOnlyList<ImportWork> Lists { get; private set; } = [];

    /// <summary>What came of it; null until lists are chosen.</summary>
    public Reconciliation? Found { get; private set; }

    /// <summary>Children it names, as lists show them.</summary>
    public IReadOnlyDictionary<ChildId, ChildRow> Children { get; private set; } = new Dictionary<ChildId, ChildRow>();

    /// <summary>Age asked for, within what children are.</summary>
    public int UnderYears => Math.Clamp(Under ?? 6, 1, 16);

    /// <summary>A list is chosen, but not whose it is.</summary>
    public bool LacksSchool => SchoolList is not null && World.Schools.All(s => s.Id.Value != School);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Page();
    }

    /// <summary>Gives the children that are not on the school's list to the school to put right, and takes back what is right by now.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        LeadTo(Request.Path + Request.QueryString);
        if (Found is null || School is not { } school || SchoolList is not { } list) return Page();
        var missing = Found.NotOnSchoolList.ToHashSet();
        await quality.GiveToSchoolAsync(Me.Ward, new UnitId(school), missing, stop);
        await SaveAsync("child.reconcile", $"import/{list}");
        Notice = T["Đã giao trường rà {0} trẻ không có trong danh sách của trường.", missing.Count];
        return LocalRedirect(Request.Path + Request.QueryString);
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        World = await FormWorld.OfAsync(Db, Me, T, Today);
        Lists = await Db.ImportsFor(Me).AsNoTracking().Where(w => w.State == ImportState.Review || w.State == ImportState.Applied).OrderByDescending(w => w.At).Take(50).ToListAsync(stop);
        var (ofSchool, ofHealth) = (Lists.FirstOrDefault(w => w.Id.Value == SchoolList), Lists.FirstOrDefault(w => w.Id.Value == HealthList));
        if ((ofSchool is null && ofHealth is null) || LacksSchool) return;
        var kept = Db.ChildrenFor(Me).OnList(Today);
        var pupils = kept.Where(c => c.SchoolId == new UnitId(School ?? Guid.Empty));
        var youngest = Today.AddYears(-UnderYears);
        Found = Reconciliation.Of(await OfAsync(ofSchool, pupils, stop), await OfAsync(ofHealth, kept.Where(c => c.BornOn > youngest), stop));
        await LookedAsync("child.reconcile-look", $"import/{(ofSchool ?? ofHealth)!.Id.Value}");
        Children = await NamedAsync(Found, stop);
    }

    private async Task<ReconciledList> OfAsync(ImportWork? work, IQueryable<Child> covers, CancellationToken stop)
    {
        if (work is null) return ReconciledList.None;
        var plans = await runs.CheckedAsync(Me, work, Clock.Now, () => check.RunAsync(Me, work, null, stop));
        return new ReconciledList(plans, (await covers.Select(c => c.Id).ToListAsync(stop)).ToHashSet());
    }

    private async Task<IReadOnlyDictionary<ChildId, ChildRow>> NamedAsync(Reconciliation found, CancellationToken stop)
    {
        var ids = found.NotOnSchoolList.Take(Most).Concat(found.NotOnHealthList.Take(Most)).Concat(found.Differences.Take(Most).Select(d => d.Child)).Distinct().ToList();
        return await ChildRow.Of(Db, Me, Db.ChildrenFor(Me).Where(c => ids.Contains(c.Id))).AsNoTracking().ToDictionaryAsync(r => r.Id, stop);
    }
}
