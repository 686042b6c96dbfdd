using MangNon.Domain.Organisation;
using Xunit;

namespace MangNon.Domain.Tests.Organisation;

/// <summary>The board: who sits in it when, its end and its renewal; meetings and their conclusions.</summary>
public sealed class SteeringBoardTests
{
    private static readonly DateOnly First = new(2025, 8, 1);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly PersonId Ha = new(new Guid("019a0000-0000-7000-8000-000000000001"));

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("12/QĐ-UBND", "2025-07-30", null)]
    [InlineData("12/QĐ-UBND", "2025-08-01", null)]
    [InlineData("12/QĐ-UBND", "2025-08-02", "board.from-before-decision")]
    [InlineData("12/QĐ-UBND", null, "board.decision-half")]
    [InlineData(" ", "2025-07-30", "board.decision-half")]
    public void A_decision_has_number_and_day_or_neither_and_is_not_signed_after_the_board_begins(string? number, string? day, string? refusal)
    {
        DateOnly? decided = day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(refusal is null ? [] : [refusal], SteeringBoard.WhyNot(new BoardFacts(number, decided, First)).Select(r => r.Code));
    }

    [Fact]
    public void The_list_goes_by_duty_and_a_member_who_left_stays_in_it()
    {
        var board = Board();
        var secretary = board.Appoint(Seat("Lê Thị Thư", BoardDuty.Secretary));
        board.Appoint(Seat("Trần Văn Trưởng", BoardDuty.Head));
        board.Appoint(Seat("Ngô Thành Viên", BoardDuty.Member));
        Assert.Equal(["Trần Văn Trưởng", "Ngô Thành Viên", "Lê Thị Thư"], board.SittingOn(Today).Select(m => m.Name));

        board.EndMember(secretary, Today, "Nghỉ hưu");
        Assert.True(secretary.SitsOn(Today));
        Assert.Equal(2, board.SittingOn(Today.AddDays(1)).Count());
        Assert.Equal((3, "Nghỉ hưu"), (board.Members.Count, secretary.EndReason));
        Assert.Equal(["board.member-ended"], SteeringBoard.WhyNotEndMember(secretary, Today, "Lần nữa").Select(r => r.Code));
    }

    [Fact]
    public void There_is_one_head_at_a_time()
    {
        var board = Board();
        var head = board.Appoint(Seat("Trần Văn Trưởng", BoardDuty.Head));
        Assert.Equal(["board.head-taken"], board.WhyNotAppoint(Seat("Đỗ Thị Mới", BoardDuty.Head) with { From = Today }).Select(r => r.Code));

        board.EndMember(head, Today, "Chuyển công tác");
        Assert.Equal(["board.head-taken"], board.WhyNotAppoint(Seat("Đỗ Thị Mới", BoardDuty.Head) with { From = Today }).Select(r => r.Code));
        Assert.Empty(board.WhyNotAppoint(Seat("Đỗ Thị Mới", BoardDuty.Head) with { From = Today.AddDays(1) }));
    }

    [Fact]
    public void Nobody_sits_twice_known_by_person_or_by_name_and_post()
    {
        var board = Board();
        board.Appoint(Seat("Trần Thu Hà", BoardDuty.Member) with { Person = Ha });
        board.Appoint(Seat("Ngô An", BoardDuty.Member));

        Assert.Equal(["board.member-twice"], board.WhyNotAppoint(Seat("Trần T. Hà", BoardDuty.Secretary) with { Person = Ha }).Select(r => r.Code));
        Assert.Equal(["board.member-twice"], board.WhyNotAppoint(Seat("ngô an", BoardDuty.Secretary)).Select(r => r.Code));
        Assert.Empty(board.WhyNotAppoint(Seat("Ngô An", BoardDuty.Member) with { Title = "Hiệu trưởng" }));
    }

    [Fact]
    public void A_seat_needs_a_name_and_begins_with_the_board_or_later()
    {
        var facts = Seat(" ", BoardDuty.Member) with { From = First.AddDays(-1) };
        Assert.Equal(["board.member-name", "board.member-before-board"], Board().WhyNotAppoint(facts).Select(r => r.Code));
        Assert.Throws<RefusedException>(() => Board().Appoint(facts));
    }

    [Fact]
    public void A_new_decision_ends_the_board_the_day_before_and_copies_those_who_sit_then()
    {
        var board = Board();
        var gone = board.Appoint(Seat("Lê Đã Thôi", BoardDuty.Member));
        board.Appoint(Seat("Trần Thu Hà", BoardDuty.Head) with { Person = Ha, Task = "Phụ trách chung" });
        var later = board.Appoint(Seat("Vũ Đến Sau", BoardDuty.Member) with { From = Today.AddDays(30) });
        board.EndMember(gone, Today.AddDays(-10), "Nghỉ hưu");

        var next = board.Renew(Next, new BoardFacts("20/QĐ-UBND", Today, Today), copiesMembers: true);

        Assert.Equal((Today.AddDays(-1), null, board.Id), (board.To, board.EndReason, next.Renews));
        Assert.Equal([new MemberFacts("Trần Thu Hà", "Cán bộ", BoardDuty.Head, "Phụ trách chung", Today) { Person = Ha }], next.Members.Select(m => m.Facts));
        Assert.Equal(Today.AddDays(-10), gone.To);
        Assert.False(later.SitsOn(later.From));
        Assert.Equal(["board.ended"], board.WhyNotRenew(new BoardFacts(null, null, Today.AddDays(1))).Select(r => r.Code));
        Assert.Equal(["board.ended"], board.WhyNotAppoint(Seat("Ai Đó", BoardDuty.Member)).Select(r => r.Code));
    }

    [Fact]
    public void A_renewal_may_begin_with_an_empty_list_and_not_before_the_board_it_renews()
    {
        var board = Board();
        board.Appoint(Seat("Trần Thu Hà", BoardDuty.Head));
        Assert.Equal(["board.renew-before"], board.WhyNotRenew(new BoardFacts(null, null, First)).Select(r => r.Code));
        Assert.Empty(board.Renew(Next, new BoardFacts(null, null, First.AddDays(1)), copiesMembers: false).Members);
    }

    [Fact]
    public void A_board_ends_with_its_seats_and_a_reason()
    {
        var board = Board();
        var member = board.Appoint(Seat("Trần Thu Hà", BoardDuty.Head));
        Assert.Equal(["board.end-before", "board.reason"], board.WhyNotEnd(First.AddDays(-1), " ").Select(r => r.Code));
        board.End(Today, "Sáp nhập phường");
        Assert.Equal((Today, Today, "Sáp nhập phường"), (board.To, member.To, board.EndReason));
    }

    [Theory]
    [InlineData("2025-07-31", "meeting.outside-board")]
    [InlineData("2026-03-03", "meeting.not-yet")]
    [InlineData("2026-03-02", null)]
    public void A_meeting_is_held_while_the_board_works_and_not_in_days_to_come(string day, string? refusal)
    {
        var facts = Meeting() with { On = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(refusal is null ? [] : [refusal], BoardMeeting.WhyNot(facts, Board(), Today).Select(r => r.Code));
    }

    [Fact]
    public void A_meeting_has_a_place_and_people()
    {
        Assert.Equal(["meeting.place", "meeting.present"], BoardMeeting.WhyNot(Meeting() with { Place = "", Present = "\n" }, Board(), Today).Select(r => r.Code));
    }

    [Fact]
    public void A_conclusion_taken_back_stays_and_no_limit_lies_before_the_meeting()
    {
        var board = Board();
        var meeting = new BoardMeeting(new BoardMeetingId(Ha.Value), board, Meeting(), Today);
        Assert.Equal(["meeting.limit-before"], meeting.WhyNotConclude(new ConclusionFacts("Rà soát", null, meeting.On.AddDays(-1), null)).Select(r => r.Code));
        meeting.Conclude(new ConclusionFacts("Rà soát trẻ bỏ học", "Trường Tiểu học", meeting.On.AddDays(5), null));
        meeting.Conclude(new ConclusionFacts("Họp lại", " ", null, null));

        Assert.Equal(["meeting.after-limit"], meeting.WhyNotCorrect(Meeting() with { On = Today }, board, Today).Select(r => r.Code));
        meeting.Withdraw(1, "Ghi nhầm");
        Assert.Empty(meeting.WhyNotCorrect(Meeting() with { On = Today }, board, Today));
        Assert.Equal([2], meeting.Standing.Select(c => c.Number));
        Assert.Equal((2, null), (meeting.Conclusions.Count, meeting.Conclusions[1].Who));
        Assert.Throws<RefusedException>(() => meeting.Withdraw(1, "Lần nữa"));
    }

    [Fact]
    public void A_conclusion_is_open_until_its_result_is_noted_once()
    {
        var meeting = new BoardMeeting(new BoardMeetingId(Ha.Value), Board(), Meeting(), Today);
        var conclusion = meeting.Conclude(new ConclusionFacts("Rà soát trẻ bỏ học", null, null, null));
        Assert.Equal(["meeting.result"], BoardMeeting.WhyNotSettle(conclusion, " ").Select(r => r.Code));
        Assert.True(conclusion.IsOpen);

        meeting.Settle(1, " Đã gọi 3 em trở lại lớp. ", Today);

        Assert.Equal((false, "Đã gọi 3 em trở lại lớp.", Today), (conclusion.IsOpen, conclusion.Result, conclusion.SettledOn));
        Assert.Equal(["meeting.settled"], BoardMeeting.WhyNotSettle(conclusion, "Lần nữa").Select(r => r.Code));
        Assert.Equal([1], meeting.Standing.Select(c => c.Number));
    }

    private static readonly SteeringBoardId Next = new(new Guid("019a0000-0000-7000-8000-000000000003"));

    private static SteeringBoard Board() =>
        new(new SteeringBoardId(new Guid("019a0000-0000-7000-8000-000000000002")), new WardId(Ha.Value), new BoardFacts("12/QĐ-UBND", First, First));

    private static MemberFacts Seat(string name, BoardDuty duty) => new(name, "Cán bộ", duty, "", First);

    private static MeetingFacts Meeting() => new(new DateOnly(2026, 2, 20), "Phòng họp", "Trần Thu Hà", "");
}
