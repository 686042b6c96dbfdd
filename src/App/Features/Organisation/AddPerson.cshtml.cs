using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Organisation;

/// <summary>A person who begins to work for the ward, with their first post.</summary>
[For(Role.Officer, Role.Administrator)]
public sealed class AddPersonModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    /// <summary>Family name first, as typed.</summary>
    public string? FullName { get; private set; }

    /// <summary>Said to be another person than the namesake.</summary>
    public bool IsAnother { get; private set; }

    /// <summary>Somebody of the ward with this name.</summary>
    public Person? Namesake { get; private set; }

    public PostFields Fields { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery(Name = "don-vi")] Guid? unit) => await ShowAsync(new PostForm(unit, null, null, Days.Show(Today)));

    public async Task<IActionResult> OnPostAsync(string? fullName, bool isAnother, PostForm form)
    {
        (FullName, IsAnother) = (fullName, isAnother);
        await ShowAsync(form);
        await CheckNameAsync();
        var (unit, from) = form.Check(ModelState, T, Me, Fields.Units);
        if (!ModelState.IsValid) return Page();
        var person = new Person(Ids.New<PersonId>(), Me.Ward, FullName!);
        Db.AddRange(person, new Post(Ids.New<PostId>(), Me.Ward, person.Id, unit?.Id, form.Title!, form.Role!.Value, from!.Value));
        var address = $"/to-chuc/nguoi/{person.Id.Value}";
        LeadTo(address);
        await SaveAsync("person.add", $"person/{person.Id.Value}");
        Notice = T["Đã thêm {0}.", person.FullName];
        return LocalRedirect(address);
    }

    private async Task ShowAsync(PostForm form)
    {
        var units = await Db.UnitsFor(Me).AsNoTracking().Where(u => u.To == null || u.To >= Today).OrderBy(u => u.Name).ToListAsync();
        Fields = new PostFields(form, units, Post.RolesGivenBy(Me.Role));
    }

    private async Task CheckNameAsync()
    {
        if (!PersonModel.IsName(FullName)) ModelState.AddModelError("ho-ten", T["Cần họ và tên đầy đủ, họ trước tên sau, dài không quá 100 chữ."]);
        var words = VietnameseText.Fold(FullName);
        var alike = await Db.PeopleFor(Me).AsNoTracking().Where(p => p.SearchWords == words).ToListAsync();
        Namesake = alike.FirstOrDefault(p => string.Equals(p.FullName, VietnameseText.Clean(FullName), StringComparison.OrdinalIgnoreCase));
        if (Namesake is not null && !IsAnother) ModelState.AddModelError("nguoi-khac", T["Phường đã có người cùng họ tên. Đánh dấu nếu đây là người khác."]);
    }
}
