using MangNon.App.Data;
using MangNon.App.Features.Children;
using MangNon.App.Features.Children.Searching;
using MangNon.App.Features.Tasks;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Find;

/// <summary>Tìm: children and tasks that fit what was typed into the box at the top.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, ChildSearch search) : WorkPage(db, clock, texts)
{
    /// <summary>Of each kind; the lists behind show the rest.</summary>
    public const int Most = 20;

    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    public bool SeesChildren => ChildFacets.AudienceOf(Me) is not ChildAudience.Nobody;

    public IReadOnlyList<ChildRow> Children { get; private set; } = [];

    public int ChildCount { get; private set; }

    /// <summary>Found by something else than the name: the parent, the address.</summary>
    public IReadOnlyDictionary<ChildId, FoundChild> Found { get; private set; } = new Dictionary<ChildId, FoundChild>();

    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];

    public int TaskCount { get; private set; }

    public IReadOnlyDictionary<UnitId, string> Units { get; private set; } = new Dictionary<UnitId, string>();

    public async Task OnGetAsync()
    {
        if (string.IsNullOrWhiteSpace(Words)) return;
        Units = await Db.UnitsFor(Me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        if (SeesChildren)
        {
            var found = await search.FindAllAsync(Me, Db.ChildrenFor(Me), Words, Most);
            (ChildCount, Found) = (found.Count, found.ToDictionary(f => f.Id));
            Children = await search.RowsAsync(Me, [.. found.Take(Most)]);
        }

        var tasks = new TaskFilter { Words = Words }.Of(Db.TasksFor(Me), Today, Today);
        TaskCount = await tasks.CountAsync();
        Tasks = await TaskFilter.Rows(tasks).Take(Most).ToListAsync();
    }

    /// <summary>Why a child stands here, where its name does not say it.</summary>
    public string? Why(ChildId child) => Found[child] switch
    {
        { By: FoundBy.Parent, Parent: { } parent } => T["Cha mẹ: {0}", parent],
        { By: FoundBy.Number } => T["Đúng số định danh"],
        _ => null,
    };
}
