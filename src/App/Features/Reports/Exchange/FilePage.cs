using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Documents;
using MangNon.Domain;

namespace MangNon.App.Features.Reports.Exchange;

/// <summary>A page that takes in a file of another installation.</summary>
public abstract class FilePage(AppDb db, OfficeClock clock, Texts texts, FileIntake intake) : WorkPage(db, clock, texts)
{
    /// <summary>Field of the file.</summary>
    protected const string Field = "tep";

    /// <summary>The bytes, or null where none come through; why then stands in the model state.</summary>
    protected async Task<byte[]?> BytesAsync(IFormFile? file, CancellationToken stop)
    {
        if (file is null or { Length: 0 }) ModelState.AddModelError(Field, T["Chọn tệp đã nhận được."]);
        else if (file.Length > ExchangeDesk.MostBytes) ModelState.AddModelError(Field, T["exchange.too-big"]);
        else return await CheckedAsync(file, stop);
        return null;
    }

    /// <summary>Says why a file was refused and leaves a trace of it: somebody may be trying.</summary>
    protected async Task RefuseAsync(Refusal refusal)
    {
        await Db.TraceAsync(new Act(Me, "exchange-file.refuse", Clock.Now, Reason: refusal.Code));
        ModelState.AddModelError(Field, T[refusal.Code]);
    }

    /// <summary>A file inside the file goes through the same; false where it is refused, which stands in the model state.</summary>
    protected async Task<bool> IsCleanAsync(byte[] inside, CancellationToken stop) => await CheckedAsync(() => intake.CheckAsync(Me, inside, kind: null, stop)) is not null;

    private Task<byte[]?> CheckedAsync(IFormFile file, CancellationToken stop) => CheckedAsync(() => intake.CheckAsync(Me, file, stop));

    private async Task<byte[]?> CheckedAsync(Func<Task<byte[]>> check)
    {
        try
        {
            return await check();
        }
        catch (FileRefusedException refused)
        {
            ModelState.AddModelError(Field, T.Either(refused.Vietnamese, refused.English));
            return null;
        }
    }
}
