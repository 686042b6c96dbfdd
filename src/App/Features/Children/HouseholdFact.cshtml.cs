using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children;

/// <summary>One fact of a household.</summary>
[For(Role.Officer, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class HouseholdFactModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, ChildDesk desk) : FactPage(db, clock, texts, dialect, desk)
{
    public override string RecordAddress => $"/ho-gia-dinh/{((Household)Record).Id.Value}";

    public override string RecordName => ((Household)Record).Address;

    protected override string Subject => $"household/{((Household)Record).Id.Value}";

    protected override async Task<DatedRecord?> FindAsync(Guid id) => await Db.HouseholdsFor(Me).WithFacts().SingleOrDefaultAsync(h => h.Id == new HouseholdId(id));

    protected override bool IsOfRecord(FactForm form) => FactForms.IsOfHousehold(form);
}
