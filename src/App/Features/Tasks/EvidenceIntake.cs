using MangNon.App.Data;
using MangNon.App.Features.Files;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.Texts;
using MangNon.Documents;
using MangNon.Domain.Access;
using MangNon.Domain.Plans;

namespace MangNon.App.Features.Tasks;

/// <summary>Takes uploaded files in: kind from the bytes, size limit, virus scan, images without their place, hash, sealed outside the web root.</summary>
public sealed class EvidenceIntake(AppDb db, OfficeClock clock, FileStore store, FileIntake intake, Texts t)
{
    private const int MostFiles = 10;

    /// <summary>Keeps the files and adds their records to the context. All or none: the first bad one is named.</summary>
    /// <param name="secrecy">Level of all of them.</param>
    /// <returns>The records, and one sentence when a file was refused.</returns>
    public async Task<(IReadOnlyList<StoredFile> Files, string? Refused)> TakeInAsync(Viewer me, IReadOnlyList<IFormFile> uploads, CancellationToken stop, SecrecyLevel secrecy = SecrecyLevel.Normal)
    {
        if (uploads.Count > MostFiles) return ([], t["Mỗi lần gửi tối đa {0} tệp.", MostFiles]);
        var read = new List<(IFormFile Upload, byte[] Content, string Kind)>();
        foreach (var upload in uploads)
        {
            if (upload.Length > FileStore.MostBytes) return ([], t["Tệp \"{0}\" lớn hơn 25 MB; chưa tệp nào được lưu. Hãy giảm kích thước rồi gửi lại.", upload.FileName]);
            using var memory = new MemoryStream();
            await upload.CopyToAsync(memory, stop);
            var content = memory.ToArray();
            if (FileKinds.Recognise(content) is not { } kind) return ([], t["Tệp \"{0}\" không thuộc loại nhận được (ảnh, PDF, Word, Excel không macro, văn bản thuần); chưa tệp nào được lưu.", upload.FileName]);
            try
            {
                read.Add((upload, await intake.CheckAsync(me, content, kind, stop), kind));
            }
            catch (FileRefusedException refused)
            {
                return ([], t["Tệp \"{0}\": {1} Chưa tệp nào được lưu.", upload.FileName, t.Either(refused.Vietnamese, refused.English)]);
            }
        }

        var files = new List<StoredFile>();
        foreach (var (upload, content, kind) in read) files.Add(await store.KeepAsync(me, upload.FileName, content, kind, clock.Now, stop, secrecy));
        db.AddRange(files);
        return (files, null);
    }
}
