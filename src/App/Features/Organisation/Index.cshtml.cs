using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Organisation;

/// <summary>A post with the name of its holder.</summary>
public sealed record HeldPost(Post Post, string Name, string SortKey);

/// <summary>Tổ chức: the ward, the body above, its units and residential groups, who holds which post.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.Administrator)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    public Ward Ward { get; private set; } = null!;

    public Ward? Above { get; private set; }

    /// <summary>Units that exist today or will.</summary>
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public IReadOnlyList<Unit> Ended { get; private set; } = [];

    /// <summary>Posts held today or later, by unit; those outside the units under null.</summary>
    public ILookup<UnitId?, HeldPost> Posts { get; private set; } = Array.Empty<HeldPost>().ToLookup(p => p.Post.UnitId);

    /// <summary>People who hold no post now.</summary>
    public IReadOnlyList<Person> WithoutPost { get; private set; } = [];

    public bool MayEdit => Me.Role is Role.Officer or Role.Administrator;

    public bool SeesAll => MayEdit || Me.Role is Role.Leader;

    public async Task OnGetAsync()
    {
        Ward = await Db.WardsFor(Me).AsNoTracking().SingleAsync(w => w.Id == Me.Ward);
        Above = await Db.LevelAboveFor(Me).AsNoTracking().FirstOrDefaultAsync();
        var units = await Db.UnitsFor(Me).AsNoTracking().OrderBy(u => u.Name).ToListAsync();
        Units = [.. units.Where(u => u.To is null || u.To >= Today)];
        Ended = [.. units.Where(u => u.To < Today)];
        var people = await Db.PeopleFor(Me).AsNoTracking().OrderBy(p => p.SortKey).ToListAsync();
        var posts = await Db.PostsFor(Me).AsNoTracking().Where(p => p.To == null || p.To >= Today).ToListAsync();
        var names = people.ToDictionary(p => p.Id);
        Posts = posts.Select(p => new HeldPost(p, names[p.PersonId].FullName, names[p.PersonId].SortKey))
            .OrderBy(p => p.Post.Role).ThenBy(p => p.SortKey, StringComparer.Ordinal).ToLookup(p => p.Post.UnitId);
        var holders = posts.Select(p => p.PersonId).ToHashSet();
        WithoutPost = SeesAll ? [.. people.Where(p => !holders.Contains(p.Id))] : [];
    }
}
