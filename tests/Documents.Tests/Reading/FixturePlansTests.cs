using System.Collections.Concurrent;
using MangNon.Documents.Tests.Fixtures;
using MangNon.Domain.OfficialDocuments;
using Xunit;

namespace MangNon.Documents.Tests.Reading;

/// <summary>From the file to what the plan says: the two halves of reading together.</summary>
public sealed class FixturePlansTests
{
    public static TheoryData<string> Names => [.. ExpectedReadings.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Header_title_and_signature(string name) =>
        AssertRows(ExpectedReadings.All[name].Header, ExpectedReading.HeaderOf(Read(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Grounds(string name) =>
        AssertRows(ExpectedReadings.All[name].Grounds, ExpectedReading.GroundsOf(Read(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Tasks_with_lead_support_time_and_money(string name) =>
        AssertRows(ExpectedReadings.All[name].Tasks, ExpectedReadings.All[name].TasksOf(Read(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Units_with_their_bodies(string name) =>
        AssertRows(ExpectedReadings.All[name].Units, ExpectedReading.UnitsOf(Read(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Report_rounds(string name) =>
        AssertRows(ExpectedReadings.All[name].Rounds, ExpectedReading.RoundsOf(Read(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Numbers_without_a_gap_raise_no_warning_about_one(string name) =>
        Assert.DoesNotContain(Read(name).Warnings, warning => warning.Code is "numbering-gap" or "numbering-repeated");

    [Theory]
    [InlineData("hoa-sua-2026")]
    [InlineData("suoi-trong-2026")]
    [InlineData("nam-thanh-2024")]
    [InlineData("thac-bac-2026")]
    public void A_pdf_says_the_same_as_its_word_file(string name)
    {
        var (pdf, docx) = (Read(name + ".pdf"), Read(name + ".docx"));
        var expected = ExpectedReadings.All[name + ".docx"];

        Assert.Equal(ExpectedReading.HeaderOf(docx), ExpectedReading.HeaderOf(pdf));
        Assert.Equal(ExpectedReading.GroundsOf(docx), ExpectedReading.GroundsOf(pdf));
        Assert.Equal(expected.TasksOf(docx), expected.TasksOf(pdf));
        Assert.Equal(docx.Tasks.Select(task => task.Text), pdf.Tasks.Select(task => task.Text));
        Assert.Equal(ExpectedReading.UnitsOf(docx), ExpectedReading.UnitsOf(pdf));
        Assert.Equal(ExpectedReading.RoundsOf(docx), ExpectedReading.RoundsOf(pdf));
    }

    [Fact]
    public void A_web_address_inside_a_sentence_is_no_part_of_it()
    {
        var task = Assert.Single(Read("ben-lam-2024.txt").Tasks, task => task.Path == "II.1.b");

        Assert.Contains("theo quy định tại Luật An ninh mạng; hướng dẫn cha mẹ", task.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tracked_changes_are_read_as_accepted()
    {
        var task = Assert.Single(Read("tan-hop-2026.docx").Tasks, task => task.Path == "II.1");

        Assert.Equal("Các trường học bàn giao danh sách học sinh cho Đoàn Thanh niên phường trước ngày 01/6/2026.", task.Text);
    }

    [Fact]
    public void Products_of_an_appendix_are_kept() =>
        Assert.Equal(
            ["07 ngày hội", "1.500 tờ gấp", "Biên bản sinh hoạt", "25 biển báo, 06 rào chắn", "03 lớp, 90 trẻ em biết bơi", "Sổ theo dõi"],
            Read("suoi-trong-2026.docx").Tasks.Select(task => task.Product).OfType<string>().Take(6));

    [Fact]
    public void A_report_is_not_a_plan()
    {
        var refused = Assert.ThrowsAny<Exception>(() => Read("hoa-sua-bao-cao-2026.txt"));

        Assert.Contains("BÁO CÁO", refused.Message, StringComparison.Ordinal);
    }

    private static readonly ConcurrentDictionary<string, PlanReading> Readings = new();

    private static PlanReading Read(string name) => Readings.GetOrAdd(name, file => PlanReader.Read(FixturePlans.Lines(file)));

    private static void AssertRows(string expected, List<string> read)
    {
        var rows = ExpectedReading.Rows(expected);
        Assert.Equal(rows, ExpectedReading.Starred(read, rows));
    }
}
