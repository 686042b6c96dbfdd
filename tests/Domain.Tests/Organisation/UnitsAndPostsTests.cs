using MangNon.Domain.Organisation;
using Xunit;

namespace MangNon.Domain.Tests.Organisation;

public sealed class UnitsAndPostsTests
{
    private static readonly WardId Ward = new(Guid.Parse("11111111-1111-7111-8111-111111111111"));
    private static readonly DateOnly Begin = new(2025, 7, 1);
    private static readonly DateOnly Last = new(2026, 6, 30);

    [Fact]
    public void A_unit_ends_with_the_posts_still_held_in_it()
    {
        var (unit, held, ended) = (NewUnit(), NewPost(Role.UnitHead, 1), NewPost(Role.UnitMember, 2));
        ended.End(new DateOnly(2025, 12, 31));

        unit.End(Last, [held, ended]);

        Assert.Equal(Last, unit.To);
        Assert.Equal(Last, held.To);
        Assert.Equal(new DateOnly(2025, 12, 31), ended.To);
        Assert.Equal([new Refusal("unit.already-ended")], unit.WhyNotEnd(Last));
    }

    [Fact]
    public void A_unit_cannot_end_before_it_began_nor_before_a_post_in_it() =>
        Assert.Equal(
            [new Refusal("unit.end-before-start"), new Refusal("unit.has-later-post")],
            NewUnit().WhyNotEnd(new DateOnly(2025, 6, 30), [NewPost(Role.UnitHead, 1)]));

    [Theory]
    [InlineData(Role.Officer, Role.UnitHead, true)]
    [InlineData(Role.Officer, Role.Leader, true)]
    [InlineData(Role.Officer, Role.Administrator, false)]
    [InlineData(Role.Officer, Role.Auditor, false)]
    [InlineData(Role.Officer, Role.LevelAbove, false)]
    [InlineData(Role.Administrator, Role.Administrator, true)]
    [InlineData(Role.Leader, Role.UnitMember, false)]
    [InlineData(Role.UnitHead, Role.UnitMember, false)]
    public void Some_posts_are_the_administrators_to_give(Role giver, Role given, bool may) =>
        Assert.Equal(may, !Post.WhyNotGive(given, NewUnit(), Begin, giver).Any());

    [Fact]
    public void A_post_of_a_unit_needs_a_unit_that_exists()
    {
        Assert.Equal([new Refusal("post.needs-unit")], Post.WhyNotGive(Role.UnitHead, null, Begin, Role.Officer));
        Assert.Equal([new Refusal("post.unit-not-there")], Post.WhyNotGive(Role.UnitHead, NewUnit(), Begin.AddDays(-1), Role.Officer));
        Assert.Empty(Post.WhyNotGive(Role.Leader, null, Begin, Role.Officer));
    }

    [Fact]
    public void Nobody_ends_the_own_post_or_one_they_could_not_give()
    {
        var post = NewPost(Role.Administrator, 1);

        Assert.Equal([new Refusal("post.own")], post.WhyNotEnd(Last, post.Id, Role.Administrator));
        Assert.Equal([new Refusal("post.role-not-yours")], post.WhyNotEnd(Last, default, Role.Officer));
        Assert.Empty(post.WhyNotEnd(Last, default, Role.Administrator));
    }

    private static Unit NewUnit() => new(new UnitId(Ward.Value), Ward, "Trạm Y tế phường", UnitKind.HealthStation, Begin);

    private static Post NewPost(Role role, int number) => new(new PostId(new Guid(number, 0, 0, new byte[8])), Ward, new PersonId(Ward.Value), new UnitId(Ward.Value), "Chức vụ", role, Begin);
}
