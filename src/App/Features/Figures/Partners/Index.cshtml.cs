using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Figures.Partners;

/// <summary>A form of a unit for a period.</summary>
/// <param name="Given">Figures that hold.</param>
public sealed record FormRow(Unit Unit, PartnerForm Form, FigurePeriod Period, int Given);

/// <summary>Số liệu của đối tác: which unit has given its figures for which period.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, PartnerDesk desk) : WorkPage(db, clock, texts)
{
    /// <summary>Periods that can be filled in.</summary>
    public const int Periods = 4;

    public IReadOnlyList<FormRow> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var rows = new List<FormRow>();
        foreach (var unit in await desk.UnitsAsync(Me))
        {
            var form = PartnerForms.Find(unit.Kind, Today)!;
            foreach (var period in form.Periods(Today, Periods)) rows.Add(new FormRow(unit, form, period, (await desk.AskedAsync(Me, unit, form, period)).Count(a => a.Known?.Current is not null)));
        }

        Rows = rows;
    }
}
