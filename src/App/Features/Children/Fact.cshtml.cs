using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children;

/// <summary>One fact of a child.</summary>
[For(Role.Officer, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class ChildFactModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, ChildDesk desk) : FactPage(db, clock, texts, dialect, desk)
{
    public override string RecordAddress => $"/tre-em/{((Child)Record).Id.Value}";

    public override string RecordName => ((Child)Record).FullName;

    protected override string Subject => $"child/{((Child)Record).Id.Value}";

    protected override async Task<DatedRecord?> FindAsync(Guid id) => await Db.ChildrenFor(Me).WithFacts().SingleOrDefaultAsync(c => c.Id == new ChildId(id));

    protected override bool IsOfRecord(FactForm form) => !FactForms.IsOfHousehold(form);
}
