using System.Globalization;
using MangNon.App.Platform;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Children.Forms;

/// <summary>The forms of all kinds of fact about a child or a household.</summary>
public static partial class FactForms
{
    /// <summary>In the order a record is read.</summary>
    public static IReadOnlyList<FactForm> All { get; } = [.. OfChild(), .. OfHousehold()];

    private static readonly Dictionary<string, FactForm> ByKey = All.ToDictionary(f => f.Key);
    private static readonly Dictionary<Type, FactForm> ByKind = All.ToDictionary(f => f.Kind);

    /// <summary>The form with a name in addresses; null for none.</summary>
    public static FactForm? Find(string? key) => key is null ? null : ByKey.GetValueOrDefault(key);

    /// <summary>The form of a fact.</summary>
    public static FactForm Of(Fact fact) => ByKind[fact.GetType()];

    /// <summary>The form of a kind of fact.</summary>
    public static FactForm Of<T>()
        where T : Fact => ByKind[typeof(T)];

    /// <summary>A fact of a household, not of a child.</summary>
    public static bool IsOfHousehold(FactForm form) => form.Kind == typeof(Dwelling) || form.Kind == typeof(Poverty) || form.Kind == typeof(HouseholdMember) || form.Kind == typeof(HouseholdNote);

    private static FactField Line(string name, string label, string? help = null) => new(name, label, FieldShape.Line, Help: help);

    private static FactField Optional(string name, string label, FieldShape shape = FieldShape.Line, string? help = null) => new(name, label, shape, IsOptional: true, help);

    private static FactField Choose<TEnum>(string name, string label, bool isOptional = false)
        where TEnum : struct, Enum => new(name, label, FieldShape.Choice, isOptional, Choices: w => w.Of<TEnum>());

    private static FactField Tick(string name, string label) => new(name, label, FieldShape.YesNo, IsOptional: true);

    private static string? Yes(bool? said) => said switch { true => "có", false => "không", null => null };

    private static string? Written(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture);

    private static string Shown(decimal? number) => number?.ToString("0.##", CultureInfo.GetCultureInfo("vi-VN")) ?? "";

    // Words that are there, with a comma between.
    private static string Joined(params string?[] parts) => string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));

    private static IEnumerable<FactForm> OfHousehold() =>
    [
        FactForm.Of(
            "noi-o", ChildFacet.Home, FactTime.Lasting, "Nơi ở của hộ",
            [
                Line("dia-chi", "Địa chỉ", "số nhà, ngõ, đường"),
                new FactField("to-dan-pho", "Tổ dân phố", FieldShape.Choice, Choices: w => w.GroupChoices()),
                Choose<ResidenceKind>("dang-ky-cu-tru", "Đăng ký cư trú"),
                Optional("vi-do", "Vĩ độ", FieldShape.Number, "ví dụ 15,1214"),
                Optional("kinh-do", "Kinh độ", FieldShape.Number, "ví dụ 108,8044"),
                Tick("vung-kho-khan", "Thuộc vùng đồng bào dân tộc thiểu số và miền núi đặc biệt khó khăn"),
            ],
            (d, stamp) => new Dwelling(stamp, d.NeededDay(FactForm.From), d.Day(FactForm.To), d.Needed("dia-chi"), new UnitId(GroupOf(d)), d.NeededChoice<ResidenceKind>("dang-ky-cu-tru"))
            {
                Latitude = (double?)d.Number("vi-do"),
                Longitude = (double?)d.Number("kinh-do"),
                InVeryDifficultArea = d.YesOrNo("vung-kho-khan"),
                Evidence = d.Text(FactForm.Evidence),
            },
            f => [("dia-chi", f.Address), ("to-dan-pho", f.GroupId.Value.ToString()), ("dang-ky-cu-tru", f.Kind.ToString()), ("vi-do", Written(f.Latitude)), ("kinh-do", Written(f.Longitude)), ("vung-kho-khan", Yes(f.InVeryDifficultArea))],
            (f, w) => Joined(f.Address, w.UnitName(f.GroupId), w.T.Of(f.Kind))),
        FactForm.Of(
            "ho-ngheo", ChildFacet.Living, FactTime.Lasting, "Hộ nghèo, cận nghèo",
            [Choose<PovertyLevel>("muc", "Thuộc diện")],
            (d, stamp) => new Poverty(stamp, d.NeededDay(FactForm.From), d.Day(FactForm.To), d.NeededChoice<PovertyLevel>("muc")) { Evidence = d.Text(FactForm.Evidence) },
            f => [("muc", f.Level.ToString())],
            (f, w) => w.T.Of(f.Level)),
        FactForm.Of(
            "thanh-vien", ChildFacet.Family, FactTime.Lasting, "Thành viên của hộ",
            [
                Line("ho-ten", "Họ tên"),
                Tick("chu-ho", "Là chủ hộ"),
                Optional("quan-he", "Quan hệ với chủ hộ", help: "vợ, mẹ, ông…"),
                Optional("nam-sinh", "Năm sinh", FieldShape.Number),
                Optional("ma", "Mã người", help: "để trống với người mới"),
            ],
            (d, stamp) => new HouseholdMember(stamp, d.NeededDay(FactForm.From), d.Day(FactForm.To), CarerOf(d), d.Needed("ho-ten"))
            {
                IsHead = d.Yes("chu-ho"),
                RelationToHead = d.Text("quan-he"),
                BirthYear = (int?)d.Whole("nam-sinh"),
                Evidence = d.Text(FactForm.Evidence),
            },
            f => [("ho-ten", f.FullName), ("chu-ho", f.IsHead ? "có" : null), ("quan-he", f.RelationToHead), ("nam-sinh", Written(f.BirthYear)), ("ma", f.PersonId.Value.ToString())],
            (f, w) => Joined(f.FullName, f.IsHead ? w.T["chủ hộ"] : f.RelationToHead, f.BirthYear is { } y ? w.T["sinh {0}", y.ToString(CultureInfo.InvariantCulture)] : null),
            isMany: true),
        FactForm.Of(
            "ghi-chu-ho", ChildFacet.Living, FactTime.Since, "Hoàn cảnh của hộ",
            [Optional("dan-toc", "Dân tộc của chủ hộ", help: "ví dụ Kinh, Hrê"), Optional("ghi-chu", "Ghi chú", FieldShape.Words)],
            (d, stamp) => new HouseholdNote(stamp, d.NeededDay(FactForm.From), d.Text("dan-toc"), d.Text("ghi-chu")) { Evidence = d.Text(FactForm.Evidence) },
            f => [("dan-toc", f.Ethnicity), ("ghi-chu", f.Note)],
            (f, _) => Joined(f.Ethnicity, f.Note)),
    ];

    // A group that was not chosen is a fault; the draft is then no fact, whatever stands here.
    private static Guid GroupOf(FactDraft d)
    {
        d.Needed("to-dan-pho");
        return d.Id("to-dan-pho", d.World.Groups.Select(g => new FieldChoice(g.Id.Value.ToString(), g.Name))) ?? Guid.Empty;
    }

    // Who is known already keeps their identifier; somebody new gets one.
    private static CarerId CarerOf(FactDraft d) => Guid.TryParse(d.Text("ma"), out var id) ? new CarerId(id) : Ids.New<CarerId>();
}
