using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;

namespace MangNon.App.Features.Today;

/// <summary>Hôm nay: what must happen now.</summary>
[For]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    public void OnGet()
    {
    }
}
