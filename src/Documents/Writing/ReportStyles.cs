using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Writing;

/// <summary>
/// The type sizes and paragraph forms of Nghị định 30/2020/NĐ-CP, Phụ lục I, as Word styles with Vietnamese names, so
/// that an officer who goes on writing keeps the form by choosing a style.
/// </summary>
internal static class ReportStyles
{
    public const string Motto = "QuocHieu";
    public const string MottoLower = "TieuNgu";
    public const string Parent = "CoQuanChuQuan";
    public const string Issuer = "CoQuanBanHanh";
    public const string Number = "SoKyHieu";
    public const string PlaceAndDate = "DiaDanhThoiGian";
    public const string DraftMark = "DuThao";
    public const string Line = "DuongKe";
    public const string Type = "TenLoai";
    public const string Subject = "TrichYeu";
    public const string Addressee = "KinhGui";
    public const string AddresseeLine = "KinhGuiDong";
    public const string Body = "ThanVan";
    public const string TableCaption = "TenBang";
    public const string TableCell = "NoiDungBang";
    public const string RecipientsTitle = "NoiNhanTieuDe";
    public const string Recipient = "NoiNhan";
    public const string Signature = "ChuKy";
    public const string PageNumber = "SoTrang";

    public const int MottoSize = 12;
    public const int MottoLowerSize = 13;
    public const int IssuerSize = 12;
    public const int BodySize = 14;

    public static string Heading(int level) => $"Heading{level.ToInvariant()}";

    public static Styles All() => new(
        Defaults(),
        Style("Normal", "Normal", Form(), BodySize),
        Style(Motto, "Quốc hiệu", Form(centred: true), MottoSize, bold: true),
        Style(MottoLower, "Tiêu ngữ", Form(centred: true), MottoLowerSize, bold: true),
        Style(Parent, "Cơ quan chủ quản", Form(centred: true), IssuerSize),
        Style(Issuer, "Cơ quan ban hành", Form(centred: true), IssuerSize, bold: true),
        Style(Number, "Số và ký hiệu", Form(centred: true, before: 120), 13),
        Style(PlaceAndDate, "Địa danh và thời gian", Form(centred: true, before: 120), 13, italic: true),
        Style(DraftMark, "Dự thảo", DraftForm(), 13, bold: true),
        Style(Line, "Đường kẻ", LineForm(), 2),
        Style(Type, "Tên loại văn bản", Form(centred: true, before: 360, keepNext: true), BodySize, bold: true),
        Style(Subject, "Trích yếu", Form(centred: true, keepNext: true), BodySize, bold: true),
        Style(Addressee, "Kính gửi", Form(centred: true, before: 240, after: 120), BodySize),
        Style(AddresseeLine, "Kính gửi (dòng)", HangingForm(left: 2950), BodySize),
        Style(Body, "Thân văn", BodyForm(), BodySize),
        HeadingStyle(1, bold: true, capitals: true),
        HeadingStyle(2, bold: true),
        HeadingStyle(3),
        Style(TableCaption, "Tên bảng", Form(centred: true, before: 120, after: 60, keepNext: true), BodySize, bold: true),
        Style(TableCell, "Nội dung bảng", Form(before: 20, after: 20), 13),
        Style(RecipientsTitle, "Nơi nhận (tiêu đề)", Form(keepNext: true), 12, bold: true, italic: true),
        Style(Recipient, "Nơi nhận", Form(keepNext: true), 11),
        Style(Signature, "Chữ ký", Form(centred: true, keepNext: true), BodySize, bold: true),
        Style(PageNumber, "Số trang", Form(centred: true), BodySize));

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
            new Color { Val = "000000" },
            new FontSize { Val = "28" },
            new FontSizeComplexScript { Val = "28" },
            new Languages { Val = "vi-VN", EastAsia = "vi-VN" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
            new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto })));

    private const string Font = "Times New Roman";

    internal static Style Style(string id, string name, StyleParagraphProperties form, int points, bool bold = false, bool italic = false)
    {
        var style = new Style(
            new StyleName { Val = name },
            new PrimaryStyle(),
            form,
            Letters(points, bold, italic))
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = id == "Normal" ? true : null,
            CustomStyle = id == "Normal" || id.StartsWith("Heading", StringComparison.Ordinal) ? null : true,
        };
        if (id != "Normal") style.InsertAfter(new BasedOn { Val = "Normal" }, style.StyleName);
        return style;
    }

    private static Style HeadingStyle(int level, bool bold = false, bool capitals = false)
    {
        var style = Style(Heading(level), $"heading {level.ToInvariant()}", HeadingForm(level), BodySize, bold);
        style.InsertAfter(new NextParagraphStyle { Val = Body }, style.BasedOn);
        if (capitals) style.StyleRunProperties!.InsertAfter(new Caps(), style.StyleRunProperties.GetFirstChild<BoldComplexScript>());
        return style;
    }

    private static StyleRunProperties Letters(int points, bool bold, bool italic)
    {
        var letters = new StyleRunProperties();
        if (bold) letters.Append(new Bold(), new BoldComplexScript());
        if (italic) letters.Append(new Italic(), new ItalicComplexScript());
        var halfPoints = (points * 2).ToInvariant();
        letters.Append(new FontSize { Val = halfPoints }, new FontSizeComplexScript { Val = halfPoints });
        return letters;
    }

    internal static StyleParagraphProperties Form(bool centred = false, int before = 0, int after = 0, bool keepNext = false)
    {
        var form = new StyleParagraphProperties();
        if (keepNext) form.Append(new KeepNext());
        form.Append(new SpacingBetweenLines { Before = before.ToInvariant(), After = after.ToInvariant() });
        if (centred) form.Append(new Justification { Val = JustificationValues.Center });
        return form;
    }

    // Justified, first line 1.27 cm, 6 pt between paragraphs, lines at 1.1.
    private static StyleParagraphProperties BodyForm() => new(
        new WidowControl(),
        new SpacingBetweenLines { Before = "120", After = "0", Line = "264", LineRule = LineSpacingRuleValues.Auto },
        new Indentation { FirstLine = "720" },
        new Justification { Val = JustificationValues.Both });

    private static StyleParagraphProperties HeadingForm(int level) => new(
        new KeepNext(),
        new KeepLines(),
        new SpacingBetweenLines { Before = level == 1 ? "180" : "120", After = "0", Line = "264", LineRule = LineSpacingRuleValues.Auto },
        new Indentation { FirstLine = "720" },
        new Justification { Val = JustificationValues.Both },
        new OutlineLevel { Val = level - 1 });

    private static StyleParagraphProperties HangingForm(int left) => new(
        new SpacingBetweenLines { Before = "0", After = "120" },
        new Indentation { Left = left.ToInvariant(), Hanging = "170" },
        new ContextualSpacing());

    private static StyleParagraphProperties DraftForm()
    {
        static T Edge<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 6, Space = 2 };
        return new StyleParagraphProperties(
            new ParagraphBorders(Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>()),
            new SpacingBetweenLines { Before = "160", After = "40" },
            new Indentation { Left = "1150", Right = "1150" },
            new Justification { Val = JustificationValues.Center });
    }

    private static StyleParagraphProperties LineForm() => new(
        new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1 }),
        new SpacingBetweenLines { Before = "50", After = "0", Line = "40", LineRule = LineSpacingRuleValues.Exact });
}
