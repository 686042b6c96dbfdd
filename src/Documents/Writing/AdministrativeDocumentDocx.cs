using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Writing;

/// <summary>
/// Sets an administrative document in the official format of Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, margins 20/20/30/15 mm, Times New
/// Roman, page numbers from page 2 on, header, Kính gửi, body, Nơi nhận and signature. The same document always gives the
/// same bytes.
/// </summary>
public static class AdministrativeDocumentDocx
{
    internal const int TextWidth = PageWidth - LeftMargin - RightMargin;

    // In twentieths of a point: 210 × 297 mm, left 30 mm, right 15 mm, top and bottom 20 mm.
    internal const int PageWidth = 11906;
    internal const int PageHeight = 16838;
    internal const int LeftMargin = 1701;
    internal const int RightMargin = 851;
    internal const int TopMargin = 1134;

    /// <summary>The document as a .docx file.</summary>
    /// <exception cref="ArgumentException">A row of a table has not as many cells as the table has columns.</exception>
    public static byte[] Write(AdministrativeDocument report)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            file.ChangeIdOfPart(main, "rId1");
            StablePackage.Describe(file, Title(report), string.Join(' ', report.IssuingBody), SignedOn(report));
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = ReportStyles.All();
            main.AddNewPart<DocumentSettingsPart>("rId2").Settings = Settings();
            main.AddNewPart<HeaderPart>("rId3").Header = new Header(PageNumber());
            main.AddNewPart<HeaderPart>("rId4").Header = new Header(WordText.Paragraph(ReportStyles.PageNumber, ""));
            if (report.Foot is { } foot) main.AddNewPart<FooterPart>("rId5").Footer = new Footer(WordText.Paragraph(ReportStyles.Recipient, foot));
            ReportChartElements.AddParts(main, report.Body.OfType<ReportChart>());
            main.Document = new Document(Body(report));
        }

        return StablePackage.WithFixedTimes(stream);
    }

    private static string Title(AdministrativeDocument report) =>
        WordText.Clean($"{report.Type[..1]}{report.Type[1..].ToLower(CultureInfo.GetCultureInfo("vi-VN"))} {string.Join(' ', report.Subject)}".Trim());

    private static DateOnly SignedOn(AdministrativeDocument report) => report.Date ?? new DateOnly(report.Year, 1, 1);

    private static Body Body(AdministrativeDocument report)
    {
        var body = new Body();
        body.Append(ReportOpening.Of(report));
        body.Append(ReportBody.Of(report));
        body.Append(ReportClosing.Of(report));
        body.Append(Page(report.Foot is not null));
        return body;
    }

    private static SectionProperties Page(bool hasFoot) => new([
        new HeaderReference { Type = HeaderFooterValues.Default, Id = "rId3" },
        new HeaderReference { Type = HeaderFooterValues.First, Id = "rId4" },
        .. hasFoot ? Feet() : [],
        new PageSize { Width = PageWidth, Height = PageHeight },
        new PageMargin { Top = TopMargin, Bottom = TopMargin, Left = LeftMargin, Right = RightMargin, Header = 510, Footer = 510, Gutter = 0 },
        new TitlePage(),
    ]);

    private static IEnumerable<OpenXmlElement> Feet() =>
        [new FooterReference { Type = HeaderFooterValues.Default, Id = "rId5" }, new FooterReference { Type = HeaderFooterValues.First, Id = "rId5" }];

    internal static Paragraph PageNumber() => new(
        new ParagraphProperties(new ParagraphStyleId { Val = ReportStyles.PageNumber }),
        new SimpleField(WordText.Run("2")) { Instruction = " PAGE " });

    // Mode 15 keeps Word from opening the file in "compatibility mode".
    internal static Settings Settings() => new(
        new DefaultTabStop { Val = 720 },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = "vi-VN" },
        new DecimalSymbol { Val = "," },
        new ListSeparator { Val = ";" });

    /// <summary>"ngày 05 tháng 02 năm 2026": days below 10 and the months 1 and 2 get a zero, so that nobody can add a digit.</summary>
    internal static string LongDate(DateOnly? date, int year)
    {
        if (date is not { } day) return $"ngày{Blank}tháng{Blank}năm {year.ToInvariant()}";
        var month = day.Month.ToString(day.Month <= 2 ? "00" : "0", CultureInfo.InvariantCulture);
        return $"ngày {day.Day:00} tháng {month} năm {day.Year.ToInvariant()}";
    }

    internal const string Blank = "\u00A0\u00A0\u00A0\u00A0\u00A0";
}
