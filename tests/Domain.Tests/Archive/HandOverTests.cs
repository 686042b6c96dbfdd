using System.Globalization;
using MangNon.Domain.Access;
using MangNon.Domain.Archive;
using MangNon.Domain.Organisation;
using Xunit;

namespace MangNon.Domain.Tests.Archive;

/// <summary>Nghị định 30/2020/NĐ-CP Điều 29 to 31.</summary>
public sealed class HandOverTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);
    private static readonly WardId Ward = new(Guid.NewGuid());
    private static readonly UnitId Unit = new(Guid.NewGuid());
    private static readonly Viewer Head = Person(Role.UnitHead);
    private static readonly Viewer Leader = Person(Role.Leader);
    private static readonly Viewer Keeper = Person(Role.UnitHead);

    [Fact]
    public void A_file_is_owed_a_year_after_the_matter_was_settled()
    {
        var file = File(closedOn: new DateOnly(2025, 12, 31));

        Assert.Equal((PaperFileStatus.Closed, new DateOnly(2026, 12, 31)), (file.Status, file.DueOn));
        Assert.Null(File(closedOn: null).DueOn);
    }

    [Fact]
    public void Papers_kept_less_than_five_years_are_not_owed()
    {
        var file = File(new DateOnly(2025, 12, 31), retention: 4);

        Assert.Null(file.DueOn);
        Assert.Equal(["paper-file.not-owed"], file.WhyNotOffer().Select(r => r.Code));
        Assert.NotNull(File(new DateOnly(2025, 12, 31), retention: 5).DueOn);
        Assert.NotNull(File(new DateOnly(2025, 12, 31), retention: null).DueOn);
    }

    [Theory]
    [InlineData("2026-12-31", "paper-file.keep-until")]
    [InlineData("2027-01-01", null)]
    [InlineData("2028-12-31", null)]
    [InlineData("2029-01-01", "paper-file.keep-until")]
    public void It_is_kept_back_two_years_at_most(string until, string? refusal)
    {
        var file = File(closedOn: new DateOnly(2025, 12, 31));

        Assert.Equal(refusal is null ? [] : [refusal], file.WhyNotKeepBack(Leader, DateOnly.Parse(until, CultureInfo.InvariantCulture), "12/UBND-VP ngày 05/01/2026").Select(r => r.Code));
    }

    [Fact]
    public void Keeping_back_wants_a_leader_and_a_paper()
    {
        var file = File(closedOn: new DateOnly(2025, 12, 31));

        Assert.Equal(["paper-file.leader-agrees", "paper-file.consent"], file.WhyNotKeepBack(Head, new DateOnly(2027, 6, 1), " ").Select(r => r.Code));
        file.KeepBack(Leader, new DateOnly(2027, 6, 1), "12/UBND-VP");
        Assert.Equal((PaperFileStatus.KeptBack, new DateOnly(2027, 6, 1)), (file.Status, file.DueOn));
    }

    [Fact]
    public void Both_sides_sign_and_the_file_is_the_archives()
    {
        var file = File(closedOn: new DateOnly(2025, 12, 31));
        var list = new HandOver(new HandOverId(Guid.NewGuid()), Head, Keeper.Account, [file], Now);
        Assert.Equal(PaperFileStatus.Offered, file.Status);
        Assert.Equal(["hand-over.receiver-answers"], list.WhyNotAnswer(Head).Select(r => r.Code));

        list.Receive(Keeper, [file], Now);

        Assert.Equal((PaperFileStatus.Archived, (DateOnly?)null), (file.Status, file.DueOn));
        Assert.Equal(["archive.list-answered"], list.WhyNotAnswer(Keeper).Select(r => r.Code));
        Assert.Equal("paper-file.offered", file.WhyNotCorrect(new PaperFileCover("1", "Tiêu đề", 10, null)).First().Code);
    }

    [Fact]
    public void What_the_archive_sends_back_is_the_units_again()
    {
        var file = File(closedOn: new DateOnly(2025, 12, 31));
        var list = new HandOver(new HandOverId(Guid.NewGuid()), Head, Keeper.Account, [file], Now);
        Assert.Equal(["hand-over.reason-missing"], list.WhyNotSendBack(Keeper, "").Select(r => r.Code));

        list.SendBack(Keeper, "Thiếu mục lục văn bản", [file]);

        Assert.Equal(PaperFileStatus.Closed, file.Status);
        Assert.False(list.IsWaiting);
        Assert.Empty(HandOver.WhyNotGive(Head, Keeper.Account, [file]));
    }

    [Fact]
    public void One_person_cannot_sign_for_both_sides_and_no_file_goes_twice()
    {
        var file = File(closedOn: new DateOnly(2025, 12, 31));

        Assert.Equal(["hand-over.two-sides"], HandOver.WhyNotGive(Head, Head.Account, [file]).Select(r => r.Code));
        Assert.Equal(["hand-over.empty", "hand-over.receiver-missing"], HandOver.WhyNotGive(Head, null, []).Select(r => r.Code));
        _ = new HandOver(new HandOverId(Guid.NewGuid()), Head, Keeper.Account, [file], Now);
        Assert.Equal(["paper-file.offered"], HandOver.WhyNotGive(Head, Keeper.Account, [file]).Select(r => r.Code));
    }

    [Theory]
    [InlineData("2024-12-31", "paper-file.closing-day")]
    [InlineData("2026-11-24", "paper-file.closing-day")]
    [InlineData("2026-11-23", null)]
    public void The_day_it_was_settled_lies_between_opening_and_today(string on, string? refusal) =>
        Assert.Equal(refusal is null ? [] : [refusal], File(closedOn: null).WhyNotClose(DateOnly.Parse(on, CultureInfo.InvariantCulture), Today).Select(r => r.Code));

    private static PaperFile File(DateOnly? closedOn, int? retention = 10)
    {
        var file = new PaperFile(new PaperFileId(Guid.NewGuid()), Head, new PaperFileCover("12.TE.2025", "Kế hoạch công tác trẻ em 2025", retention, 120), new DateOnly(2025, 1, 5), plan: null);
        if (closedOn is not null) file.Close(closedOn, Today);
        return file;
    }

    private static Viewer Person(Role role) =>
        new(new AccountId(Guid.NewGuid()), new PersonId(Guid.NewGuid()), new PostId(Guid.NewGuid()), Ward, "Phường Măng Non", AdministrativeLevel.Commune, role, Unit, "Người Thử", "Chức vụ");
}
