using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Supervision;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

/// <summary>Minutes of supervision and what they recommend. Pages ask for no child's name; what somebody writes in spite of it lies sealed.</summary>
internal sealed class SupervisionModel : IEntityTypeConfiguration<SupervisionMinute>, IEntityTypeConfiguration<Recommendation>
{
    public void Configure(EntityTypeBuilder<SupervisionMinute> minute)
    {
        minute.ToTable("supervision_minutes");
        minute.HasKey(m => m.Id);
        minute.Property(m => m.Id).ValueGeneratedNever();
        minute.Property(m => m.Hours).HasMaxLength(SupervisionMinute.HoursLength);
        minute.Property(m => m.Place).HasMaxLength(SupervisionMinute.PlaceLength);
        minute.Property(m => m.Subject).HasMaxLength(SupervisionMinute.SubjectLength);
        minute.Property(m => m.Clauses).HasMaxLength(SupervisionMinute.ClausesLength);
        minute.Property(m => m.Findings).IsSealed("supervision-minutes.findings");
        minute.Ignore(m => m.Facts);
        minute.HasIndex(m => new { m.WardId, m.On });
        minute.HasOne<Plan>().WithMany().HasForeignKey(m => m.PlanId).OnDelete(DeleteBehavior.Restrict);
        minute.OwnsMany(m => m.Units, unit =>
        {
            unit.ToTable("supervised_units");
            unit.WithOwner().HasForeignKey("MinuteId");
            unit.HasKey("MinuteId", nameof(SupervisedUnit.UnitId));
            unit.HasOne<Unit>().WithMany().HasForeignKey(u => u.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    public void Configure(EntityTypeBuilder<Recommendation> recommendation)
    {
        recommendation.ToTable("recommendations");
        recommendation.HasKey(r => r.Id);
        recommendation.Property(r => r.Id).ValueGeneratedNever();
        recommendation.Property(r => r.Words).IsSealed("recommendations.words");
        recommendation.Property(r => r.WithdrawnFor).IsSealed("recommendations.withdrawn-for");
        recommendation.HasIndex(r => new { r.MinuteId, r.Number }).IsUnique();
        recommendation.HasIndex(r => new { r.WardId, r.State });
        recommendation.HasOne<SupervisionMinute>().WithMany().HasForeignKey(r => r.MinuteId).OnDelete(DeleteBehavior.Restrict);
        recommendation.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
        recommendation.OwnsMany(r => r.Replies, reply =>
        {
            reply.ToTable("recommendation_replies");
            reply.WithOwner().HasForeignKey("RecommendationId");
            reply.HasKey("RecommendationId", nameof(RecommendationReply.Number));
            reply.Property(r => r.Number).ValueGeneratedNever();
            reply.Property(r => r.Words).IsSealed("recommendation-replies.words");
            reply.Property(r => r.Note).IsSealed("recommendation-replies.note");
        });
    }
}
