using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Xunit;

namespace MangNon.Domain.Tests.Plans;

public sealed class PlanOutlineTests
{
    private static readonly PlanId Plan = new(Guid.NewGuid());

    private static readonly Clause[] Outline = [Point("I", 1, 1), Point("II", 2, 1), Point("II.1", 3, 2), Point("II.1.a", 4, 3), Point("II.2", 5, 2), Point("III", 6, 1)];

    private static Clause Point(string path, int order, int depth)
    {
        var clause = new Clause(new(Guid.NewGuid()), Plan, path, order, depth);
        clause.Say("Mục " + path, null);
        return clause;
    }

    private static Clause At(string path) => Outline.Single(c => c.Path == path);

    [Theory]
    [InlineData(null, "IV", 7, 1)]
    [InlineData("II", "II.3", 6, 2)]
    [InlineData("II.1", "II.1.b", 5, 3)]
    [InlineData("II.2", "II.2.a", 6, 3)]
    [InlineData("III", "III.1", 7, 2)]
    public void A_new_point_takes_the_next_number_behind_the_last_of_its_kind(string? under, string path, int order, int depth) =>
        Assert.Equal(new OutlinePlace(path, order, depth), PlanOutline.Next(Outline, under is null ? null : At(under)));

    [Fact]
    public void The_first_part_of_an_empty_plan_is_I() => Assert.Equal(new OutlinePlace("I", 1, 1), PlanOutline.Next([], under: null));

    [Fact]
    public void Letters_follow_the_order_of_official_documents()
    {
        Clause[] points = [Point("I", 1, 1), Point("I.1", 2, 2), .. "abcd".Select((l, i) => Point($"I.1.{l}", 3 + i, 3))];

        Assert.Equal("I.1.đ", PlanOutline.Next(points, points[1]).Path);
    }

    [Fact]
    public void A_number_taken_by_a_later_point_is_not_given_twice()
    {
        Clause[] points = [Point("I", 1, 1), Point("I.2", 2, 2)];

        Assert.Equal("I.1", PlanOutline.Next(points, points[0]).Path);
        Assert.Equal("I.3", PlanOutline.Next([.. points, Point("I.1", 3, 2)], points[0]).Path);
    }

    [Fact]
    public void A_point_needs_words_and_nothing_is_numbered_below_a_letter()
    {
        Assert.Equal(["outline.no-words"], PlanOutline.WhyNotAdd(At("II"), " ", null).Select(r => r.Code));
        Assert.Equal(["outline.too-deep"], PlanOutline.WhyNotAdd(At("II.1.a"), "Thêm", null).Select(r => r.Code));
        Assert.Empty(PlanOutline.WhyNotAdd(At("II.1"), null, "Lời văn."));
    }

    [Fact]
    public void A_point_with_points_or_tasks_under_it_is_not_taken_out()
    {
        var task = new PlanTask(new(Guid.NewGuid()), new WardId(Guid.NewGuid()), Plan, "II.1.a#2", 10, "Làm việc này.");

        Assert.Equal(["outline.has-points"], PlanOutline.WhyNotRemove(At("II.1"), Outline, [task]).Select(r => r.Code));
        Assert.Equal(["outline.has-tasks"], PlanOutline.WhyNotRemove(At("II.1.a"), Outline, [task]).Select(r => r.Code));
        Assert.Empty(PlanOutline.WhyNotRemove(At("III"), Outline, [task]));
        task.Drop();
        Assert.Empty(PlanOutline.WhyNotRemove(At("II.1.a"), Outline, [task]));
    }

    [Fact]
    public void Typed_targets_are_read_line_by_line_and_a_line_without_a_number_is_named()
    {
        var typed = TypedTargets.Of("trên 95% trẻ em được khai sinh\n\n02 lớp bơi\nnhiều trẻ em");

        Assert.Equal([(95m, "%", TargetComparison.MoreThan), (2m, "lớp", TargetComparison.Exactly)], typed.Read.Select(t => (t.Value, t.Unit, t.Comparison)));
        Assert.Equal("trên 95% trẻ em được khai sinh", typed.Read[0].Text);
        Assert.Equal(["nhiều trẻ em"], typed.Unread);
    }

    [Fact]
    public void Targets_set_anew_keep_those_that_stay_and_tell_those_that_go()
    {
        var task = new PlanTask(new(Guid.NewGuid()), new WardId(Guid.NewGuid()), Plan, "I", 10, "Làm.");
        var (stays, goes) = (Target(95, "trên 95%"), Target(2, "02 lớp"));
        task.AddTarget(stays);
        task.AddTarget(goes);

        Assert.Equal([goes], task.SetTargets([Target(95, "trên 95%"), Target(3, "03 lớp")]));
        Assert.Equal([stays.Id, task.Targets[1].Id], task.Targets.Select(t => t.Id));
        Assert.Equal(3, task.Targets[1].Value);

        static TaskTarget Target(decimal value, string text) => new(Guid.NewGuid(), value, "%", TargetComparison.AtLeast, text);
    }
}
