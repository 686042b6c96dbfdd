using MangNon.App.Features.Children.Forms;
using MangNon.Domain.Children;

namespace MangNon.App.Features.Children.Paper;

/// <summary>Something of a child that is printed and may be written otherwise by hand.</summary>
/// <param name="Key">Its name in forms; the one it has in lists that are brought in.</param>
/// <param name="Label">Vietnamese; the key of the English one.</param>
/// <param name="Field">Field of the form.</param>
/// <param name="Facts">The facts of a child it is read from; none for what is always written anew.</param>
public sealed record PaperColumn(string Key, string Label, FactForm Form, string Field, Func<Child, IEnumerable<Fact>> Facts)
{
    /// <summary>How it is asked for.</summary>
    public FactField Shape { get; } = Form.Fields.First(f => f.Name == Field);

    /// <summary>As it was known at an instant (UTC), as it would be typed; null for nothing.</summary>
    public string? Value(Child child, DateTime known) => Latest(child, known) is { } fact ? Form.Read(fact).GetValueOrDefault(Field) : null;

    /// <summary>The fact it stands in, as known at an instant (UTC).</summary>
    public Fact? Latest(Child child, DateTime known) => Facts(child).Where(f => f.WasKnownAt(known)).MaxBy(f => f.From);

    /// <summary>A value in words; empty for nothing.</summary>
    public string Show(string? value, FormWorld world) => Shape.Choices is { } choices ? choices(world).FirstOrDefault(c => c.Value == value)?.Words ?? "" : value ?? "";

    public FacetRight RightOf(FormWorld world) => ChildFacets.RightOf(world.Me, Form.Facet);
}

/// <summary>
/// What household sheets and street books carry of a child. Circumstances, injuries, health findings and benefits are not among it: a
/// sheet is carried through the streets.
/// </summary>
public static class PaperColumns
{
    /// <summary>Day of a visit, which other parts of the line are dated by.</summary>
    public const string MetOn = "gap-ngay";

    /// <summary>In the order of the sheet.</summary>
    public static IReadOnlyList<PaperColumn> All { get; } =
    [
        Of<BasicData>("ho-ten", "Họ tên", "ho-ten", c => c.Basics),
        Of<BasicData>("ngay-sinh", "Ngày sinh", "ngay-sinh", c => c.Basics),
        Of<BasicData>("gioi-tinh", "Giới tính", "gioi-tinh", c => c.Basics),
        Of<BasicData>("dan-toc", "Dân tộc", "dan-toc", c => c.Basics),
        Of<NumberGiven>("so", "Số định danh", "so", c => c.Numbers),
        Of<Kinship>("me-ho-ten", "Họ tên mẹ", "ho-ten", Mothers),
        Of<Kinship>("me-dien-thoai", "Điện thoại mẹ", "dien-thoai", Mothers),
        Of<Kinship>("cha-ho-ten", "Họ tên cha", "ho-ten", Fathers),
        Of<Kinship>("cha-dien-thoai", "Điện thoại cha", "dien-thoai", Fathers),
        Of<Schooling>("th-truong", "Trường", "truong", c => c.Schoolings),
        Of<Schooling>("th-lop", "Lớp", "lop", c => c.Schoolings),
        Of<InsuranceCard>("bh-so-the", "Số thẻ BHYT", "so-the", c => c.Cards),
        Of<InsuranceCard>("bh-tu-ngay", "BHYT từ ngày", FactForm.From, c => c.Cards),
        Of<InsuranceCard>("bh-den-ngay", "BHYT đến ngày", FactForm.To, c => c.Cards),
        Of<SwimmingSkill>("boi", "Kỹ năng bơi", "muc", c => c.Swimming),
        Of<Contact>(MetOn, "Ngày gặp trẻ, gia đình", FactForm.From, _ => []),
        Of<Contact>("gap-ghi-chu", "Ghi chú khi gặp", "ghi-chu", _ => []),
    ];

    /// <summary>Those this person sees.</summary>
    public static IReadOnlyList<PaperColumn> SeenBy(FormWorld world) => [.. All.Where(c => c.RightOf(world) >= FacetRight.See)];

    /// <summary>Those this person changes, or proposes to.</summary>
    public static IReadOnlyList<PaperColumn> TypedBy(FormWorld world) => [.. All.Where(c => c.RightOf(world) >= FacetRight.Propose)];

    public static PaperColumn? Find(string key) => All.FirstOrDefault(c => c.Key == key);

    private static PaperColumn Of<T>(string key, string label, string field, Func<Child, IEnumerable<Fact>> facts)
        where T : Fact => new(key, label, FactForms.Of<T>(), field, facts);

    private static IEnumerable<Fact> Mothers(Child child) => child.Kin.Where(k => k.Relation is KinRelation.Mother);

    private static IEnumerable<Fact> Fathers(Child child) => child.Kin.Where(k => k.Relation is KinRelation.Father);
}
