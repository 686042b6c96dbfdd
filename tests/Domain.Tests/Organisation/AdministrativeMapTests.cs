using MangNon.Domain.Organisation;
using Xunit;

namespace MangNon.Domain.Tests.Organisation;

public sealed class AdministrativeMapTests
{
    private static readonly DateOnly Before = new(2025, 6, 30);
    private static readonly DateOnly After = new(2025, 7, 1);
    private static readonly AdministrativeMap Map = AdministrativeMap.Default;

    [Fact]
    public void Today_has_34_provinces_and_3321_communes_and_no_district()
    {
        var today = Map.Units.Where(u => u.ExistsOn(new DateOnly(2026, 11, 23))).ToLookup(u => u.Level);
        Assert.Equal(34, today[AdministrativeLevel.Province].Count());
        Assert.Empty(today[AdministrativeLevel.District]);
        Assert.Equal(3321, today[AdministrativeLevel.Commune].Count());
    }

    [Fact]
    public void A_code_names_another_unit_after_the_merger()
    {
        Assert.Equal("Phường Nguyễn Nghiêm", Map.Find("21025", Before)?.Name);
        Assert.Equal("Phường Cẩm Thành", Map.Find("21025", After)?.Name);
        Assert.Equal("Xã Nghĩa Dũng", Map.Find("21034", Before)?.Name);
        Assert.Equal("Xã An Phú", Map.Find("21034", After)?.Name);
        Assert.Equal(["Phường Nguyễn Nghiêm", "Phường Cẩm Thành"], Map.HistoryOf("21025").Select(u => u.Name));
    }

    [Fact]
    public void One_name_meant_two_wards_and_means_a_third_commune()
    {
        Assert.Equal(["21025", "21439"], Map.Search("phường nguyen nghiem", Before).Select(u => u.Code));
        Assert.Equal(["21457"], Map.Search("Nguyễn Nghiêm", After).Select(u => u.Code));
        Assert.Equal(["522", "51"], Map.Above(Map.Find("21025", Before)!, Before).Select(u => u.Code));
        Assert.Equal(["534", "51"], Map.Above(Map.Find("21439", Before)!, Before).Select(u => u.Code));
    }

    [Fact]
    public void Four_wards_became_Cam_Thanh()
    {
        var ward = Map.Find("21025", After)!;
        Assert.Equal(["21019", "21022", "21025", "21031"], Map.PredecessorsOf(ward).Select(u => u.Code));
        Assert.All(["21019", "21022", "21025", "21031"], code => Assert.Equal(ward, Map.SuccessorOf(code, Before)));
        Assert.Equal("Phường Đức Phổ", Map.SuccessorOf("21439", Before)?.Name);
        Assert.Null(Map.SuccessorOf("21025", After));
    }

    [Fact]
    public void The_district_level_ended_on_30_June_2025()
    {
        Assert.Equal("Thành phố Quảng Ngãi", Map.Find("522", Before)?.Name);
        Assert.Null(Map.Find("522", After));
        Assert.Null(Map.SuccessorOf("522", Before));
        Assert.Equal(22, Map.Children("522", Before).Count);
        Assert.Empty(Map.Children("522", After));
        Assert.Equal(13, Map.Children("51", Before).Count);
        Assert.Equal(96, Map.Children("51", After).Count);
    }

    [Fact]
    public void Quang_Ngai_took_Kon_Tum_and_Dong_Nai_became_a_city()
    {
        Assert.Equal("Tỉnh Quảng Ngãi", Map.SuccessorOf("62", Before)?.Name);
        Assert.Equal("Tỉnh Đồng Nai", Map.Find("75", new DateOnly(2026, 4, 29))?.Name);
        Assert.Equal("Thành phố Đồng Nai", Map.Find("75", new DateOnly(2026, 4, 30))?.Name);
    }

    [Fact]
    public void No_code_has_two_units_on_one_day_and_every_parent_is_known()
    {
        foreach (var rows in Map.Units.GroupBy(u => u.Code))
        {
            var byTime = Map.HistoryOf(rows.Key);
            Assert.All(byTime.Zip(byTime.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From, rows.Key));
        }

        Assert.All(Map.Units.Where(u => u.Parent is not null), u => Assert.NotNull(Map.Find(u.Parent!, u.To ?? u.From!.Value)));
    }

    [Theory]
    [InlineData("cẩm thành", "21025")]
    [InlineData("CAM THANH quang", null)]
    [InlineData("21025", "21025")]
    [InlineData("  ", null)]
    public void Search_ignores_case_and_diacritics(string words, string? first) =>
        Assert.Equal(first, Map.Search(words, After) is [var found, ..] ? found.Code : null);
}
