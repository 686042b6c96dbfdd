using System.Text;
using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.Keys;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports.Exchange;

/// <summary>An accepted key as it is typed.</summary>
/// <param name="Heard">The fingerprint as the other side said it.</param>
public sealed record PartnerForm(PartnerSide? Side, string? Code, string? Name, string? Heard, string? Compared)
{
    public PartnerFacts Facts => new(Side ?? PartnerSide.Below, Code ?? "", Name ?? "", Compared ?? "");

    /// <summary>Field of a refusal.</summary>
    public static string FieldOf(string code) => code switch
    {
        "partner.code" or "partner.works-here" or "partner.known" => "ma",
        "partner.name" => "ten",
        "partner.fingerprint-differs" => "van-tay",
        "partner.compared" => "doi-chieu",
        _ => "khoa",
    };
}

/// <summary>Khóa trao đổi: the key by which this installation signs what it sends, and the keys of others it trusts.</summary>
[RequestSizeLimit(110_000)]
[For(Role.Administrator)]
public sealed class KeysModel(AppDb db, OfficeClock clock, Texts texts, KeyRing ring, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    private const string Here = "/bao-cao/khoa";
    private const int MostBytes = 10_000;

    /// <summary>Newest first; the first one signs.</summary>
    public IReadOnlyList<SigningKey> Own { get; private set; } = [];

    public IReadOnlyList<PartnerKey> Partners { get; private set; } = [];

    public IEnumerable<PartnerKey> Trusted => Partners.Where(p => p.EndedAt is null);

    public IEnumerable<PartnerKey> Ended => Partners.Where(p => p.EndedAt is not null);

    public PartnerForm Form { get; private set; } = new(null, null, null, null, null);

    /// <summary>Key whose end was asked for and refused, and the reason as typed.</summary>
    public (Guid? Id, string? Reason) Ending { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    /// <summary>Makes the first key, or one that signs in the place of the last.</summary>
    public async Task<IActionResult> OnPostMakeAsync()
    {
        LeadTo(Here);
        try
        {
            var made = ring.MakeSigner(Clock.Now);
            await SaveAsync("signing-key.make", $"signing-key/{made.Public.Fingerprint[..16]}");
            Notice = T["Đã tạo khóa ký. Gửi khóa công khai cho nơi nhận và đọc vân tay cho họ đối chiếu."];
            return LocalRedirect(Here);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            ModelState.AddModelError("", T["Không ghi được vào thư mục khóa. Kiểm tra quyền ghi và chỗ trống của thư mục rồi thử lại."]);
            await LoadAsync();
            return Page();
        }
    }

    public async Task<IActionResult> OnPostAcceptAsync(PartnerForm form, IFormFile? file)
    {
        Form = form;
        var key = PublicSigningKey.TryRead(await TextOfAsync(file));
        if (form.Side is not { } side || !Enum.IsDefined(side)) ModelState.AddModelError("phia", T["Chọn nơi này gửi gì cho bạn."]);
        if (IsRefused([.. PartnerKey.WhyNot(form.Facts, key, form.Heard), .. await WhyNotHereAsync(form.Facts, key)], PartnerForm.FieldOf)) return await AgainAsync();
        var accepted = new PartnerKey(Ids.New<PartnerKeyId>(), Me.Ward, form.Facts, key!).Accepted(Me.Account, Clock.Now);
        Db.Add(accepted);
        LeadTo(Here);
        if (await TrySaveAsync("partner-key.accept", $"partner-key/{accepted.Id.Value}") is SaveOutcome.AlreadyThere)
        {
            IsRefused([new Refusal("partner.known")], PartnerForm.FieldOf);
            return await AgainAsync();
        }

        Notice = T["Đã chấp nhận khóa của {0}.", accepted.Name];
        return LocalRedirect(Here);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, string? reason)
    {
        if (await Db.PartnerKeysFor(Me).SingleOrDefaultAsync(k => k.Id == new PartnerKeyId(id)) is not { } key) return NotFound();
        Ending = (id, reason);
        if (IsRefused(key.WhyNotEnd(reason), $"ly-do-{id}")) return await AgainAsync();
        key.End(Me.Account, Clock.Now, reason);
        LeadTo(Here);
        if (await TrySaveAsync("partner-key.end", $"partner-key/{id}", reason) is not SaveOutcome.Saved)
        {
            ModelState.AddModelError("", T["partner.ended"]);
            return await AgainAsync();
        }

        Notice = T["Đã thôi tin khóa của {0}; tệp đã nhập vẫn còn.", key.Name];
        return LocalRedirect(Here);
    }

    // What the rule of a key alone cannot know.
    private async Task<IReadOnlyList<Refusal>> WhyNotHereAsync(PartnerFacts facts, PublicSigningKey? key)
    {
        if (key is null) return [];
        if (ring.Signers.Any(s => s.Public == key)) return [new Refusal("partner.own-key")];
        var code = facts.Code.Trim();
        if (facts.Side is PartnerSide.Below && await Db.WorksHereAsync(code)) return [new Refusal("partner.works-here")];
        return await Db.PartnerKeysFor(Me).AnyAsync(k => k.Code == code && k.Fingerprint == key.Fingerprint && k.EndedAt == null) ? [new Refusal("partner.known")] : [];
    }

    private static async Task<string?> TextOfAsync(IFormFile? file)
    {
        if (file is null || file.Length is 0 or > MostBytes) return null;
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.ASCII);
        return await reader.ReadToEndAsync();
    }

    private async Task<IActionResult> AgainAsync()
    {
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync()
    {
        Own = [.. ring.Signers.Reverse()];
        Partners = await Db.PartnerKeysFor(Me).AsNoTracking().OrderBy(k => k.Side).ThenBy(k => k.Name).ThenByDescending(k => k.AcceptedAt).ToListAsync();
    }
}
