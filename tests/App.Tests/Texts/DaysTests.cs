using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using Xunit;

namespace MangNon.App.Tests.Wording;

/// <summary>Days and hours as they are typed.</summary>
public sealed class DaysTests
{
    [Theory]
    [InlineData("23/11/2026 08:14", "2026-11-23T01:14:00Z")]
    [InlineData("23/11/2026 8h14", "2026-11-23T01:14:00Z")]
    [InlineData("2026-11-23T08:14", "2026-11-23T01:14:00Z")]
    [InlineData("23/11/2026", "2026-11-22T17:00:00Z")]
    [InlineData("  ", null)]
    public void What_people_write_is_read(string typed, string? instant)
    {
        Assert.True(Days.TryReadInstant(typed, out var read));

        Assert.Equal(instant, read?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("T")]
    [InlineData("08:14")]
    [InlineData("31/11/2026 08:14")]
    [InlineData("01/01/0001 00:00")]
    [InlineData("31/12/9999 23:59")]
    public void What_nobody_means_is_refused(string typed)
    {
        Assert.False(Days.TryReadInstant(typed, out var read));

        Assert.Null(read);
    }

    [Fact]
    public void Every_day_has_a_first_instant()
    {
        Assert.Equal(DateTime.MinValue, OfficeClock.StartOf(DateOnly.MinValue));
        Assert.Equal(new DateTime(2026, 11, 22, 17, 0, 0, DateTimeKind.Utc), OfficeClock.StartOf(new DateOnly(2026, 11, 23)));
    }
}
