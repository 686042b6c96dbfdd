using MangNon.Domain.Archive;
using MangNon.Domain.Breaches;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

internal sealed class ArchiveModel : IEntityTypeConfiguration<PaperFile>, IEntityTypeConfiguration<HandOver>, IEntityTypeConfiguration<DataBreach>
{
    public void Configure(EntityTypeBuilder<PaperFile> file)
    {
        file.ToTable("paper_files");
        file.HasKey(f => f.Id);
        file.Property(f => f.Id).ValueGeneratedNever();
        file.HasIndex(f => new { f.WardId, f.ClosedOn });
        file.HasIndex(f => new { f.WardId, f.Symbol }).IsUnique();
        file.HasIndex(f => f.HandOverId);
        file.HasOne<Unit>().WithMany().HasForeignKey(f => f.UnitId).OnDelete(DeleteBehavior.Restrict);
        file.HasOne<Plan>().WithMany().HasForeignKey(f => f.PlanId).OnDelete(DeleteBehavior.Restrict);
        file.HasOne<HandOver>().WithMany().HasForeignKey(f => f.HandOverId).OnDelete(DeleteBehavior.Restrict);
        file.Ignore(f => f.Status).Ignore(f => f.IsOwed).Ignore(f => f.DueOn);
    }

    public void Configure(EntityTypeBuilder<HandOver> handOver)
    {
        handOver.ToTable("hand_overs");
        handOver.HasKey(h => h.Id);
        handOver.Property(h => h.Id).ValueGeneratedNever();
        handOver.HasIndex(h => new { h.WardId, h.GivenAt });
        handOver.HasIndex(h => h.Receiver);
        handOver.HasOne<Post>().WithMany().HasForeignKey(h => h.GiverPost).OnDelete(DeleteBehavior.Restrict);
        handOver.Ignore(h => h.IsWaiting);
    }

    public void Configure(EntityTypeBuilder<DataBreach> breach)
    {
        breach.ToTable("data_breaches");
        breach.HasKey(b => b.Id);
        breach.Property(b => b.Id).ValueGeneratedNever();
        breach.HasIndex(b => new { b.WardId, b.NoticedAt });

        // It may say where a lock is weak, and people write names in spite of the help.
        breach.Property(b => b.What).IsSealed("breaches.what");
        breach.Property(b => b.Consequences).IsSealed("breaches.consequences");
        breach.Property(b => b.Measures).IsSealed("breaches.measures");
        breach.Property(b => b.Lesson).IsSealed("breaches.lesson");
        breach.Ignore(b => b.Limit).Ignore(b => b.DueAt).Ignore(b => b.IsNoticeOwed);
    }
}
