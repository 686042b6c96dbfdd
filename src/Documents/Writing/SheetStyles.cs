using DocumentFormat.OpenXml.Spreadsheet;

namespace MangNon.Documents.Writing;

/// <summary>The cell styles of a list, by their place in the style sheet.</summary>
internal static class SheetStyles
{
    public const uint Title = 1;
    public const uint Info = 2;
    public const uint Header = 3;
    public const uint Text = 4;
    public const uint QuotedText = 5;
    public const uint Day = 6;
    public const uint Instant = 7;
    public const uint Number = 8;
    public const uint GroupedInteger = 9;
    public const uint GroupedDecimal = 10;

    private const uint DayFormat = 164;
    private const uint InstantFormat = 165;
    private const uint DecimalFormat = 166;

    public static Stylesheet All() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" },
            new NumberingFormat { NumberFormatId = InstantFormat, FormatCode = "dd/mm/yyyy hh:mm" },
            new NumberingFormat { NumberFormatId = DecimalFormat, FormatCode = "#,##0.0##" }),
        new Fonts(Letters(11), Letters(14, bold: true), Letters(11, bold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE2EFDA" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(), ThinBorder()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat(),
            Framed(alignment: Centred(), font: 2, fill: 2),
            Framed(alignment: Wrapped()),
            Framed(alignment: Wrapped(), quoted: true),
            Framed(DayFormat, Top()),
            Framed(InstantFormat, Top()),
            Framed(alignment: Top()),
            Framed(3, Top()),
            Framed(DecimalFormat, Top())),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static Font Letters(double size, bool bold = false)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "Times New Roman" }, new FontFamilyNumbering { Val = 1 });
        return font;
    }

    private static Border ThinBorder() => new(
        new LeftBorder { Style = BorderStyleValues.Thin },
        new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin },
        new BottomBorder { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    private static CellFormat Framed(uint format = 0, Alignment? alignment = null, uint font = 0, uint fill = 0, bool quoted = false) => new(alignment!)
    {
        NumberFormatId = format,
        FontId = font,
        FillId = fill,
        BorderId = 1,
        ApplyNumberFormat = format != 0,
        ApplyFont = font != 0,
        ApplyFill = fill != 0,
        ApplyBorder = true,
        ApplyAlignment = true,
        QuotePrefix = quoted ? true : null,
    };

    private static Alignment Top() => new() { Vertical = VerticalAlignmentValues.Top };

    private static Alignment Wrapped() => new() { Vertical = VerticalAlignmentValues.Top, WrapText = true };

    private static Alignment Centred() => new()
    {
        Horizontal = HorizontalAlignmentValues.Center,
        Vertical = VerticalAlignmentValues.Center,
        WrapText = true,
    };
}
