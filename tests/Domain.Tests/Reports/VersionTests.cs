using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Xunit;

namespace MangNon.Domain.Tests.Reports;

/// <summary>Frozen versions, what opens a report again, and how a draft is composed anew beside what people wrote.</summary>
public sealed class VersionTests
{
    private static readonly WardId Ward = new(Guid.Parse("00000000-0000-0000-0000-0000000000a1"));
    private static readonly AccountId Leader = new(Guid.Parse("00000000-0000-0000-0000-0000000000b1"));
    private static readonly DateTime Noon = new(2026, 11, 23, 5, 0, 0, DateTimeKind.Utc);
    private static readonly ReportSender Sender = new("Ủy ban nhân dân phường Măng Non", "00001", ReportPeriod.OfYear(2026));

    public static TheoryData<int> Seeds => [1, 7, 23, 2026, 99991];

    private static readonly string[] Vocabulary = ["phường", "đã", "tổ", "chức", "03", "buổi", "trẻ", "em", "<b>", "\"", "đ", "ồ"];

    private static Guid Id(Random chance)
    {
        var bytes = new byte[16];
        chance.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static WardReport NewReport(Random chance) => new(new ReportId(Id(chance)), Ward, new ReportRoundId(Id(chance)), Noon);

    private static ReportParagraph Paragraph(Random chance, Report report, string text, int order, ReportSection section = ReportSection.Results, string? path = "II.1") =>
        new(new ParagraphId(Id(chance)), Ward, report.Id, section, path, order, text, needsPerson: false);

    private static ReportParts Parts(Random chance, Report report, params ReportParagraph[] paragraphs)
    {
        var figure = new FigureLine(Id(chance), report.Id, 1, "Số trẻ em được tặng quà", "em", 120.0m);
        figure.AddShare(new FigureShare(Id(chance), "Đoàn Thanh niên phường", 120.00m, null));
        return new([new(Id(chance), report.Id, 1, 1, "I.", "KẾT QUẢ THỰC HIỆN", ReportSection.Results, null)], paragraphs, [figure]);
    }

    private static ReportVersion Freeze(Random chance, Report report, ReportParts parts)
    {
        var version = new ReportVersion(new ReportVersionId(Id(chance)), report, parts.Freeze(report, Sender), Leader, Noon);
        report.Keep(version);
        return version;
    }

    private static string Words(Random chance) => string.Join(' ', Enumerable.Range(0, chance.Next(1, 12)).Select(_ => Vocabulary[chance.Next(Vocabulary.Length)]));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_is_edited_afterwards_a_frozen_version_stays(int seed)
    {
        var chance = new Random(seed);
        var report = NewReport(chance);
        var paragraphs = Enumerable.Range(1, 12).Select(i => Paragraph(chance, report, Words(chance), i * 10)).ToArray();
        var frozen = new List<(ReportVersion Version, string Content, string Digest)>();
        for (var round = 1; round <= 6; round++)
        {
            report.Approve(paragraphs, Leader, Noon);
            var version = Freeze(chance, report, Parts(chance, report, paragraphs));
            frozen.Add((version, version.Content, version.Digest));
            Assert.Equal(round, version.Number);
            report.Unlock(new Opening(Id(chance), Leader, Noon, "sửa số liệu"));
            foreach (var edited in paragraphs.Where(_ => chance.Next(2) == 0)) edited.Edit(Words(chance), chance.Next(4) == 0, Leader, Noon);
            report.Name(Words(chance));
        }

        Assert.All(frozen, f =>
        {
            Assert.Equal(f.Content, f.Version.Content);
            Assert.Equal(f.Digest, f.Version.Digest);
            Assert.True(f.Version.IsIntact);
            Assert.Equal(f.Content, f.Version.Read().Write());
        });
        Assert.Equal(6, frozen.Select(f => f.Digest).Distinct().Count());
        Assert.Equal(6, frozen.Select(f => f.Version.Code).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Protected_paragraphs_are_in_no_version_and_kept_apart(int seed)
    {
        var chance = new Random(seed);
        var report = NewReport(chance);
        var paragraphs = Enumerable.Range(1, 20).Select(i => Paragraph(chance, report, "", i)).ToArray();
        foreach (var (i, paragraph) in paragraphs.Index()) paragraph.Edit($"{(i % 3 == 0 ? "kín" : "mở")} {i}", isProtected: i % 3 == 0, Leader, Noon);
        var parts = Parts(chance, report, paragraphs);

        var version = Freeze(chance, report, parts);

        Assert.DoesNotContain("kín", version.Content, StringComparison.Ordinal);
        Assert.Equal(7, parts.Guarded().Count);
        Assert.Equal(13, version.Read().Paragraphs.Count);
    }

    [Fact]
    public void The_same_number_in_another_scale_is_the_same_text()
    {
        var chance = new Random(5);
        var report = NewReport(chance);

        Assert.Contains("\"total\":120,", Parts(chance, report, []).Freeze(report, Sender).Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_letter_of_the_content_is_noticed()
    {
        var chance = new Random(5);
        var version = Freeze(chance, NewReport(chance), Parts(chance, NewReport(chance), []));
        typeof(ReportVersion).GetProperty(nameof(ReportVersion.Content))!.SetValue(version, version.Content.Replace("120", "121", StringComparison.Ordinal));

        Assert.False(version.IsIntact);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"format\":1}")]
    [InlineData("{\"format\":2,\"extra\":true}")]
    public void What_is_no_version_is_not_read(string text) => Assert.Null(FrozenReport.TryRead(text));

    [Fact]
    public void Only_the_next_version_can_be_kept()
    {
        var chance = new Random(5);
        var report = NewReport(chance);
        var first = Freeze(chance, report, Parts(chance, report, []));

        Assert.Throws<InvalidOperationException>(() => report.Keep(first));
        Assert.Throws<InvalidOperationException>(() => NewReport(chance).Keep(first));
    }

    [Fact]
    public void A_locked_report_is_opened_with_a_reason_alone()
    {
        var chance = new Random(5);
        var report = NewReport(chance);
        var paragraph = Paragraph(chance, report, "Đã làm.", 10);
        Assert.Equal(["report.not-locked"], report.WhyNotUnlock("vì").Select(r => r.Code));

        report.Approve([paragraph], Leader, Noon);
        report.MarkSent("61", new DateOnly(2026, 11, 23), null, new DateOnly(2026, 11, 23));
        Assert.Equal(["report.unlock-reason-missing"], report.WhyNotUnlock("  ").Select(r => r.Code));
        Assert.Throws<RefusedException>(() => report.Unlock(new Opening(Id(chance), Leader, Noon, null)));

        var unlock = report.Unlock(new Opening(Id(chance), Leader, Noon, " sai số "));

        Assert.Equal(("sai số", 0), (unlock.Reason, unlock.AfterVersion));
        Assert.True(report.IsEditable);
        Assert.Null(report.Number);
    }

    [Fact]
    public void A_code_is_read_as_people_type_it()
    {
        var code = VersionCode.Of(Guid.Parse("019ab000-0000-7000-8000-00ffffffffff"));

        Assert.Equal("ZZZZ-ZZZZ", code);
        Assert.Equal("0000-0000", VersionCode.Of(Guid.Empty));
        Assert.Equal("7K2M-91X0", VersionCode.TryRead(" 7k2m 9LxO "));
        Assert.Null(VersionCode.TryRead("7K2M-9QX"));
        Assert.Null(VersionCode.TryRead("7K2M-9QXU"));
        Assert.Null(VersionCode.TryRead(null));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Composing_anew_keeps_every_word_people_wrote_and_loses_nothing_composed(int seed)
    {
        var chance = new Random(seed);
        var report = NewReport(chance);
        var tasks = Enumerable.Range(0, 8).Select(_ => Id(chance)).ToArray();
        var written = new List<ReportParagraph>();
        for (var i = 0; i < 8; i++)
        {
            var paragraph = Paragraph(chance, report, $"soạn {i}", (i + 1) * 10, path: i % 2 == 0 ? "II.1" : "II.2");
            paragraph.AddSource(new ParagraphSource(ParagraphSourceKind.Task, tasks[i]));
            if (chance.Next(2) == 0) continue;
            paragraph.Edit($"người viết {i}", isProtected: false, Leader, Noon);
            written.Add(paragraph);
        }

        var gone = tasks[chance.Next(8)];
        var composed = tasks.Index().Where(t => t.Item != gone)
            .Select(t => new ComposedParagraph(ReportSection.Results, t.Index % 2 == 0 ? "II.1" : "II.2", t.Index, t.Index % 3 == 0 ? $"soạn mới {t.Index}" : $"soạn {t.Index}", false, [new(ParagraphSourceKind.Task, t.Item)]))
            .OrderBy(c => c.ClausePath).ToList();

        var placed = Recomposition.Lay(composed, written);

        Assert.Equal(written.Select(w => w.Text).Order(), placed.Select(p => p.Written?.Text).OfType<string>().Order());
        Assert.Equal(composed, placed.Select(p => p.Composed).OfType<ComposedParagraph>());
        Assert.All(placed.Where(p => p is { Written: not null, Composed: not null }), p => Assert.Equal(p.Written!.Sources.Single().SourceId, p.Composed!.Sources.Single().Id));
        Assert.All(placed.Where(p => p.Composed is null), p => Assert.Equal(gone, p.Written!.Sources.Single().SourceId));
    }

    [Fact]
    public void A_written_paragraph_is_told_once_when_its_material_changes_and_forgets_it_when_edited()
    {
        var chance = new Random(5);
        var report = NewReport(chance);
        var paragraph = Paragraph(chance, report, "Đã tổ chức 02 buổi.", 10);
        paragraph.Edit("Đã tổ chức 02 buổi, đông người dự.", isProtected: false, Leader, Noon);

        Assert.False(paragraph.Compare("Đã tổ chức 02 buổi."));
        Assert.True(paragraph.Compare("Đã tổ chức 03 buổi."));
        Assert.False(paragraph.Compare("Đã tổ chức 03 buổi."));
        Assert.Equal("Đã tổ chức 03 buổi.", paragraph.Newer);
        paragraph.Edit("Đã tổ chức 03 buổi, đông người dự.", isProtected: false, Leader, Noon);
        Assert.Null(paragraph.Newer);
        Assert.False(paragraph.Compare("Đã tổ chức 03 buổi."));
    }

    [Fact]
    public void What_a_person_added_is_not_taken_for_something_composed()
    {
        var chance = new Random(5);
        var report = NewReport(chance);
        var added = Paragraph(chance, report, "", 15, ReportSection.Context, null);
        added.Edit("Thêm tay.", isProtected: false, Leader, Noon);

        var placed = Recomposition.Lay([new(ReportSection.Context, null, 1, "Mở đầu.", false, [])], [added]);

        Assert.Equal(["Mở đầu.", "Thêm tay."], placed.Select(p => p.Written?.Text ?? p.Composed!.Text));
    }

    [Fact]
    public void The_level_above_answers_by_this_table_and_no_other()
    {
        Assert.Equal(
            ["Sent Receive Received", "Sent Return Returned", "Received Return Returned", "Received Accept Accepted"],
            ReportSending.Table.Select(t => $"{t.From} {t.Step} {t.To}"));
    }

    [Fact]
    public void A_sending_is_received_then_accepted_and_keeps_both_instants()
    {
        var chance = new Random(5);
        var report = NewReport(chance);
        var version = Freeze(chance, report, Parts(chance, report, []));
        var sending = new ReportSending(new ReportSendingId(Id(chance)), version, report.RoundId, Ward).Issued(new IssuedPaper("61/BC-UBND", new DateOnly(2026, 11, 23), null), Leader, Noon);

        Assert.Equal(["sending.not-now"], sending.WhyNot(SendingStep.Accept, null).Select(r => r.Code));
        Assert.Equal(["sending.reason-missing"], sending.WhyNot(SendingStep.Return, " ").Select(r => r.Code));
        sending.Answer(new Acknowledgement(SendingStep.Receive, Leader, Noon.AddHours(1), null));
        sending.Answer(new Acknowledgement(SendingStep.Accept, Leader, Noon.AddHours(2), "thừa"));

        Assert.Equal((SendingState.Accepted, Noon.AddHours(1), Noon.AddHours(2)), (sending.State, sending.ReceivedAt, sending.JudgedAt));
        Assert.Null(sending.ReturnReason);
        Assert.Throws<RefusedException>(() => sending.Answer(new Acknowledgement(SendingStep.Return, Leader, Noon, "muộn")));
        Assert.Equal(0, sending.DaysLate(new DateOnly(2026, 11, 23)));
        Assert.Equal(3, sending.DaysLate(new DateOnly(2026, 11, 20)));
    }
}
