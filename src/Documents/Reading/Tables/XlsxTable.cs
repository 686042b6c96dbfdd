using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace MangNon.Documents.Reading.Tables;

/// <summary>The sheets of a workbook, read as a stream: shared strings and formats first, then a row at a time.</summary>
internal static class XlsxTable
{
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    public static TableText Read(byte[] file, string fileName)
    {
        OfficePackage.Check(file, fileName, types => IsWorkbook(types) ? null : TableRefusal.UnknownType());
        using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        var strings = SharedStrings(zip);
        var styles = XlsxStyles.Read(Open(zip, "xl/styles.xml"));
        var sheets = Sheets(zip, out var from1904).Select(s => XlsxSheet.Read(Open(zip, s.Part) ?? throw TableRefusal.Broken(), s.Name, s.IsHidden, strings, styles, from1904)).ToList();
        var legacy = LegacyLetters.Guess(sheets.SelectMany(s => s.Rows).SelectMany(r => r.Cells));
        return legacy is null ? new TableText(sheets, "unicode") : new TableText([.. sheets.Select(s => Converted(s, legacy))], legacy.Name);
    }

    private static TableSheet Converted(TableSheet sheet, LegacyLetters legacy) =>
        sheet with { Rows = [.. sheet.Rows.Select(r => r with { Cells = [.. r.Cells.Select(legacy.Convert)] })] };

    private static bool IsWorkbook(string types) =>
        types.Contains("spreadsheetml.sheet.main+xml", StringComparison.Ordinal) || types.Contains("spreadsheetml.template.main+xml", StringComparison.Ordinal);

    internal static XmlReader? Open(ZipArchive zip, string part) => zip.GetEntry(part)?.Open() is { } stream ? XmlReader.Create(stream, Safe) : null;

    private static List<(string Name, bool IsHidden, string Part)> Sheets(ZipArchive zip, out bool from1904)
    {
        var parts = Relations(zip);
        var sheets = new List<(string, bool, string)>();
        from1904 = false;
        using var xml = Open(zip, "xl/workbook.xml") ?? throw TableRefusal.Broken();
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") from1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet") continue;
            var id = xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
            if (id is not null && parts.TryGetValue(id, out var part)) sheets.Add((xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden", part));
        }

        return sheets;
    }

    // Chart sheets and the like are no tables.
    private static Dictionary<string, string> Relations(ZipArchive zip)
    {
        var parts = new Dictionary<string, string>();
        using var xml = Open(zip, "xl/_rels/workbook.xml.rels") ?? throw TableRefusal.Broken();
        while (xml.Read())
        {
            if (xml.LocalName != "Relationship" || xml.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) is not true) continue;
            var target = xml.GetAttribute("Target") ?? "";
            parts[xml.GetAttribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }

        return parts;
    }

    // A text may come in runs of different looks; phonetic hints are no part of it.
    private static List<string> SharedStrings(ZipArchive zip)
    {
        var strings = new List<string>();
        using var xml = Open(zip, "xl/sharedStrings.xml");
        if (xml is null) return strings;
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "si") strings.Add(CellText.Tidy(Escapes.Open(TextOf(xml))));
        }

        return strings;
    }

    /// <summary>All text within the element the reader stands on.</summary>
    internal static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var (text, depth, phonetic) = (new StringBuilder(), xml.Depth, false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.LocalName == "rPh") phonetic = xml.NodeType is XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA && !phonetic) text.Append(xml.Value);
        }

        return text.ToString();
    }
}

/// <summary>Which cell formats show a day.</summary>
internal sealed class XlsxStyles
{
    private readonly List<bool> _isDay = [];

    public bool IsDay(int style) => style >= 0 && style < _isDay.Count && _isDay[style];

    public static XlsxStyles Read(XmlReader? xml)
    {
        var (styles, own, within) = (new XlsxStyles(), new Dictionary<int, bool>(), false);
        using var reading = xml;
        while (xml?.Read() is true)
        {
            if (xml.LocalName == "cellXfs") within = xml.NodeType is XmlNodeType.Element;
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt") own[Whole(xml, "numFmtId")] = ShowsDay(xml.GetAttribute("formatCode") ?? "");
            if (xml.LocalName == "xf" && within) styles._isDay.Add(Whole(xml, "numFmtId") is var id && (own.TryGetValue(id, out var said) ? said : id is >= 14 and <= 17 or 22 or >= 27 and <= 36 or >= 50 and <= 58));
        }

        return styles;
    }

    private static int Whole(XmlReader xml, string name) => int.TryParse(xml.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    // Years and days outside quoted text, escapes and colours.
    private static bool ShowsDay(string code)
    {
        var (plain, quoted, bracketed) = (new StringBuilder(), false, false);
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '"') quoted = !quoted;
            else if (code[i] == '\\') i++;
            else if (code[i] is '[' or ']') bracketed = code[i] == '[';
            else if (!quoted && !bracketed) plain.Append(char.ToLowerInvariant(code[i]));
        }

        var left = plain.ToString().Replace("general", "", StringComparison.Ordinal);
        return left.Contains('y', StringComparison.Ordinal) || left.Contains('d', StringComparison.Ordinal);
    }
}

/// <summary>"_x0041_" as Open XML writes letters XML cannot hold.</summary>
internal static class Escapes
{
    public static string Open(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0) return text;
        var open = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 6 < text.Length && text[i] == '_' && text[i + 1] == 'x' && text[i + 6] == '_' && int.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var letter))
            {
                open.Append((char)letter);
                i += 6;
            }
            else open.Append(text[i]);
        }

        return open.ToString();
    }
}
