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

namespace MangNon.App.Features.Children;

/// <summary>How good the data of a residential group is.</summary>
/// <param name="Wrong">Children with something wrong.</param>
public sealed record GroupQuality(UnitId? Group, int Children, int Wrong)
{
    /// <summary>Share of children with nothing wrong, 0 to 1; null where there is none.</summary>
    public double? Score => Children == 0 ? null : (double)(Children - Wrong) / Children;
}

/// <summary>A child with what is to be put right.</summary>
public sealed record QueueRow(ChildRow Child, IReadOnlyList<QualityRule> Rules);

/// <summary>Chất lượng dữ liệu: what is wrong or missing, by street and by rule, and the children to mend.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class QualityModel(AppDb db, OfficeClock clock, Texts texts, QualityDesk desk) : WorkPage(db, clock, texts)
{
    /// <summary>Rows of a page.</summary>
    public const int Size = 50;

    /// <summary>Code of a rule.</summary>
    [FromQuery(Name = "loi")]
    public string? Code { get; set; }

    [FromQuery(Name = "to")]
    public Guid? Group { get; set; }

    /// <summary>Whose queue; the officer alone asks for others'.</summary>
    [FromQuery(Name = "ai")]
    public QualityFixer? Fixer { get; set; }

    [FromQuery(Name = "trang")]
    public int? Asked { get; set; }

    public FormWorld World { get; private set; } = null!;

    public QualityRun? Run { get; private set; }

    public IReadOnlyList<(QualityRule Rule, int Count)> Rules { get; private set; } = [];

    public IReadOnlyList<GroupQuality> Groups { get; private set; } = [];

    public IReadOnlyList<QueueRow> Rows { get; private set; } = [];

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + Size - 1) / Size);

    public int PageNumber => Math.Clamp(Asked ?? 1, 1, Pages);

    /// <summary>The registry as a whole; null where there is nobody in it.</summary>
    public double? Score => Groups.Sum(g => g.Children) is > 0 and var all ? (double)(all - Groups.Sum(g => g.Wrong)) / all : null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (ChildFacets.AudienceOf(Me) is ChildAudience.Nobody) return NotFound();
        World = await FormWorld.OfAsync(Db, Me, T, Today);
        Run = await Db.QualityRunsFor(Me).AsNoTracking().SingleOrDefaultAsync();
        var counts = await Db.FindingsFor(Me).GroupBy(f => f.Code).Select(g => new { Code = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Code, g => g.Count);
        Rules = [.. QualityRules.All.Where(r => counts.ContainsKey(r.Code)).Select(r => (r, counts[r.Code])).OrderByDescending(r => r.r.Severity).ThenByDescending(r => r.Item2)];
        Groups = await GroupsAsync();
        await LoadRowsAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Me.Role is not Role.Officer) return NotFound();
        var count = await desk.RefreshAsync(Me.Ward, HttpContext.RequestAborted);
        await Db.SaveAsync(new Act(Me, "child.check-quality", Clock.Now, $"rows/{count}"));
        Notice = T["Đã kiểm tra {0} hồ sơ.", ChildWords.Number(count)];
        return LocalRedirect("/tre-em/chat-luong");
    }

    private async Task<IReadOnlyList<GroupQuality>> GroupsAsync()
    {
        var errors = QualityRules.All.Where(r => r.Severity is QualitySeverity.Error).Select(r => r.Code).ToList();
        var wrong = Db.FindingsFor(Me).Where(f => errors.Contains(f.Code)).Select(f => f.ChildId);
        var homes = Db.HouseholdsFor(Me);
        var found = await Db.ChildrenFor(Me).OnList(Today)
            .Select(c => new { Group = homes.Where(h => h.Id == c.HouseholdId).Select(h => h.GroupId).FirstOrDefault(), IsWrong = wrong.Contains(c.Id) })
            .GroupBy(c => c.Group).Select(g => new { g.Key, Children = g.Count(), Wrong = g.Sum(c => c.IsWrong ? 1 : 0) }).ToListAsync();
        return [.. found.Select(g => new GroupQuality(g.Key, g.Children, g.Wrong)).OrderBy(g => World.UnitName(g.Group), StringComparer.CurrentCulture)];
    }

    private async Task LoadRowsAsync()
    {
        var codes = QualityRules.All.Where(r => (Code is null || r.Code == Code) && (Fixer is null || r.Fixer == Fixer)).Select(r => r.Code).ToList();
        var findings = Db.FindingsFor(Me).Where(f => codes.Contains(f.Code));
        var toMend = findings.Select(f => f.ChildId);
        var children = Db.ChildrenFor(Me).Where(c => toMend.Contains(c.Id));
        if (Group is { } group) children = children.Where(c => Db.HouseholdsFor(Me).Any(h => h.Id == c.HouseholdId && h.GroupId == new UnitId(group)));
        Count = await children.CountAsync();
        var rows = await ChildRow.Of(Db, Me, children).AsNoTracking().Skip((PageNumber - 1) * Size).Take(Size).ToListAsync();
        var ids = rows.Select(r => r.Id).ToList();
        var broken = (await findings.AsNoTracking().Where(f => ids.Contains(f.ChildId)).ToListAsync()).ToLookup(f => f.ChildId, f => f.Code);
        Rows = [.. rows.Select(r => new QueueRow(r, [.. QualityRules.All.Where(q => broken[r.Id].Contains(q.Code)).OrderByDescending(q => q.Severity)]))];
    }
}
