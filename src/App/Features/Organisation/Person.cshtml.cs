using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Organisation;

/// <summary>A person and the posts they hold and held.</summary>
[For(Role.Officer, Role.Administrator)]
public sealed class PersonModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    public Person Person { get; private set; } = null!;

    /// <summary>Posts with the names of their units, newest first.</summary>
    public IReadOnlyList<(Post Post, string? Unit)> Posts { get; private set; } = [];

    public PostFields Fields { get; private set; } = null!;

    /// <summary>Name as it stands in the form.</summary>
    public string? TypedName { get; private set; }

    /// <summary>What was typed about the end of a post.</summary>
    public EndForm TypedEnd { get; private set; } = new(null, null, 0);

    /// <summary>Which form is open again: "ten", "giao", the identifier of a post, or none.</summary>
    public string Open { get; private set; } = "";

    /// <summary>True when somebody changed the record while a form was open.</summary>
    public bool IsOvertaken { get; private set; }

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    /// <summary>Two words at least: family name and given name.</summary>
    public static bool IsName(string? text) => text is { Length: <= 100 } && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= 2 && !text.Any(char.IsDigit);

    public bool MayEnd(Post post) => !post.WhyNotEnd(DateOnly.MaxValue, Me.Post, Me.Role).Any();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        await LookedAsync("person.look", $"person/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostRenameAsync(Guid id, string? fullName, int version)
    {
        if (!await LoadAsync(id)) return NotFound();
        (TypedName, Open) = (fullName, "ten");
        if (!IsName(fullName)) ModelState.AddModelError("ho-ten", T["Cần họ và tên đầy đủ, họ trước tên sau, dài không quá 100 chữ."]);
        if (!ModelState.IsValid) return Page();
        IsOvertaken = version != Person.Version;
        if (IsOvertaken) return Page();
        Person.Rename(fullName!);
        return await SavedAsync("person.rename", reason: null);
    }

    public async Task<IActionResult> OnPostGiveAsync(Guid id, PostForm form)
    {
        if (!await LoadAsync(id)) return NotFound();
        (Fields, Open) = (Fields with { Typed = form }, "giao");
        var (unit, from) = form.Check(ModelState, T, Me, Fields.Units);
        if (!ModelState.IsValid) return Page();
        Db.Add(new Post(Ids.New<PostId>(), Me.Ward, Person.Id, unit?.Id, form.Title!, form.Role!.Value, from!.Value));
        return await SavedAsync("post.give", reason: null);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, Guid post, EndForm form)
    {
        if (!await LoadAsync(id) || Posts.Select(p => p.Post).FirstOrDefault(p => p.Id.Value == post) is not { } ended) return NotFound();
        (TypedEnd, Open) = (form, post.ToString());
        if (!Days.TryRead(form.LastDay, out var last) || last is null) ModelState.AddModelError($"ngay-{post}", T["Ngày cuối chưa đúng dạng ngày/tháng/năm, ví dụ 30/06/2026."]);
        if (string.IsNullOrWhiteSpace(form.Reason)) ModelState.AddModelError($"ly-do-{post}", T["Cần lý do, ví dụ nghỉ hưu, chuyển công tác."]);
        if (!ModelState.IsValid || IsRefused(ended.WhyNotEnd(last!.Value, Me.Post, Me.Role), $"ngay-{post}")) return Page();
        ended.End(last.Value);
        return await SavedAsync("post.end", form.Reason!.Trim());
    }

    private async Task<IActionResult> SavedAsync(string kind, string? reason)
    {
        var (id, typedName, typedEnd, open) = (Person.Id.Value, TypedName, TypedEnd, Open);
        LeadTo($"/to-chuc/nguoi/{id}");
        if (await TrySaveAsync(kind, $"person/{id}", reason) is SaveOutcome.Saved)
        {
            Notice = T["Đã lưu."];
            return LocalRedirect($"/to-chuc/nguoi/{id}");
        }

        if (!await LoadAsync(id)) return NotFound();
        (TypedName, TypedEnd, Open, IsOvertaken) = (typedName, typedEnd, open, true);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.PeopleFor(Me).SingleOrDefaultAsync(p => p.Id == new PersonId(id)) is not { } person) return false;
        (Person, TypedName) = (person, person.FullName);
        var units = await Db.UnitsFor(Me).AsNoTracking().OrderBy(u => u.Name).ToListAsync();
        var names = units.ToDictionary(u => u.Id, u => u.Name);
        var posts = await Db.PostsFor(Me).Where(p => p.PersonId == person.Id).OrderByDescending(p => p.From).ToListAsync();
        Posts = [.. posts.Select(p => (p, p.UnitId is { } unit ? names.GetValueOrDefault(unit) : null))];
        Fields = new PostFields(new PostForm(null, null, null, Days.Show(Today)), [.. units.Where(u => u.To is null || u.To >= Today)], Post.RolesGivenBy(Me.Role));
        TypedEnd = new EndForm(Days.Show(Today), null, 0);
        History = await HistoryOfAsync($"person/{id}");
        return true;
    }
}
