using MangNon.Domain.Reports;
using Xunit;
using static MangNon.Domain.Tests.Reports.SampleMaterial;

namespace MangNon.Domain.Tests.Reports;

public class ReportComposerTests
{
    private static readonly ComposedReport HalfYear = ReportComposer.Compose(SampleMaterial.HalfYear);

    [Fact]
    public void The_headings_follow_the_plan_between_the_fixed_sections()
    {
        Assert.Equal(
            [
                "I. KẾT QUẢ THỰC HIỆN",
                "1. Đẩy mạnh các hoạt động truyền thông, vận động xã hội",
                "2. Củng cố hệ thống tổ chức",
                "3. Tổ chức các hoạt động hưởng ứng Tháng hành động vì trẻ em, Diễn đàn trẻ em, Tết Trung thu",
                "4. Kết quả khác",
                "5. Số liệu tổng hợp",
                "II. KHÓ KHĂN, VƯỚNG MẮC",
                "III. PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2026",
                "IV. KIẾN NGHỊ, ĐỀ XUẤT",
            ],
            HalfYear.Headings.Select(h => $"{h.Marker} {h.Text}"));
        Assert.Equal(
            "Kết quả thực hiện công tác trẻ em 6 tháng đầu năm 2026 và phương hướng, nhiệm vụ 6 tháng cuối năm 2026",
            HalfYear.Subject);
    }

    [Fact]
    public void The_opening_cites_the_plan()
    {
        Assert.Equal(
            "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân phường Măng Non về triển khai thực hiện công tác trẻ em trên địa bàn phường năm 2026, Ủy ban nhân dân phường Măng Non báo cáo kết quả thực hiện công tác trẻ em 6 tháng đầu năm 2026 như sau:",
            Texts(HalfYear, ReportSection.Context).Single());
        Assert.Equal(
            "Trên đây là báo cáo kết quả thực hiện công tác trẻ em 6 tháng đầu năm 2026 của Ủy ban nhân dân phường Măng Non.",
            Texts(HalfYear, ReportSection.Closing).Single());
    }

