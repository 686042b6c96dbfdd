using System.IO.Compression;
using System.Text;
using System.Xml;

namespace MangNon.Documents.Reading;

/// <summary>
/// Looks at a zip before anything builds objects from it: unpacks every part once without keeping it and counts what really
/// comes out (declared lengths can lie), and walks its XML for document types, depth and sheer number of nodes.
/// </summary>
internal static class OfficePackage
{
    private const int MostParts = 5_000;
    private const long MostUnpacked = 200L * 1024 * 1024;
    private const long SmallPart = 1024 * 1024;
    private const long MostRatio = 200;

    // The Open XML SDK reads nested elements recursively; Word itself stays below 60 or so.
    private const int DeepestXml = 200;
    private const int MostXmlNodes = 4_000_000;

    /// <summary>Checks a Word document.</summary>
    public static void Check(byte[] file, string fileName) => Check(file, fileName, types =>
        types.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal) || types.Contains("wordprocessingml.template.main+xml", StringComparison.Ordinal)
            ? null
            : FileRefusal.UnknownType(fileName));

    /// <summary>Checks a package.</summary>
    /// <param name="wrongKind">Given the content types, the refusal where it is of another kind.</param>
    public static void Check(byte[] file, string fileName, Func<string, FileRefusedException?> wrongKind)
    {
        using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts) throw FileRefusal.ZipBomb();
        if (zip.Entries.Any(part => part.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) throw FileRefusal.Macros();

        CheckUnpacked(zip);
        CheckContentTypes(zip, fileName, wrongKind);
    }

    private static void CheckUnpacked(ZipArchive zip)
    {
        var left = MostUnpacked;
        var nodesLeft = MostXmlNodes;
        foreach (var part in zip.Entries)
        {
            using var unpacked = new Counted(part.Open(), Math.Min(left, Allowed(part)));
            if (IsXml(part)) nodesLeft -= CountNodes(unpacked, nodesLeft);
            unpacked.ReadToEnd();
            left -= unpacked.Count;
        }
    }

    private static long Allowed(ZipArchiveEntry part) => Math.Max(SmallPart, part.CompressedLength * MostRatio);

    private static bool IsXml(ZipArchiveEntry part) =>
        part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static int CountNodes(Stream xml, int most)
    {
        var nodes = 0;
        using var reader = XmlReader.Create(xml, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false });
        while (reader.Read())
        {
            if (reader.Depth > DeepestXml) throw FileRefusal.Broken();
            if (++nodes > most) throw FileRefusal.TooLarge();
        }
        return nodes;
    }

    private static void CheckContentTypes(ZipArchive zip, string fileName, Func<string, FileRefusedException?> wrongKind)
    {
        var part = zip.GetEntry("[Content_Types].xml") ?? throw FileRefusal.UnknownType(fileName);
        using var reader = new StreamReader(part.Open(), Encoding.UTF8);
        var types = reader.ReadToEnd();
        if (types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)) throw FileRefusal.Macros();
        if (wrongKind(types) is { } refusal) throw refusal;
    }

    /// <summary>Passes bytes on and refuses the file as soon as more come out than may.</summary>
    private sealed class Counted(Stream inner, long most) : Stream
    {
        public long Count { get; private set; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            Count += read;
            return Count > most ? throw FileRefusal.ZipBomb() : read;
        }

        public void ReadToEnd()
        {
            Span<byte> buffer = stackalloc byte[8192];
            while (Read(buffer) > 0) { }
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Count; set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
