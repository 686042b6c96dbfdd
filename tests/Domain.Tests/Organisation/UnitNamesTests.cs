using MangNon.Domain.Organisation;
using Xunit;

namespace MangNon.Domain.Tests.Organisation;

public sealed class UnitNamesTests
{
    private static readonly WardId Ward = new(Guid.Parse("00000000-0000-0000-0000-000000000001"));

    private static readonly Unit[] Units =
    [
        New("Văn hóa - Xã hội phường", UnitKind.Office, "Đài truyền thanh phường"),
        New("Công an phường", UnitKind.Police),
        New("Trạm Y tế phường", UnitKind.HealthStation),
        New("Hội Liên hiệp Phụ nữ phường", UnitKind.MassOrganisation),
        New("Đoàn Thanh niên phường", UnitKind.MassOrganisation, "Đoàn TNCS Hồ Chí Minh phường"),
        New("Ủy ban MTTQ Việt Nam phường", UnitKind.FatherlandFront),
        New("Trường Tiểu học Măng Non", UnitKind.School),
        New("Trường THCS Hoa Sen", UnitKind.School),
        New("Tổ dân phố 1", UnitKind.ResidentialGroup),
        New("Tổ dân phố 2", UnitKind.ResidentialGroup),
    ];

    private static Unit New(string name, UnitKind kind, params string[] others) => new(new(Guid.NewGuid()), Ward, name, kind, new DateOnly(2024, 1, 1), others);

    [Theory]
    [InlineData("Công chức Văn hóa - Xã hội phường", "Văn hóa - Xã hội phường")]
    [InlineData("Đề nghị Hội LHPN phường", "Hội Liên hiệp Phụ nữ phường")]
    [InlineData("công an phường", "Công an phường")]
    [InlineData("Công an", "Công an phường")]
    [InlineData("Đoàn Thanh niên Cộng sản Hồ Chí Minh phường", "Đoàn Thanh niên phường")]
    [InlineData("UBMTTQ Việt Nam phường", "Ủy ban MTTQ Việt Nam phường")]
    [InlineData("Trường Trung học cơ sở Hoa Sen", "Trường THCS Hoa Sen")]
    [InlineData("Tổ dân phố số 2", "Tổ dân phố 2")]
    public void A_written_name_finds_its_unit_first(string written, string expected) =>
        Assert.Equal(expected, UnitMatching.Suggest(written, Units)[0].Name);

    [Theory]
    [InlineData("Kho bạc Nhà nước")]
    [InlineData("Sở Y tế tỉnh")]
    [InlineData("")]
    public void A_name_of_somebody_else_is_not_taken_for_sure(string written) =>
        Assert.DoesNotContain(UnitMatching.Suggest(written, Units), s => s.Score >= 0.75);

    [Theory]
    [InlineData("các trường học", 2)]
    [InlineData("04 tổ dân phố", 2)]
    [InlineData("các ban ngành", 3)]
    [InlineData("hội đoàn thể", 3)]
    [InlineData("cơ quan", 3)]
    [InlineData("các đơn vị", 5)]
    [InlineData("các cơ quan, đơn vị, đoàn thể", 8)]
    [InlineData("các thôn, bản", 2)]
    [InlineData("Tổ dân phố 2", 0)]
    [InlineData("Trường Tiểu học Măng Non", 0)]
    public void A_collective_name_means_several_units(string written, int expected) =>
        Assert.Equal(expected, CollectiveNames.Expand(written, Units).Count);
}