    [Theory]
    [InlineData(null, "Về việc triển khai công tác trẻ em", "Thực hiện Kế hoạch về triển khai công tác trẻ em, ")]
    [InlineData("5/KH-UBND", "Kế hoạch Công tác trẻ em năm 2026.", "Thực hiện Kế hoạch số 5/KH-UBND về công tác trẻ em năm 2026, ")]
    [InlineData("5/KH-UBND", "", "Thực hiện Kế hoạch số 5/KH-UBND, ")]
    public void What_is_not_known_of_the_plan_is_left_out(string? number, string title, string beginning)
    {
        var report = ReportComposer.Compose(WithTasks() with { Plan = new PlanCitation(number, null, null, title) });

        Assert.StartsWith(beginning, Texts(report, ReportSection.Context).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_count_puts_every_task_into_one_part() => Assert.Equal(
        "Tính đến ngày 30/6/2026, phường đã hoàn thành 04/11 nhiệm vụ, trong đó 03 nhiệm vụ đã nghiệm thu; 03 nhiệm vụ đang triển khai; 02 nhiệm vụ chậm so với kế hoạch; 02 nhiệm vụ chưa triển khai, chưa quá hạn; 01 nhiệm vụ không tiếp tục thực hiện.",
        Texts(HalfYear, ReportSection.Results)[0]);

    [Fact]
    public void Twelve_of_eighteen_are_counted_as_an_officer_would()
    {
        var tasks = Enumerable.Range(1, 18).Select(i => Task(i, $"Tổ chức hoạt động {i}", "Công an phường",
            i <= 10 ? ReportedStatus.Accepted : i <= 12 ? ReportedStatus.Done : i <= 14 ? ReportedStatus.Planned : ReportedStatus.Started,
            due: i is 13 or 14 ? "2026-05-31" : "2026-12-31"));

        Assert.Equal(
            "Tính đến ngày 30/6/2026, phường đã hoàn thành 12/18 nhiệm vụ, trong đó 10 nhiệm vụ đã nghiệm thu; 04 nhiệm vụ đang triển khai; 02 nhiệm vụ chậm so với kế hoạch.",
            Count(tasks));
    }

    [Fact]
    public void The_count_has_words_for_none_for_all_and_for_no_task()
    {
        Assert.Equal(
            "Tính đến ngày 30/6/2026, phường chưa có nhiệm vụ hoàn thành trong tổng số 01 nhiệm vụ; 01 nhiệm vụ đang triển khai.",
            Count([Task(1, "Tổ chức", null, ReportedStatus.Started)]));
        Assert.Equal(
            "Tính đến ngày 30/6/2026, phường đã hoàn thành 02/02 nhiệm vụ, tất cả đã nghiệm thu.",
            Count([Task(1, "Tổ chức", null, ReportedStatus.Accepted), Task(2, "Mở lớp", null, ReportedStatus.Accepted)]));
        Assert.Equal("[Chưa có nhiệm vụ nào được giao trong Kế hoạch; đề nghị bổ sung]", Count([]));
    }

    [Fact]
    public void A_task_due_on_the_day_itself_is_not_late_and_one_finished_later_is_not_done()
    {
        Assert.EndsWith("01 nhiệm vụ đang triển khai.", Count([Task(1, "Tổ chức", null, ReportedStatus.Started, "2026-06-30")]), StringComparison.Ordinal);
        Assert.EndsWith("01 nhiệm vụ chậm so với kế hoạch.", Count([Task(1, "Tổ chức", null, ReportedStatus.Started, "2026-06-29")]), StringComparison.Ordinal);
        Assert.EndsWith("01 nhiệm vụ đang triển khai.", Count([Task(1, "Tổ chức", null, ReportedStatus.Done, doneOn: "2026-07-02")]), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_are_told_by_what_the_units_wrote_and_entered() => Assert.Equal(
        [
            "Trường Tiểu học Măng Non đã lồng ghép giáo dục kỹ năng sống vào 18 tiết sinh hoạt.",
            "Thực hiện nhiệm vụ truyền thông về Tổng đài điện thoại quốc gia bảo vệ trẻ em số 111, Đoàn Thanh niên phường đã tổ chức 04 buổi sinh hoạt tại 04 tổ dân phố (lượt trẻ em tham gia: 1.320 lượt). Trạm Y tế phường đã cấp phát 500 tờ rơi. Ngoài ra, Trạm Y tế phường đã phối hợp phát thanh 12 lượt.",
            "Công an phường, Trạm Y tế phường và Đoàn Thanh niên phường đã hoàn thành việc tăng cường tuyên truyền phòng, chống đuối nước.",
            "[Chưa có số liệu về nhiệm vụ biểu dương, khen thưởng gương điển hình trong 6 tháng đầu năm 2026; đề nghị bổ sung]",
        ],
        Clause(HalfYear, "II.2"));

    [Fact]
    public void States_that_are_not_done_are_told_without_blame()
    {
        Assert.Equal(
            [
                "Văn hóa - Xã hội phường đã thành lập Ban Chỉ đạo Bảo vệ, chăm sóc trẻ em phường (sản phẩm: Quyết định số 35/QĐ-UBND).",
                "Văn hóa - Xã hội phường đang tiếp tục rà soát, cập nhật thông tin trẻ em lên phần mềm; tiến độ chậm so với thời hạn của Kế hoạch (ngày 31/5/2026).",
                "Văn hóa - Xã hội phường đang tiếp tục thu thập chỉ tiêu thống kê.",
                "Phường đang lắp đặt biển cảnh báo đuối nước; quá trình thực hiện còn vướng mắc, được nêu tại phần khó khăn, vướng mắc.",
            ],
            Clause(HalfYear, "II.3"));
        Assert.Equal(
            [
                "Việc tổ chức Diễn đàn trẻ em chưa hoàn thành trong thời hạn của Kế hoạch (ngày 20/6/2026), được đưa vào nhiệm vụ 6 tháng cuối năm 2026.",
                "Việc tổ chức Tết Trung thu cho trẻ em có thời hạn đến ngày 25/9/2026, chưa đến hạn trong kỳ báo cáo.",
            ],
            Clause(HalfYear, "II.4"));
    }

    [Fact]
    public void Results_outside_the_plan_have_their_own_heading() => Assert.Equal(
        ["Trường Tiểu học Măng Non báo cáo: Nhà trường được công nhận trường học an toàn."],
        Clause(HalfYear, ComposedParagraph.OtherResults));

    [Fact]
    public void Difficulties_come_from_blocked_tasks_and_units_and_are_said_once()
    {
        Assert.Equal(
            [
                "- Việc lắp đặt biển cảnh báo đuối nước còn gặp khó khăn, vướng mắc: chưa bố trí được kinh phí.",
                "- Sân chơi còn thiếu thiết bị (Trường Tiểu học Măng Non và Trường THCS Măng Non).",
            ],
            Texts(HalfYear, ReportSection.Difficulties));
        Assert.Equal(
            ["Đề nghị hỗ trợ kinh phí sửa chữa hàng rào (Trường Tiểu học Măng Non)."],
            Texts(HalfYear, ReportSection.Proposals));
    }

    [Fact]
    public void What_comes_next_begins_with_what_is_late() => Assert.Equal(
        [
            "- Tập trung hoàn thành việc rà soát, cập nhật thông tin trẻ em lên phần mềm (Văn hóa - Xã hội phường chủ trì).",
            "- Tập trung hoàn thành việc tổ chức Diễn đàn trẻ em (Đoàn Thanh niên phường chủ trì).",
            "- Tiếp tục thu thập chỉ tiêu thống kê (Văn hóa - Xã hội phường chủ trì, thời hạn đến ngày 30/11/2026).",
            "- Tiếp tục truyền thông về Tổng đài điện thoại quốc gia bảo vệ trẻ em số 111 (Đoàn Thanh niên phường chủ trì, thời hạn đến ngày 15/12/2026).",
            "- Tiếp tục lắp đặt biển cảnh báo đuối nước (thời hạn đến ngày 31/12/2026).",
            "- Tổ chức Tết Trung thu cho trẻ em (Đoàn Thanh niên phường chủ trì, thời hạn đến ngày 25/9/2026).",
            "- Biểu dương, khen thưởng gương điển hình (Văn phòng - Thống kê phường chủ trì).",
            "- Bàn giao học sinh về sinh hoạt hè tại tổ dân phố (Trường Tiểu học Măng Non).",
        ],
        Texts(HalfYear, ReportSection.Next));

    [Fact]
    public void Every_paragraph_names_what_it_rests_on()
    {
        var told = HalfYear.Paragraphs.Single(p => p.Text.StartsWith("Thực hiện nhiệm vụ truyền thông", StringComparison.Ordinal));
        Assert.Equal(
            [
                new(ParagraphSourceKind.Task, Id(1)), new(ParagraphSourceKind.Progress, Id(101)),
                new(ParagraphSourceKind.Progress, Id(102)), new(ParagraphSourceKind.Progress, Id(103)),
            ],
            told.Sources);
        Assert.Equal([new(ParagraphSourceKind.UnitReport, Id(203)), new(ParagraphSourceKind.UnitReport, Id(206))],
            HalfYear.Paragraphs.Single(p => p.Text.Contains("Sân chơi", StringComparison.Ordinal)).Sources);

        Assert.Equal(Enumerable.Range(1, HalfYear.Paragraphs.Count), HalfYear.Paragraphs.Select(p => p.Order));
        Assert.All(
            HalfYear.Paragraphs.Where(p => !p.NeedsPerson && p.Section is not (ReportSection.Context or ReportSection.Closing)),
            p => Assert.NotEmpty(p.Sources));
    }

    [Fact]
    public void Nothing_recorded_leaves_marked_gaps_everywhere()
    {
        var report = ReportComposer.Compose(With(new ClauseMaterial("I", "Truyền thông", [])));

        Assert.Equal(
            [
                "[Chưa có nhiệm vụ nào được giao trong Kế hoạch; đề nghị bổ sung]",
                "[Chưa có số liệu về nội dung này trong 6 tháng đầu năm 2026; đề nghị bổ sung]",
                "[Chưa có số liệu tổng hợp trong 6 tháng đầu năm 2026; đề nghị bổ sung]",
                "[Chưa có thông tin về khó khăn, vướng mắc; đề nghị bổ sung]",
                "[Chưa có nội dung phương hướng, nhiệm vụ 6 tháng cuối năm 2026; đề nghị bổ sung]",
                "[Chưa có nội dung kiến nghị, đề xuất; đề nghị bổ sung]",
            ],
            report.Paragraphs.Where(p => p.NeedsPerson).Select(p => p.Text));
        Assert.Equal(8, report.Paragraphs.Count);
        Assert.Empty(report.Figures.Rows);
    }

    [Fact]
    public void A_unit_that_wrote_about_a_clause_has_told_its_tasks_there()
    {
        var material = WithTasks(
            Task(1, "Tổ chức phát thanh", "Công an phường", ReportedStatus.Done) with
            {
                Progress = [Entry(11, "2026-02-02", "Công an phường", "Đã phát thanh 03 lượt")],
            },
            Task(2, "Mở lớp kỹ năng", "Công an phường", ReportedStatus.Started, "2026-03-31")) with
        {
            UnitReports = [new UnitReportMaterial("Công an phường", [Paragraph(21, "II.2#1", "Tổ chức 03 lượt phát thanh.")], [], [], [])],
        };
        var report = ReportComposer.Compose(material);

        Assert.Equal(
            [
                "Công an phường đã tổ chức 03 lượt phát thanh.",
                "Công an phường đang mở lớp kỹ năng; tiến độ chậm so với thời hạn của Kế hoạch (ngày 31/3/2026).",
            ],
            Clause(report, "II.2"));
        Assert.Equal(
            [new(ParagraphSourceKind.UnitReport, Id(21)), new(ParagraphSourceKind.Task, Id(1)), new(ParagraphSourceKind.Progress, Id(11))],
            report.Paragraphs.First(p => p.ClausePath == "II.2").Sources);
    }

    [Fact]
    public void The_wording_changes_from_task_to_task()
    {
        var tasks = Enumerable.Range(1, 5).Select(i => Task(i, $"Tổ chức lớp số {i}", "Công an phường", ReportedStatus.Done)).ToArray();

        Assert.Equal(
            [
                "Trong 6 tháng đầu năm 2026, Công an phường đã tổ chức lớp số 1.",
                "Công an phường đã hoàn thành việc tổ chức lớp số 2.",
                "Bên cạnh đó, Công an phường đã tổ chức lớp số 3.",
                "Cùng với đó, Công an phường đã tổ chức lớp số 4.",
                "Công an phường đã tổ chức lớp số 5.",
            ],
            Clause(ReportComposer.Compose(WithTasks(tasks)), "II.2"));
    }

    [Fact]
    public void Several_duties_under_one_task_do_not_become_the_subject_of_a_sentence() => Assert.Equal(
        "Nội dung chưa hoàn thành trong thời hạn của Kế hoạch (ngày 31/3/2026), được đưa vào nhiệm vụ 6 tháng cuối năm 2026: thành lập Ban Chỉ đạo; định kỳ báo cáo.",
        Clause(ReportComposer.Compose(WithTasks(Task(1, "Thành lập Ban Chỉ đạo. Định kỳ báo cáo.", null, ReportedStatus.Planned, "2026-03-31"))), "II.2").Single());

    [Fact]
    public void A_duty_that_says_how_is_not_continued_or_completed()
    {
        var tasks = Enumerable.Range(1, 2).Select(i => Task(i, $"Kịp thời tiếp nhận thông tin {i}", "Công an phường", ReportedStatus.Started)).ToArray();
        var report = ReportComposer.Compose(WithTasks(tasks));

        Assert.Equal("Công an phường đang kịp thời tiếp nhận thông tin 2.", Clause(report, "II.2")[1]);
        Assert.Equal("- Kịp thời tiếp nhận thông tin 1 (Công an phường chủ trì).", Texts(report, ReportSection.Next)[0]);
    }

    [Fact]
    public void Many_duties_without_a_day_are_told_in_one_sentence_with_all_of_them_behind_it()
    {
        var undated = Enumerable.Range(1, 4).Select(i => Task(i, $"Tăng cường kiểm tra {i}", i % 2 == 0 ? "Công an phường" : "Trạm Y tế phường", ReportedStatus.Planned));
        var dated = Task(5, "Tổ chức ra quân", "Công an phường", ReportedStatus.Planned, "2026-08-15");
        var report = ReportComposer.Compose(WithTasks([.. undated, dated]));
        var three = ReportComposer.Compose(WithTasks([.. undated.Take(3), dated]));

        Assert.Equal(
            [
                "- Tổ chức ra quân (Công an phường chủ trì, thời hạn đến ngày 15/8/2026).",
                "- Tiếp tục thực hiện 04 nhiệm vụ thường xuyên tại mục “Đẩy mạnh các hoạt động truyền thông” của Kế hoạch (Trạm Y tế phường và Công an phường chủ trì).",
            ],
            Texts(report, ReportSection.Next));
        Assert.Equal(4, report.Paragraphs.Last(p => p.Section is ReportSection.Next).Sources.Count);
        Assert.Equal(4, Texts(three, ReportSection.Next).Count);
    }

    [Theory]
    [InlineData("Hội nghị truyền thông", "phường đã thực hiện nhiệm vụ “Hội nghị truyền thông”.")]
    [InlineData("- Tăng cường kiểm tra;\nXử lý vi phạm..", "phường đã tăng cường kiểm tra; xử lý vi phạm.")]
    [InlineData("a) Xây dựng kế hoạch. Phối hợp với TP. Trăng Non.", "phường đã xây dựng kế hoạch; phối hợp với TP. Trăng Non.")]
    [InlineData("Lập Ban Chỉ đạo…", "phường đã lập Ban Chỉ đạo…")]
    public void A_duty_fits_into_the_sentence_however_the_plan_writes_it(string duty, string end)
    {
        var report = ReportComposer.Compose(WithTasks(Task(1, duty, null, ReportedStatus.Done)));

        Assert.Equal($"Trong 6 tháng đầu năm 2026, {end}", Clause(report, "II.2").Single());
    }

    [Theory]
    [InlineData("Có 300 trẻ em tham gia", "Trong 6 tháng đầu năm 2026, kết quả thực hiện nhiệm vụ tổ chức trại hè của Công an phường: Có 300 trẻ em tham gia.")]
    [InlineData("Đang chuẩn bị", "Trong 6 tháng đầu năm 2026, kết quả thực hiện nhiệm vụ tổ chức trại hè của Công an phường: Đang chuẩn bị.")]
    [InlineData("Tổ chức trại hè dự kiến ngày 05/7", "Trong 6 tháng đầu năm 2026, kết quả thực hiện nhiệm vụ tổ chức trại hè của Công an phường: Tổ chức trại hè dự kiến ngày 05/7.")]
    public void Words_that_do_not_say_what_was_done_are_not_turned_into_deeds(string entry, string expected)
    {
        var task = Task(1, "Tổ chức trại hè", "Công an phường", ReportedStatus.Started) with
        {
            Progress = [Entry(2, "2026-06-01", "Công an phường", entry), Entry(3, "2026-07-01", "Công an phường", "Đã tổ chức sau kỳ báo cáo")],
        };

        Assert.Equal(expected, Clause(ReportComposer.Compose(WithTasks(task)), "II.2").Single());
    }

    [Fact]
    public void Remarks_follow_the_entries_of_a_task_that_is_not_simply_underway()
    {
        var entry = Entry(2, "2026-06-01", "Công an phường", "Đã kiểm tra 05 cơ sở");
        var task = Task(1, "Kiểm tra cơ sở", "Công an phường", ReportedStatus.Done) with { Progress = [entry], Product = "Biên bản kiểm tra." };

        Assert.EndsWith("đã kiểm tra 05 cơ sở. Sản phẩm: Biên bản kiểm tra.", Only(task), StringComparison.Ordinal);
        Assert.EndsWith("Kết quả đang được bổ sung, hoàn thiện.", Only(task with { Status = ReportedStatus.Returned }), StringComparison.Ordinal);
        Assert.EndsWith("Tiến độ thực hiện chậm so với thời hạn của Kế hoạch (ngày 01/02/2026).",
            Only(task with { Status = ReportedStatus.Started, Due = new DateOnly(2026, 2, 1) }), StringComparison.Ordinal);

        static string Only(TaskMaterial task) => Clause(ReportComposer.Compose(WithTasks(task)), "II.2").Single();
    }

    [Fact]
    public void What_was_done_before_the_period_is_counted_but_not_told_again()
    {
        var material = WithTasks(Task(1, "Tổ chức trại hè", "Công an phường", ReportedStatus.Done, doneOn: "2026-05-01")) with
        {
            Period = ReportPeriod.OfHalfYear(2026, 2),
            AsOf = new DateOnly(2026, 12, 31),
        };
        var report = ReportComposer.Compose(material);

        Assert.Equal(["Các nhiệm vụ thuộc nội dung này đã hoàn thành trước kỳ báo cáo."], Clause(report, "II.2"));
        Assert.Equal("Tính đến ngày 31/12/2026, phường đã hoàn thành 01/01 nhiệm vụ.", Texts(report, ReportSection.Results)[0]);
    }

    [Fact]
    public void A_unit_reports_in_its_own_name_and_need_not_name_itself_as_lead()
    {
        var report = ReportComposer.Compose(WithTasks(
            Task(1, "Tăng cường kiểm tra dịch vụ internet", "Công an phường", ReportedStatus.Done),
            Task(2, "Tổ chức ra quân", "Công an phường", ReportedStatus.Planned, "2026-08-15")) with
        {
            Body = ReportingBody.OfUnit("Công an phường"),
        });

        Assert.Contains("Công an phường báo cáo kết quả thực hiện công tác trẻ em 6 tháng đầu năm 2026 như sau:", report.Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.Equal("Tính đến ngày 30/6/2026, Công an phường đã hoàn thành 01/02 nhiệm vụ; 01 nhiệm vụ chưa triển khai, chưa quá hạn.", report.Paragraphs[1].Text);
        Assert.Equal(["Tổ chức ra quân (thời hạn đến ngày 15/8/2026)."], Texts(report, ReportSection.Next));
    }

    [Fact]
    public void A_path_belongs_to_the_innermost_clause_and_not_to_one_that_only_begins_alike()
    {
        var material = With(new ClauseMaterial("II.2", "Hai", []), new ClauseMaterial("II.20", "Hai mươi", [])) with
        {
            UnitReports = [new UnitReportMaterial("Công an phường", [Paragraph(1, "II.20.a", "Đã làm")], [], [], [])],
        };
        var report = ReportComposer.Compose(material);

        Assert.Equal(["Công an phường đã làm."], Clause(report, "II.20"));
        Assert.True(report.Paragraphs.Single(p => p.ClausePath == "II.2").NeedsPerson);
    }

    [Fact]
    public void The_same_material_gives_the_same_words_and_no_slip_of_the_pen()
    {
        var again = ReportComposer.Compose(SampleMaterial.HalfYear);

        Assert.Equal(HalfYear.Paragraphs.Select(p => p.Text), again.Paragraphs.Select(p => p.Text));
        foreach (var slip in new[] { "..", "  ", " .", " ,", ";.", "đã đã", "đang đang", "tiếp tục tiếp tục", "việc việc" })
            Assert.All(HalfYear.Paragraphs, p => Assert.DoesNotContain(slip, p.Text, StringComparison.OrdinalIgnoreCase));
        Assert.All(HalfYear.Paragraphs, p => Assert.EndsWith(p.NeedsPerson ? "]" : p.Text[^1] == ':' ? ":" : ".", p.Text, StringComparison.Ordinal));
    }

    private static string Count(IEnumerable<TaskMaterial> tasks) =>
        Texts(ReportComposer.Compose(WithTasks([.. tasks])), ReportSection.Results)[0];

    private static List<string> Texts(ComposedReport report, ReportSection section) =>
        [.. report.Paragraphs.Where(p => p.Section == section).Select(p => p.Text)];

    private static List<string> Clause(ComposedReport report, string path) =>
        [.. report.Paragraphs.Where(p => p.ClausePath == path).Select(p => p.Text)];
}
