using System.Text;

namespace MangNon.Documents.Tests.Fixtures;

/// <summary>How Word numbers the points of a fixture: the numbers are not in the text but in the numbering of the file.</summary>
internal enum FixtureNumbering
{
    /// <summary>I. / 1. / a)</summary>
    RomanDecimalLetter,

    /// <summary>I. / 1.1. style: level two prints the number of level one, through heading styles.</summary>
    Headings,
}

/// <summary>
/// Writes a plan as a Word file from text a person can read. In <see cref="Write"/> every line is a paragraph; it begins with
/// <c>#</c>, <c>##</c>, <c>###</c> for an automatic number of level 1 to 3, <c>*</c> for an automatic bullet, <c>|</c> for a row
/// of a ruled table (cells parted by <c>|</c>), <c>=</c> for a centred bold line, <c>~</c> for an italic one; <c>\f</c> begins a page.
/// </summary>
internal sealed class FixtureDocx(FixtureNumbering numbering = FixtureNumbering.RomanDecimalLetter)
{
    private readonly StringBuilder _body = new();

    /// <summary>The two-column header without lines; the parts of a column are parted by |.</summary>
    public FixtureDocx Header(string left, string right)
    {
        _body.Append(SideBySide(left, right, leftWidth: 3400, rightWidth: 5900, centred: true));
        return this;
    }

    public FixtureDocx Title(string type, string subject)
    {
        _body.Append(Paragraph("", "")).Append(Paragraph(type, "<w:jc w:val=\"center\"/>", bold: true));
        foreach (var line in subject.Split('|')) _body.Append(Paragraph(line, "<w:jc w:val=\"center\"/>", bold: true));
        _body.Append(Paragraph("", ""));
        return this;
    }

    public FixtureDocx Write(string text)
    {
        var table = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith('|')) table.Add(line);
            else
            {
                WriteTable(table);
                WriteLine(line);
            }
        }
        WriteTable(table);
        return this;
    }

    /// <summary>Nơi nhận on the left, authority and name on the right; parts are parted by |, an empty part leaves room.</summary>
    public FixtureDocx Signature(string recipients, string signer)
    {
        _body.Append(Paragraph("", "")).Append(SideBySide(recipients, signer, leftWidth: 4800, rightWidth: 4500, centred: false));
        return this;
    }

    /// <summary>XML of the body as it is.</summary>
    public FixtureDocx Raw(string xml)
    {
        _body.Append(xml);
        return this;
    }

    public byte[] ToBytes() => new RawDocx(_body + Section) { Styles = Styles(), Numbering = NumberingXml(), Header = PageNumber }.ToBytes();

    private void WriteLine(string line)
    {
        if (line.Length == 0) return;
        _body.Append(line[0] switch
        {
            '#' => Numbered(line),
            '*' => Paragraph(line[1..].Trim(), Number(2, 0)),
            '=' => Paragraph(line[1..].Trim(), "<w:jc w:val=\"center\"/>", bold: true),
            '~' => Paragraph(line[1..].Trim(), Indented, italic: true),
            '\f' => "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>",
            _ => Paragraph(line, Indented),
        });
    }

    private string Numbered(string line)
    {
        var level = line.TakeWhile(c => c == '#').Count() - 1;
        var text = line.TrimStart('#').Trim();
        return numbering == FixtureNumbering.Headings && level < 2
            ? Paragraph(text, $"<w:pStyle w:val=\"Heading{level + 1}\"/>")
            : Paragraph(text, Number(1, level), bold: level < 2);
    }

    private void WriteTable(List<string> rows)
    {
        if (rows.Count == 0) return;
        var cells = rows.Select(row => row.Trim('|').Split('|')).ToList();
        var width = 9300 / cells[0].Length;
        string[] sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
        _body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"9300\" w:type=\"dxa\"/><w:tblBorders>")
            .AppendJoin("", sides.Select(side => $"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"))
            .Append("</w:tblBorders></w:tblPr><w:tblGrid>")
            .AppendJoin("", cells[0].Select(_ => $"<w:gridCol w:w=\"{width}\"/>"))
            .Append("</w:tblGrid>")
            .AppendJoin("", cells.Select((row, i) => TableRow(row, cells[0].Length, width, isHead: i == 0)))
            .Append("</w:tbl>")
            .Append(Paragraph("", ""));
        rows.Clear();
    }

    /// <summary>A row with fewer cells than the head is a group title across the table; the head is printed again on every page.</summary>
    private static string TableRow(string[] cells, int columns, int width, bool isHead)
    {
        var span = columns - cells.Length + 1;
        var row = cells.Select((cell, i) =>
            $"<w:tc><w:tcPr><w:tcW w:w=\"{(i == cells.Length - 1 ? width * span : width)}\" w:type=\"dxa\"/>{(span > 1 && i == cells.Length - 1 ? $"<w:gridSpan w:val=\"{span}\"/>" : "")}</w:tcPr>{Paragraph(cell.Trim(), "")}</w:tc>");
        return $"<w:tr>{(isHead ? "<w:trPr><w:tblHeader/></w:trPr>" : "")}{string.Concat(row)}</w:tr>";
    }

    private static string SideBySide(string left, string right, int leftWidth, int rightWidth, bool centred) =>
        $"<w:tbl><w:tblPr><w:tblW w:w=\"{leftWidth + rightWidth}\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"{leftWidth}\"/><w:gridCol w:w=\"{rightWidth}\"/></w:tblGrid><w:tr>"
        + Column(left, leftWidth, centred) + Column(right, rightWidth, centred: true) + "</w:tr></w:tbl>";

    private static string Column(string lines, int width, bool centred) =>
        $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{string.Concat(lines.Split('|').Select(line => Paragraph(line.Trim(), centred ? "<w:jc w:val=\"center\"/>" : "", bold: centred)))}</w:tc>";

    private const string Indented = "<w:spacing w:before=\"120\"/><w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/>";

    private static string Number(int list, int level) =>
        $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>{Indented}";

    private static string Paragraph(string text, string properties, bool bold = false, bool italic = false)
    {
        var look = (bold ? "<w:b/>" : "") + (italic ? "<w:i/>" : "");
        return RawDocx.Paragraph(text.Length == 0 ? "" : string.Join("<w:r><w:br/></w:r>", text.Split("\\n").Select(part => RawDocx.Run(part, look))), properties);
    }

    private const string Section =
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>";

    private const string PageNumber =
        "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

    private static string Styles() =>
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"26\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:rPr><w:b/><w:caps/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Heading2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"Heading1\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:rPr><w:caps w:val=\"0\"/></w:rPr></w:style>";

    private string NumberingXml()
    {
        var levels = numbering == FixtureNumbering.Headings
            ? Level(0, "decimal", "%1.", "Heading1") + Level(1, "decimal", "%1.%2.", "Heading2") + Level(2, "lowerLetter", "%3)")
            : Level(0, "upperRoman", "%1.") + Level(1, "decimal", "%2.") + Level(2, "lowerLetter", "%3)");
        return $"<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>{levels}</w:abstractNum>"
            + $"<w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{Level(0, "bullet", "-")}</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>";
    }

    private static string Level(int level, string format, string text, string? style = null) =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{(style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>")}<w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"0\" w:firstLine=\"720\"/></w:pPr></w:lvl>";
}
