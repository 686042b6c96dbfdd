using DocumentFormat.OpenXml.Wordprocessing;
using MangNon.Documents.Writing;
using MangNon.Domain.Cases.Forms;
using Xunit;

namespace MangNon.Documents.Tests.Cases;

public sealed class CaseFormWriterTests
{
    public static TheoryData<string> Codes => [.. SampleForms.Forms.All.Select(f => f.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_empty_form_is_sound_and_asks_everything(string form)
    {
        var file = CaseFormWriter.Write(SampleForms.Empty(form));
        var words = WordFiles.Words(file);

        Assert.Empty(WordFiles.Errors(file));
        Assert.All(SampleForms.Forms.Form(form).Fields, f => Assert.Contains(f.Vi, words, StringComparison.Ordinal));
        Assert.All(SampleForms.Forms.Form(form).Fields.SelectMany(f => f.Options), o => Assert.Contains(o.Vi, words, StringComparison.Ordinal));
        Assert.All(SampleForms.Forms.Form(form).Fields.SelectMany(f => f.Columns), c => Assert.Contains(c.Vi, words, StringComparison.Ordinal));
        Assert.DoesNotContain("☒", words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_filled_form_is_sound_and_says_everything_again(string form)
    {
        var paper = SampleForms.Filled(form, showsSealed: true);
        var file = CaseFormWriter.Write(paper);
        var words = WordFiles.Words(file);

        Assert.Empty(WordFiles.Errors(file));
        Assert.All(Texts(paper.Answers), text => Assert.Contains(text, words, StringComparison.Ordinal));
        Assert.Equal(file, CaseFormWriter.Write(SampleForms.Filled(form, showsSealed: true)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_box_is_ticked_once_for_each_answer(string form)
    {
        var paper = SampleForms.Filled(form);
        var answers = paper.Answers.All.Values;
        var expected = answers.OfType<ChoiceAnswer>().Sum(c => c.Codes.Count) + answers.OfType<YesNoAnswer>().Count() + answers.OfType<LevelAnswer>().Count() + answers.OfType<LevelsAnswer>().Sum(l => l.Levels.Count);

        Assert.Equal(expected, WordFiles.Words(CaseFormWriter.Write(paper)).Count(c => c == '☒'));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Whatever_is_sealed_stays_out_of_a_print_that_did_not_ask_for_it(string form)
    {
        var closed = WordFiles.Words(CaseFormWriter.Write(SampleForms.Filled(form)));

        Assert.DoesNotContain(SampleForms.Informant, closed, StringComparison.Ordinal);
        Assert.DoesNotContain(SampleWords.All["informant-note"], closed, StringComparison.Ordinal);
    }

    [Fact]
    public void Asked_for_expressly_the_informant_is_printed()
    {
        var open = WordFiles.Words(CaseFormWriter.Write(SampleForms.Filled("01", showsSealed: true)));

        Assert.Contains(SampleForms.Informant, open, StringComparison.Ordinal);
        Assert.Contains(SampleWords.All["informant-note"], open, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sealed_column_stays_closed_too()
    {
        var form = CaseForm.Parse("""{"code":"x","vi":"a","en":"a","paper":"report","type":"Báo cáo","subject":"a","issuer":"ward","signer":{"authority":[],"position":"a","en":"a"},"article":"a","from":"2026-01-01","source":"a","verified":"assumed","sections":[{"code":"s","vi":"S","en":"S","fields":[{"code":"t","kind":"table","vi":"T","en":"T","columns":[{"code":"who","kind":"text","vi":"Ai","en":"Who","sealed":true},{"code":"what","kind":"text","vi":"Gì","en":"What"}]}]}]}""");
        var answers = new FormAnswers(form).With("t", new TableAnswer([new Dictionary<string, FormAnswer> { ["who"] = new TextAnswer(SampleForms.Informant), ["what"] = new TextAnswer("nghe thấy") }]));
        var paper = new CaseFormPaper(answers, SampleForms.Head, SampleForms.Printed);

        Assert.DoesNotContain(SampleForms.Informant, WordFiles.Words(CaseFormWriter.Write(paper)), StringComparison.Ordinal);
        Assert.Contains("nghe thấy", WordFiles.Words(CaseFormWriter.Write(paper)), StringComparison.Ordinal);
        Assert.Contains(SampleForms.Informant, WordFiles.Words(CaseFormWriter.Write(paper with { ShowsSealed = true })), StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_of_the_levels_stand_under_their_table()
    {
        using var file = WordFiles.Open(CaseFormWriter.Write(SampleForms.Filled("02")));
        var totals = file.MainDocumentPart!.Document!.Descendants<TableRow>()
            .Select(r => r.Elements<TableCell>().Select(c => c.InnerText).ToList()).Where(r => r.Contains("Tổng số")).Select(r => r[2..]);

        Assert.Equal([["1", "1", "1"], ["2", "1", "1"]], totals);
    }

    [Fact]
    public void A_decision_has_its_authority_grounds_articles_and_signature()
    {
        var words = WordFiles.Words(CaseFormWriter.Write(SampleForms.Filled("05")));

        AssertInOrder(words, "ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 15/QĐ-UBND", "Măng Non, ngày 23 tháng 11 năm 2026", "QUYẾT ĐỊNH", "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG MĂNG NON",
            "Căn cứ Luật Trẻ em", "QUYẾT ĐỊNH:", "Điều 1.", "Điều 2.", "Điều 3.", "Nơi nhận:", "- Trạm Y tế phường;", "CHỦ TỊCH");
    }

    [Fact]
    public void An_application_has_no_letterhead_and_is_signed_by_who_applies()
    {
        var words = WordFiles.Words(CaseFormWriter.Write(SampleForms.Filled("08")));

        AssertInOrder(words, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐƠN ĐĂNG KÝ", "Kính gửi:", "Măng Non, ngày 23 tháng 11 năm 2026", "NGƯỜI LÀM ĐƠN");
        Assert.DoesNotContain("PHƯỜNG MĂNG NON", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Nơi nhận", words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_stamp_names_the_secrecy_level_and_the_scope_on_every_page()
    {
        var paper = SampleForms.Filled("03");
        var stamped = WordFiles.Words(CaseFormWriter.Write(paper with { Letterhead = paper.Letterhead with { Secrecy = "Hạn chế cung cấp", Scope = "Chủ tịch Ủy ban nhân dân phường" } }));

        Assert.Contains("HẠN CHẾ CUNG CẤP\nPhạm vi cung cấp: Chủ tịch", stamped, StringComparison.Ordinal);
        Assert.Contains("\nHạn chế cung cấp\n", stamped, StringComparison.Ordinal);
        Assert.DoesNotContain("HẠN CHẾ CUNG CẤP", WordFiles.Words(CaseFormWriter.Write(paper)), StringComparison.Ordinal);
        Assert.Contains("HẠN CHẾ CUNG CẤP", WordFiles.Words(CaseFormWriter.Write(SampleForms.Filled("urgent"))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_foot_says_who_printed_and_when_in_the_time_of_the_country()
    {
        var words = WordFiles.Words(CaseFormWriter.Write(SampleForms.Filled("04")));

        Assert.Contains("Người in: Nguyễn Thị Mạ; in lúc 14 giờ 05 phút, ngày 23/11/2026", words, StringComparison.Ordinal);
        Assert.Contains("22 giờ 30 phút, ngày 20/11/2026", WordFiles.Words(CaseFormWriter.Write(SampleForms.Filled("01"))), StringComparison.Ordinal);
        Assert.Contains("2.500.000", words, StringComparison.Ordinal);
    }

    [Fact]
    public void No_name_of_a_child_stands_in_the_properties_of_the_file()
    {
        using var file = WordFiles.Open(CaseFormWriter.Write(SampleForms.Filled("04")));

        Assert.Equal("Kế hoạch hỗ trợ, can thiệp", file.PackageProperties.Title);
        Assert.DoesNotContain("Búp", file.PackageProperties.Title + file.PackageProperties.Creator + file.PackageProperties.Subject, StringComparison.Ordinal);
    }

    private static void AssertInOrder(string words, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = words.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"\"{part}\" is missing or too early.");
            at = found + part.Length;
        }
    }

    private static IEnumerable<string> Texts(FormAnswers answers) =>
        from answer in answers.All.Values.Concat(answers.All.Values.OfType<TableAnswer>().SelectMany(t => t.Rows).SelectMany(r => r.Values))
        from text in answer switch
        {
            TextAnswer a => a.Text.Split('\n'),
            PersonAnswer p => [p.Name!, p.Born!, p.Work!, p.Telephone!, p.Address!],
            DateAnswer d => [d.Day.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture)],
            ChoiceAnswer { Words: { } words } => [words],
            _ => Array.Empty<string>(),
        }
        select text;
}
