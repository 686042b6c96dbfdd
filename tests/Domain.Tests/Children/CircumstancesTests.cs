using MangNon.Domain.Children;
using Xunit;
using static MangNon.Domain.Tests.Children.SampleFamily;

namespace MangNon.Domain.Tests.Children;

public sealed class CircumstancesTests
{
    [Fact]
    public void The_law_has_14_groups_and_the_decree_48_sub_groups()
    {
        Assert.Equal([4, 2, 12, 3, 1, 4, 2, 2, 1, 5, 5, 2, 2, 3], Circumstances.Groups.Select(g => g.Subgroups.Count));
        Assert.Equal("abcdđeghiklmno", string.Concat(Circumstances.Groups.Select(g => g.Code[^1])));
        Assert.Equal(48, Circumstances.Groups.SelectMany(g => g.Subgroups).Select(s => s.Code).Distinct().Count());
        Assert.All(Circumstances.Groups.SelectMany(g => g.Subgroups), s => Assert.True(s.Verified && s.Name.Length > 10));
        Assert.Equal([5, 6, 7, 9, 10, 11, 12], Circumstances.Groups.Where(g => g.Sensitive).Select(g => g.Number));
    }

    [Fact]
    public void The_eleven_cases_of_no_support_are_a_list_of_their_own()
    {
        Assert.Equal(11, Circumstances.Grounds.Count(g => g.Code.StartsWith("ND20-5.1", StringComparison.Ordinal)));
        Assert.All(Circumstances.Grounds, g => Assert.Null(Circumstances.GroupOf(g.Code)));
    }

    [Fact]
    public void A_child_in_two_groups_counts_once_and_is_in_both()
    {
        var child = new SampleFamily().In("ND56-5.7").In("ND56-6.2").In("LOCAL-ONG-BA").Child.AsOf(Today);

        Assert.True(child.IsInSpecialCircumstances && child.IsIn("LTE-10.1c") && child.IsIn("ND56-6.2") && child.IsIn("LTE-10.1d"));
        Assert.False(child.IsIn("ND56-6.1"));
        Assert.False(new SampleFamily().In("LOCAL-ONG-BA").Child.AsOf(Today).IsInSpecialCircumstances);
        Assert.False(new SampleFamily().In("ND20-5.1b").Child.AsOf(Today).IsInSpecialCircumstances);
    }

    [Fact]
    public void The_list_of_children_at_risk_is_the_wards_own()
    {
        var group = new RiskGroup(new RiskGroupId(Guid.NewGuid()), Ward, "LOCAL-ONG-BA", "Sống với ông bà", Day("2024-01-01"));
        group.Rename("Trẻ em sống với ông bà", Day("2024-01-01"));
        group.End(Day("2024-12-31"));

        Assert.Equal(("Trẻ em sống với ông bà", Day("2024-12-31")), (group.Name, group.To));
        Assert.Equal(["risk-group.ended-already"], group.WhyNotEnd(Today).Select(r => r.Code));
        Assert.Equal(["risk-group.code", "risk-group.name"], RiskGroup.WhyNotName("ND56-3.1", " ").Select(r => r.Code));
        Assert.Equal(["risk-group.code"], RiskGroup.WhyNotName("LOCAL-ông bà", "Ông bà").Select(r => r.Code));
    }

    [Fact]
    public void Both_classifications_of_injuries_and_what_joins_them()
    {
        Assert.Equal((11, 13), (Injuries.Types.Count, Injuries.Causes.Count));
        Assert.Equal(["05", "09"], Injuries.Types.Where(t => t.Causes.Count == 0).Select(t => t.Code));
        Assert.Equal(Injuries.Causes.Select(c => c.Code).Order(), Injuries.Types.SelectMany(t => t.Causes).Order());
        Assert.Equal(("Đuối nước", "Đuối nước"), (Injuries.FindType(Injuries.DrowningType)!.Name, Injuries.FindCause(Injuries.DrowningCause)!.Name));
        Assert.Equal("3", Injuries.OnlyCauseOf("08")!.Code);
        Assert.Null(Injuries.OnlyCauseOf("11"));
        Assert.Equal("11", Injuries.TypeOf("9").Code);
        Assert.DoesNotContain(Injuries.Types, t => t.Verified);
        Assert.True(new Injury(Stamp(), Today, "08", null).IsDrowning);
        Assert.False(new Injury(Stamp(), Today, "01", "4").IsDrowning);
    }
}
