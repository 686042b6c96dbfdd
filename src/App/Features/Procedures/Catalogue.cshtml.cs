using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using MangNon.Domain.Procedures;

namespace MangNon.App.Features.Procedures;

/// <summary>Danh mục thủ tục: the procedures in force, their papers and limits. A code from memory is shown to the administrator alone, as such.</summary>
[For(Role.Officer, Role.Leader, Role.Administrator)]
public sealed class CatalogueModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    public IReadOnlyList<Procedure> Rows => [.. ProcedureLaw.All.Where(p => p.IsInForceOn(Today))];

    /// <summary>How often a dossier may be asked to be completed, as of today.</summary>
    public PaperRequestRule RequestRule => PaperRequestLaw.Find(Today);

    public bool IsAdministrator => Me.Role is Role.Administrator;

    public void OnGet()
    {
    }
}
