using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Xunit;

namespace MangNon.Domain.Tests.Reports;

/// <summary>A compilation that follows its wards' versions where nobody wrote, and keeps what people wrote.</summary>
public sealed class GroupDraftTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly GroupDraft _draft = new(new GroupDraftId(Guid.NewGuid()), default, "2026-year-1");

    [Fact]
    public void What_nobody_changed_stands_as_composed_and_a_key_finds_it_again()
    {
        var composed = Of("Mở đầu", ("01", "Đã tập huấn."), ("01", "Đã tập huấn."), ("02", "Đã tập huấn."));
        var laid = GroupParagraph.Lay(composed, []);
        Assert.Equal(composed.Paragraphs.Select(p => p.Text), laid.Select(p => p.Text));
        Assert.Equal(4, laid.Select(p => p.Key).Distinct().Count());
        Assert.Equal(laid.Select(p => p.Key), GroupParagraph.Lay(composed, []).Select(p => p.Key));
        Assert.Equal(composed.Write(), GroupParagraph.Report(composed, laid).Write());
    }

    [Fact]
    public void Words_stand_in_the_place_they_were_written_in_and_none_leave_a_paragraph_out()
    {
        var composed = Of("Mở đầu", ("01", "Đã tập huấn."), ("01", "Đã khám sức khỏe."), ("02", "Chưa làm."));
        var laid = GroupParagraph.Lay(composed, []);
        GroupEdit[] edits = [Write(laid[1], "Đã tập huấn 40 người."), Write(laid[3], " ")];

        var now = GroupParagraph.Lay(composed, edits);

        Assert.Equal(["Mở đầu", "Đã tập huấn 40 người.", "Đã khám sức khỏe.", ""], now.Select(p => p.Text));
        Assert.Equal(["Mở đầu", "Đã tập huấn 40 người.", "Đã khám sức khỏe."], GroupParagraph.Report(composed, now).Paragraphs.Select(p => p.Text));
        Assert.All(now, p => Assert.False(p.IsOutdated));
    }

    [Fact]
    public void A_ward_that_sends_another_version_changes_no_persons_words_and_hides_nothing()
    {
        var before = Of("Mở đầu", ("01", "Đã tập huấn."), ("02", "Chưa làm."));
        var edit = Write(GroupParagraph.Lay(before, [])[1], "Đã tập huấn 40 người.");
        var added = new GroupEdit(new GroupEditId(Guid.NewGuid()), _draft, ReportSection.Results, "01", place: null);
        added.Write("Có thêm một lớp.", default, Now.AddMinutes(1));

        var after = GroupParagraph.Lay(Of("Mở đầu", ("01", "Đã tập huấn 45 người."), ("02", "Chưa làm.")), [added, edit]);

        Assert.Equal(["Mở đầu", "Đã tập huấn 45 người.", "Đã tập huấn 40 người.", "Có thêm một lớp.", "Chưa làm."], after.Select(p => p.Text));
        Assert.Equal([false, false, true, false, false], after.Select(p => p.IsOutdated));
        Assert.Equal(["Mở đầu", "Chưa làm.", "Đã tập huấn 40 người.", "Có thêm một lớp."], GroupParagraph.Lay(Of("Mở đầu", ("02", "Chưa làm.")), [added, edit]).Select(p => p.Text));
    }

    [Fact]
    public void It_is_locked_sent_and_opened_again_with_a_reason()
    {
        var report = Of("Mở đầu", ("01", "Đã tập huấn."));
        var open = report with { Paragraphs = [.. report.Paragraphs, new FrozenParagraph(Guid.Empty, ReportSection.Next, null, "(cần bổ sung)", NeedsPerson: true)] };
        Assert.Equal(["report.passage-needs-person"], _draft.WhyNotLock(open).Select(r => r.Code));
        Assert.Equal(["report.not-approved"], _draft.WhyNotSend("5", Today, Today).Select(r => r.Code));
        Assert.Equal(["report.not-locked"], _draft.WhyNotUnlock("Thiếu").Select(r => r.Code));

        var first = _draft.Lock(new GroupVersionId(Guid.NewGuid()), report, default, Now);
        Assert.Equal((1, 1, true, true), (first.Number, first.Read().Number, first.IsIntact, _draft.IsLocked));
        Assert.Equal(_draft.Id.Value, first.Read().Report);
        Assert.Equal(["group.locked"], _draft.WhyNotLock(report).Select(r => r.Code));
        Assert.Equal(["report.number-missing", "report.date-in-future"], _draft.WhyNotSend(" ", Today.AddDays(1), Today).Select(r => r.Code));
        _draft.MarkSent("5", Today, Today);
        Assert.Equal("05/BC-UBND", _draft.Number);

        Assert.Equal(["report.unlock-reason-missing"], _draft.WhyNotUnlock(" ").Select(r => r.Code));
        _draft.Unlock("Phường Hai gửi lại");
        Assert.Equal(2, _draft.Lock(new GroupVersionId(Guid.NewGuid()), report, default, Now).Number);
        Assert.Equal((null, null), (_draft.Number, _draft.OpenedFor));
    }

    private GroupEdit Write(GroupParagraph place, string text)
    {
        var edit = new GroupEdit(new GroupEditId(Guid.NewGuid()), _draft, place.Section, place.Part, place);
        edit.Write(text, new AccountId(Guid.NewGuid()), Now);
        return edit;
    }

    private static FrozenReport Of(string opening, params (string Ward, string Text)[] results) => new(
        FrozenReport.CurrentFormat, Guid.Empty, 0, "Ủy ban nhân dân tỉnh", "51", "Kết quả", new(ReportPeriodKind.Year, new(2026, 1, 1), new(2026, 12, 31)), [],
        [new(Guid.Empty, ReportSection.Context, null, opening), .. results.Select(r => new FrozenParagraph(Guid.Empty, ReportSection.Results, r.Ward, r.Text))], []);
}
