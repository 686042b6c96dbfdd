using System.Text;
using MangNon.Documents.Writing;
using Xunit;

namespace MangNon.Documents.Tests.Writing;

/// <summary>The calendar keeps to RFC 5545: folding, escaping, line ends, whole days.</summary>
public sealed class IcsCalendarTests
{
    private static readonly DateTime Stamp = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);

    private static string Written(params IcsEvent[] events) => Encoding.UTF8.GetString(IcsCalendar.Write("Măng Non: An", Stamp, events));

    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);

    [Fact]
    public void A_whole_day_ends_on_the_day_after_its_last()
    {
        var lines = Written(new IcsEvent("report-1@mangnon", new DateOnly(2026, 12, 31), new DateOnly(2026, 12, 31), "Hạn báo cáo", Url: "https://phuong.example/bao-cao/1")).Split("\r\n");

        string[] wanted = ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:report-1@mangnon", "DTSTAMP:20261123T010000Z", "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "SUMMARY:Hạn báo cáo", "URL:https://phuong.example/bao-cao/1", "END:VEVENT", "END:VCALENDAR"];
        Assert.Equal(wanted, lines.Where(wanted.Contains));
        Assert.Equal("", lines[^1]);
        Assert.DoesNotContain(lines, l => l.Contains('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void Marks_of_the_format_are_escaped_and_no_text_adds_a_line()
    {
        var text = Unfolded(Written(new IcsEvent("a", Day, Day, "Một; hai, ba \\ bốn\r\nEND:VEVENT", "x\ny\u0007", "https://a.example/\r\nATTACH:x")));

        Assert.Contains("SUMMARY:Một\\; hai\\, ba \\\\ bốn\\nEND:VEVENT\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DESCRIPTION:x\\ny\r\n", text, StringComparison.Ordinal);
        Assert.Contains("URL:https://a.example/ATTACH:x\r\n", text, StringComparison.Ordinal);
        Assert.Single(text.Split("\r\n"), l => l == "END:VEVENT");
    }

    [Theory]
    [InlineData("Hạn gửi báo cáo kết quả thực hiện công tác trẻ em sáu tháng cuối năm 2026 và phương hướng năm 2027 của phường")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    public void No_line_has_more_than_75_octets_and_no_letter_is_cut_in_two(string summary)
    {
        var bytes = IcsCalendar.Write("x", Stamp, [new IcsEvent("a", Day, Day, summary)]);
        var text = Encoding.UTF8.GetString(bytes);

        Assert.All(text.Split("\r\n"), l => Assert.True(Encoding.UTF8.GetByteCount(l) <= 75, l));
        Assert.DoesNotContain('\uFFFD', text);
        Assert.Contains($"SUMMARY:{summary}\r\n", Unfolded(text), StringComparison.Ordinal);
        Assert.NotEqual(0xEF, bytes[0]);
    }

    private static readonly DateOnly Day = new(2026, 6, 1);
}
