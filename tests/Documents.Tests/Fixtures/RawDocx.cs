using System.IO.Compression;
using System.Text;

namespace MangNon.Documents.Tests.Fixtures;

/// <summary>A Word file put together from the XML of its parts, so that a test shows exactly what stands in the file.</summary>
internal sealed record RawDocx(string Body)
{
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public string? Styles { get; init; }
    public string? Numbering { get; init; }
    public string? Header { get; init; }

    /// <summary>Further relationships of the main part, as XML.</summary>
    public string MoreRelationships { get; init; } = "";

    /// <summary>Further entries of the zip.</summary>
    public (string Name, byte[] Content)[] MoreParts { get; init; } = [];

    public string MainContentType { get; init; } = Main + "document.main+xml";

    public string Prolog { get; init; } = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    public static string Paragraph(string runs, string properties = "") =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{runs}</w:p>";

    public static string Run(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{Escaped(text)}</w:t></w:r>";

    public static string Escaped(string text) => System.Security.SecurityElement.Escape(text);

    public byte[] ToBytes()
    {
        var parts = Parts().Where(part => part.Content is not null).ToList();
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes(ContentTypes(parts)));
            Add(zip, "_rels/.rels", Encoding.UTF8.GetBytes(Relationships($"""<Relationship Id="rId1" Type="{Relations}/officeDocument" Target="word/document.xml"/>""")));
            Add(zip, "word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(Relationships(string.Concat(parts.Skip(1).Select(Relationship)) + MoreRelationships)));
            foreach (var part in parts) Add(zip, $"word/{part.Name}.xml", Encoding.UTF8.GetBytes(part.Content!));
            foreach (var (name, content) in MoreParts) Add(zip, name, content);
        }
        return bytes.ToArray();
    }

    private IEnumerable<(string Name, string ContentType, string? Content)> Parts() =>
    [
        ("document", MainContentType, Wrapped("document", $"<w:body>{Body}</w:body>")),
        ("styles", Main + "styles+xml", Wrapped("styles", Styles)),
        ("numbering", Main + "numbering+xml", Wrapped("numbering", Numbering)),
        ("header", Main + "header+xml", Wrapped("hdr", Header)),
    ];

    private string? Wrapped(string root, string? content) => content is null ? null : $"""
        {Prolog}
        <w:{root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{Relations}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">{content}</w:{root}>
        """;

    private static string ContentTypes(IEnumerable<(string Name, string ContentType, string? Content)> parts) =>
        """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/>"""
        + string.Concat(parts.Select(part => $"""<Override PartName="/word/{part.Name}.xml" ContentType="{part.ContentType}"/>"""))
        + "</Types>";

    private static string Relationships(string relationships) =>
        $"""<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relationships}</Relationships>""";

    private static string Relationship((string Name, string ContentType, string? Content) part) =>
        $"""<Relationship Id="{part.Name}" Type="{Relations}/{part.Name}" Target="{part.Name}.xml"/>""";

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(content);
    }
}
