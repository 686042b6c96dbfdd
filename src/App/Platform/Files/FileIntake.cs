using MangNon.App.Data;
using MangNon.App.Platform.Files.Images;
using MangNon.Documents;
using MangNon.Domain.Access;

namespace MangNon.App.Platform.Files;

/// <summary>What every file from outside goes through before it is read or kept: the virus scanner, then images lose where they were taken.</summary>
public sealed class FileIntake(VirusScanner scanner, Settings settings, OfficeClock clock, IServiceScopeFactory scopes)
{
    /// <summary>The bytes of an upload whose kind is known to the reader alone. How large it may be the caller has asked.</summary>
    /// <exception cref="FileRefusedException">As below.</exception>
    public async Task<byte[]> CheckAsync(Viewer me, IFormFile upload, CancellationToken stop)
    {
        using var memory = new MemoryStream((int)upload.Length);
        await upload.CopyToAsync(memory, stop);
        return await CheckAsync(me, memory.ToArray(), kind: null, stop);
    }

    /// <summary>The bytes to keep.</summary>
    /// <param name="kind">As <see cref="FileKinds.Recognise"/> says; null for a kind known to the reader alone.</param>
    /// <exception cref="FileRefusedException">A virus was found, the scanner is down, or the image is broken; the sentence says what to do.</exception>
    public async Task<byte[]> CheckAsync(Viewer me, byte[] content, string? kind, CancellationToken stop)
    {
        var scan = await scanner.ScanAsync(content, stop);
        if (scan.Virus is { } virus)
        {
            await TraceAsync(me, "file.refuse-virus", virus);
            throw new FileRefusedException("virus", $"Tệp có mã độc ({virus}) nên không được lưu. Báo người phụ trách công nghệ thông tin và kiểm tra máy vừa gửi tệp.", $"The file holds a virus ({virus}) and was not kept. Tell whoever looks after the computers, and have the machine it came from checked.");
        }

        if (scan.IsDown) await WithoutScannerAsync(me);
        return kind is null ? content : WithoutPlace(content, kind);
    }

    private async Task WithoutScannerAsync(Viewer me)
    {
        await TraceAsync(me, settings.TakesFilesUnscanned ? "file.take-unscanned" : "file.refuse-unscanned", signature: null);
        if (!settings.TakesFilesUnscanned)
            throw new FileRefusedException("scanner-down", "Bộ quét mã độc đang không hoạt động nên chưa nhận tệp nào. Báo người quản trị rồi gửi lại sau; phần chữ bạn đã nhập vẫn gửi được.", "The virus scanner is not working, so no file is taken. Tell the administrator and send it again later; what you wrote can be sent without it.");
    }

    private static byte[] WithoutPlace(byte[] content, string kind)
    {
        try
        {
            return PlaceFree.Of(content, kind);
        }
        catch (InvalidDataException)
        {
            throw new FileRefusedException("image-broken", "Ảnh bị hỏng hoặc có cấu trúc lạ nên không gỡ được thông tin vị trí; ảnh không được lưu. Mở ảnh, lưu lại thành .jpg rồi gửi.", "The image is broken or unusual, so where it was taken cannot be removed; it was not kept. Open it, save it as .jpg and send that.");
        }
    }

    // In a scope of its own: whatever else the page was about to save is not saved with it.
    private async Task TraceAsync(Viewer me, string kind, string? signature)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDb>().SaveAsync(new Act(me, kind, clock.Now, Reason: signature));
    }
}
