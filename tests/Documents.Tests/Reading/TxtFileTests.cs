using System.Text;
using MangNon.Documents.Reading;
using MangNon.Documents.Tests.Fixtures;
using Xunit;

namespace MangNon.Documents.Tests.Reading;

public sealed class TxtFileTests
{
    [Fact]
    public void Every_line_of_the_file_is_kept_under_its_own_number()
    {
        var read = Lines.Txt("KẾ HOẠCH\n\n  I. Mục đích  \r\n1. Một\rhai");

        Assert.Equal(["1… KẾ HOẠCH", "1… ", "1… I. Mục đích", "1… 1. Một", "1… hai"], Lines.Of(read));
        Lines.AreNumberedFromOne(read);
    }

    [Theory]
    [InlineData("một\n\fhai\n", "1… một|2… hai")]
    [InlineData("một\n\f\nhai", "1… một|2… |2… hai")]
    [InlineData("một\fhai\n\f", "1… một|2… hai")]
    [InlineData("một\n\f\fba\n", "1… một|3… ba")]
    public void A_form_feed_begins_a_page(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Lines.Of(Lines.Txt(text)));

    [Fact]
    public void A_form_feed_inside_a_line_leaves_both_halves_on_that_line()
    {
        var read = Lines.Txt("một\fhai\nba");

        Assert.Equal([1, 1, 2], read.Lines.Select(line => line.Number));
        Assert.Equal(2, read.Pages);
    }

    [Fact]
    public void Accents_are_composed_and_invisible_characters_dropped()
    {
        var decomposed = "Ủy ban nhân dân".Normalize(NormalizationForm.FormD);

        Assert.Equal(["1… Ủy ban nhân dân", "1… trẻ em", "1… an toàn"], Lines.Of(Lines.Txt($"\uFEFF{decomposed}\ntrẻ\u00A0\u200Bem\u0007\nan to\u00ADàn")));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Unicode_files_are_known_by_their_mark(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes("Kế hoạch\r\nĐiều 1")];

        Assert.Equal(["1… Kế hoạch", "1… Điều 1"], Lines.Of(DocumentFile.Read(file, "a.txt")));
    }

    [Fact]
    public void A_text_in_an_old_code_page_is_refused_with_a_word_about_it()
    {
        var refused = Assert.Throws<FileRefusedException>(() => DocumentFile.Read([.. "KÕ ho"u8.ToArray(), 0xB9, (byte)'c', (byte)'h'], "tcvn3.txt"));

        Assert.Equal("broken", refused.Code);
        Assert.Contains("UTF-8", refused.Vietnamese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_notepad_and_one_with_decomposed_accents_read_the_same_way()
    {
        Assert.Equal("Chăm sóc sức khỏe tâm thần trẻ em và phòng, chống bạo lực học đường năm 2026", FixturePlans.Lines("go-dau-2026.txt").Lines[5].Text);
        Assert.Equal("BÁO CÁO", FixturePlans.Lines("hoa-sua-bao-cao-2026.txt").Lines[4].Text);
    }
}
