using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

/// <summary>Boards with their seats, meetings with their conclusions. What was said may touch a child: it lies sealed.</summary>
internal sealed class BoardModel : IEntityTypeConfiguration<SteeringBoard>, IEntityTypeConfiguration<BoardMeeting>
{
    public void Configure(EntityTypeBuilder<SteeringBoard> board)
    {
        board.ToTable("steering_boards");
        board.HasKey(b => b.Id);
        board.Property(b => b.Id).ValueGeneratedNever();
        board.Property(b => b.DecisionNumber).HasMaxLength(SteeringBoard.NumberLength);
        board.Property(b => b.EndReason).HasMaxLength(SteeringBoard.ReasonLength);

        // A ward has one at a time.
        board.HasIndex(b => b.WardId, "IX_steering_boards_one_open").IsUnique().HasFilter("\"To\" is null");
        board.HasOne<Ward>().WithMany().HasForeignKey(b => b.WardId).OnDelete(DeleteBehavior.Restrict);
        board.OwnsMany(b => b.Members, member =>
        {
            member.ToTable("board_members");
            member.WithOwner().HasForeignKey("BoardId");
            member.HasKey("BoardId", nameof(BoardMember.Number));
            member.Property(m => m.Number).ValueGeneratedNever();
            member.Property(m => m.Name).HasMaxLength(SteeringBoard.NameLength);
            member.Property(m => m.Title).HasMaxLength(SteeringBoard.TitleLength);
            member.Property(m => m.Task).HasMaxLength(SteeringBoard.TaskLength);
            member.Property(m => m.EndReason).HasMaxLength(SteeringBoard.ReasonLength);
            member.Ignore(m => m.Facts);
            member.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    public void Configure(EntityTypeBuilder<BoardMeeting> meeting)
    {
        meeting.ToTable("board_meetings");
        meeting.HasKey(m => m.Id);
        meeting.Property(m => m.Id).ValueGeneratedNever();
        meeting.Property(m => m.Place).HasMaxLength(BoardMeeting.PlaceLength);
        meeting.Property(m => m.Said).IsSealed("board-meetings.said");
        meeting.Ignore(m => m.Facts).Ignore(m => m.Standing);
        meeting.HasIndex(m => new { m.WardId, m.On });
        meeting.HasOne<SteeringBoard>().WithMany().HasForeignKey(m => m.BoardId).OnDelete(DeleteBehavior.Restrict);
        meeting.OwnsMany(m => m.Conclusions, conclusion =>
        {
            conclusion.ToTable("board_conclusions");
            conclusion.WithOwner().HasForeignKey("MeetingId");
            conclusion.HasKey("MeetingId", nameof(Conclusion.Number));
            conclusion.Property(c => c.Number).ValueGeneratedNever();
            conclusion.Property(c => c.Words).IsSealed("board-conclusions.words");
            conclusion.Property(c => c.Who).HasMaxLength(BoardMeeting.WhoLength);
            conclusion.Property(c => c.WithdrawnFor).IsSealed("board-conclusions.withdrawn-for");
            conclusion.Property(c => c.Result).IsSealed("board-conclusions.result");
            conclusion.HasOne<PlanTask>().WithMany().HasForeignKey(c => c.TaskId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
