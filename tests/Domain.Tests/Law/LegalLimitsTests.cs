using MangNon.Domain.Law;
using Xunit;

namespace MangNon.Domain.Tests.Law;

public sealed class LegalLimitsTests
{
    [Fact]
    public void Every_limit_has_a_name_an_amount_an_article_and_days_that_do_not_overlap()
    {
        Assert.NotEmpty(LegalLimits.All);
        Assert.All(LegalLimits.All, l => Assert.True(l.Amount > 0 && l.Name.Length > 0 && l.Article.Length > 0 && (l.To is null || l.To >= l.From), l.Code));
        foreach (var same in LegalLimits.All.GroupBy(l => l.Code))
        {
            var lines = same.OrderBy(l => l.From).ToList();
            Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From, same.Key));
        }
    }

    [Fact]
    public void The_notice_of_a_breach_is_marked_as_not_compared_with_the_official_text()
    {
        Assert.False(LegalLimits.On("breach.notice", new DateOnly(2026, 11, 23)).Verified);
        Assert.True(LegalLimits.On("archive.hand-over", new DateOnly(2026, 11, 23)).Verified);
    }

    [Fact]
    public void A_limit_is_asked_for_by_a_day_on_which_it_held() =>
        Assert.Throws<ArgumentException>(() => LegalLimits.On("archive.hand-over", new DateOnly(2020, 3, 4)));

    [Fact]
    public void Years_end_on_the_same_day_and_hours_run_through_the_night()
    {
        Assert.Equal(new DateOnly(2025, 2, 28), LegalLimits.On("archive.hand-over", new DateOnly(2024, 2, 29)).After(new DateOnly(2024, 2, 29)));
        var notice = LegalLimits.On("breach.notice", new DateOnly(2026, 2, 16));
        Assert.Equal(new DateTime(2026, 2, 19, 15, 30, 0), notice.After(new DateTime(2026, 2, 16, 15, 30, 0)));
        Assert.Throws<InvalidOperationException>(() => notice.After(new DateOnly(2026, 2, 16)));
    }
}
