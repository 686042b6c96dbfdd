using System.Text;
using ICSharpCode.SharpZipLib.Zip;
using MangNon.App.Data;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;

namespace MangNon.App.Platform.Exports;

/// <summary>
/// Personal data leave the house in one way only: lists in a zip file encrypted with AES-256, for a stated purpose, after the trace has been
/// committed. The names inside show without the password, so they say nothing about anybody.
/// </summary>
public sealed class ProtectedExport(AppDb db, OfficeClock clock, Texts.Texts t)
{
    /// <summary>Fewest characters of the password.</summary>
    public const int LeastPassword = 12;

    private const int KeyBits = 256;

    /// <summary>Traces the export, then writes the zip file.</summary>
    /// <param name="kind">Area and verb, e.g. people.export.</param>
    /// <param name="purpose">What it is for; kept in the trace and in the file.</param>
    public async Task<byte[]> WriteAsync(Viewer me, string kind, string purpose, string password, IReadOnlyList<(string Name, ListSheet Sheet)> lists)
    {
        await db.SaveAsync(new Act(me, kind, clock.Now, $"rows/{lists.Sum(l => l.Sheet.Rows.Count)}", purpose));
        using var target = new MemoryStream();
        using (var zip = new ZipOutputStream(target, StringCodec.FromEncoding(Encoding.UTF8)) { Password = password, IsStreamOwner = false })
        {
            foreach (var (name, sheet) in lists) Add(zip, name + ".xlsx", ListXlsx.Write(sheet));
            Add(zip, "doc-truoc.txt", Encoding.UTF8.GetBytes(Note(me, purpose, lists)));
        }

        return target.ToArray();
    }

    /// <summary>The same for one list that is too long to hold: the rows go through, and what lies on the disk meanwhile is locked already.</summary>
    /// <param name="count">Rows there will be, for the trace.</param>
    /// <param name="write">Writes the list and tells how many rows it wrote.</param>
    /// <returns>The zip file, to be read from its beginning; it is gone when it is closed.</returns>
    public async Task<Stream> StreamAsync(Viewer me, string kind, string purpose, string password, int count, string name, string title, Func<Stream, Task<int>> write)
    {
        await db.SaveAsync(new Act(me, kind, clock.Now, $"rows/{count}", purpose));
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose, BufferSize = 1 << 16 });
        try
        {
            using (var zip = new ZipOutputStream(file, StringCodec.FromEncoding(Encoding.UTF8)) { Password = password, IsStreamOwner = false })
            {
                zip.PutNextEntry(new ZipEntry(name) { AESKeySize = KeyBits, DateTime = OfficeClock.ToOffice(clock.Now) });
                var rows = await write(zip);
                zip.CloseEntry();
                Add(zip, "doc-truoc.txt", Encoding.UTF8.GetBytes(string.Join("\r\n", t["Mục đích: {0}", purpose], t["Người lấy: {0}, lúc {1}", me.Name, OfficeClock.Show(clock.Now)], $"{name}: {title}, {t["{0} dòng", rows]}", t["Chỉ dùng cho mục đích đã ghi; xóa khi xong việc."]) + "\r\n"));
            }

            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private void Add(ZipOutputStream zip, string name, byte[] content)
    {
        zip.PutNextEntry(new ZipEntry(name) { AESKeySize = KeyBits, Size = content.Length, DateTime = OfficeClock.ToOffice(clock.Now) });
        zip.Write(content);
        zip.CloseEntry();
    }

    private string Note(Viewer me, string purpose, IReadOnlyList<(string Name, ListSheet Sheet)> lists)
    {
        var lines = new List<string>
        {
            t["Mục đích: {0}", purpose],
            t["Người lấy: {0}, lúc {1}", me.Name, OfficeClock.Show(clock.Now)],
        };
        lines.AddRange(lists.Select(l => t["{0}.xlsx: {1}, {2} dòng", l.Name, l.Sheet.Title, l.Sheet.Rows.Count]));
        lines.Add(t["Chỉ dùng cho mục đích đã ghi; xóa khi xong việc."]);
        return string.Join("\r\n", lines) + "\r\n";
    }
}
