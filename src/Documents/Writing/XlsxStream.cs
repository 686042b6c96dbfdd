using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace MangNon.Documents.Writing;

/// <summary>A list too long to hold: its rows are written as they come, and counted below the last.</summary>
/// <param name="Lines">Above the titles: whose list it is, when and by whom it was taken.</param>
/// <param name="Titles">Of the columns.</param>
/// <param name="Total">Before the number of rows, e.g. "Tổng số".</param>
public sealed record StreamedList(string Title, IReadOnlyList<string> Lines, IReadOnlyList<string> Titles, string Total);

/// <summary>Writes a list as a workbook, a row at a time: memory does not grow with the list. A text is never taken for a formula.</summary>
public static class XlsxStream
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>Writes the list and leaves the stream open.</summary>
    /// <returns>How many rows were written.</returns>
    public static async Task<int> WriteAsync(Stream target, StreamedList list, IAsyncEnumerable<IReadOnlyList<ListCell>> rows, CancellationToken stop)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, "[Content_Types].xml", $"<Types xmlns=\"{Packages}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/><Override PartName=\"/xl/sheet1.xml\" ContentType=\"{Types}.worksheet+xml\"/></Types>");
        Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{Packages}/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Packages}/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
        Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"{Escaped(SheetCells.SheetName(list.Title))}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        Add(zip, "xl/styles.xml", SheetStyles.All().OuterXml);
        await using var sheet = zip.CreateEntry("xl/sheet1.xml", CompressionLevel.Fastest).Open();
        using var xml = XmlWriter.Create(sheet, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartElement("worksheet", Main);
        Columns(xml, list.Titles.Count);
        xml.WriteStartElement("sheetData", Main);
        var number = 0;
        foreach (var line in list.Lines.Prepend(list.Title)) Row(xml, ++number, [line], number == 1 ? SheetStyles.Title : SheetStyles.Info);
        Row(xml, ++number, [.. list.Titles.Select(t => (ListCell)t)], SheetStyles.Header);
        var count = 0;
        await foreach (var row in rows.WithCancellation(stop))
        {
            Row(xml, ++number, row, null);
            count++;
        }

        Row(xml, ++number, [$"{list.Total}: {count}"], SheetStyles.Info);
        xml.WriteEndElement();
        xml.WriteEndElement();
        return count;
    }

    private static void Columns(XmlWriter xml, int count)
    {
        xml.WriteStartElement("cols", Main);
        for (var i = 1; i <= count; i++)
        {
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", i.ToInvariant());
            xml.WriteAttributeString("max", i.ToInvariant());
            xml.WriteAttributeString("width", "20");
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, int number, IReadOnlyList<ListCell> cells, uint? style)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", number.ToInvariant());
        for (var i = 0; i < cells.Count; i++) Cell(xml, cells[i], SheetCells.ColumnName(i) + number.ToInvariant(), style);
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, ListCell cell, string reference, uint? style)
    {
        if (cell.Value is null) return;
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", reference);
        if (cell.Value is string text)
        {
            xml.WriteAttributeString("s", (style ?? (SheetCells.StartsLikeFormula(text) ? SheetStyles.QuotedText : SheetStyles.Text)).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(SheetCells.Storable(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        else
        {
            var (value, own) = cell.Value switch
            {
                DateOnly day => (day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), SheetStyles.Day),
                DateTime at => (at.ToOADate().ToString(CultureInfo.InvariantCulture), SheetStyles.Instant),
                var number => (((IFormattable)number).ToString(null, CultureInfo.InvariantCulture), SheetStyles.Number),
            };
            xml.WriteAttributeString("s", own.ToString(CultureInfo.InvariantCulture));
            xml.WriteElementString("v", Main, value);
        }

        xml.WriteEndElement();
    }

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(text);

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + text);
    }
}
