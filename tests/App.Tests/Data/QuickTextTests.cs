using System.Globalization;
using MangNon.App.Data;
using Microsoft.Data.Sqlite;
using Xunit;

namespace MangNon.App.Tests.Data;

public sealed class QuickTextTests
{
    [Theory]
    [InlineData("2026-11-30 07:05:09")]
    [InlineData("2026-11-30 07:05:09.1")]
    [InlineData("2026-11-30 07:05:09.0000001")]
    [InlineData("2024-02-29 23:59:59.9999999")]
    [InlineData("0001-01-01 00:00:00")]
    [InlineData("2026-11-30T07:05:09.123")]
    [InlineData("2026-11-30")]
    [InlineData("2026-11-30 07:05")]
    public void An_instant_is_read_as_the_general_parser_reads_it(string text) =>
        Assert.Equal(DateTime.Parse(text, CultureInfo.InvariantCulture), QuickText.InstantOf(text));

    [Theory]
    [InlineData("2026-11-30")]
    [InlineData("2024-02-29")]
    [InlineData("9999-12-31")]
    [InlineData("2026-11-30 00:00:00")]
    public void A_day_is_read_as_the_general_parser_reads_it(string text) =>
        Assert.Equal(DateOnly.FromDateTime(DateTime.Parse(text, CultureInfo.InvariantCulture)), QuickText.DayOf(text));

    [Theory]
    [InlineData("2026-1x-30")]
    [InlineData("2026-13-30")]
    [InlineData("")]
    [InlineData("2026-11-30 07:05:09.12a")]
    public void What_is_none_is_not_made_one(string text) => Assert.ThrowsAny<Exception>(() => text.Length == 10 ? QuickText.DayOf(text).ToDateTime(default) : QuickText.InstantOf(text));

    [Fact]
    public void What_SQLite_writes_is_what_was_given()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        var chance = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var instant = new DateTime(chance.NextInt64(DateTime.MaxValue.Ticks), DateTimeKind.Utc);
            using var command = connection.CreateCommand();
            command.CommandText = "select @instant, @day";
            command.Parameters.AddWithValue("@instant", instant);
            command.Parameters.AddWithValue("@day", DateOnly.FromDateTime(instant));
            using var reader = command.ExecuteReader();
            reader.Read();
            Assert.Equal((instant.Ticks, DateOnly.FromDateTime(instant)), (QuickText.InstantOf(reader.GetString(0)).Ticks, QuickText.DayOf(reader.GetString(1))));
        }
    }
}
