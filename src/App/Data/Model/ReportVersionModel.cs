using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

/// <summary>Frozen versions of reports, what opened them again, and their way upward.</summary>
internal sealed class ReportVersionModel :
    IEntityTypeConfiguration<ReportVersion>, IEntityTypeConfiguration<GuardedPart>, IEntityTypeConfiguration<ReportUnlock>, IEntityTypeConfiguration<ReportSending>,
    IEntityTypeConfiguration<ReportFiling>
{
    public void Configure(EntityTypeBuilder<ReportVersion> version)
    {
        version.ToTable("report_versions");
        version.HasKey(v => v.Id);
        version.Property(v => v.Id).ValueGeneratedNever();
        version.HasIndex(v => new { v.ReportId, v.Number }).IsUnique();
        version.HasIndex(v => v.Code).IsUnique();
        version.Ignore(v => v.IsIntact).Ignore(v => v.ShortDigest);
        version.HasOne<Report>().WithMany().HasForeignKey(v => v.ReportId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GuardedPart> part)
    {
        part.ToTable("report_version_guarded");
        part.HasKey(p => p.VersionId);
        part.Property(p => p.Content).IsSealed("report-versions.guarded");
        part.HasOne<ReportVersion>().WithOne().HasForeignKey<GuardedPart>(p => p.VersionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReportUnlock> unlock)
    {
        unlock.ToTable("report_unlocks");
        unlock.HasKey(u => u.Id);
        unlock.Property(u => u.Id).ValueGeneratedNever();
        unlock.HasIndex(u => u.ReportId);
        unlock.HasOne<Report>().WithMany().HasForeignKey(u => u.ReportId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReportSending> sending)
    {
        sending.ToTable("report_sendings");
        sending.HasKey(s => s.Id);
        sending.Property(s => s.Id).ValueGeneratedNever();
        sending.HasIndex(s => s.VersionId).IsUnique();
        sending.HasIndex(s => s.ReportId);
        sending.HasIndex(s => new { s.To, s.RoundId });
        sending.HasOne<ReportVersion>().WithMany().HasForeignKey(s => s.VersionId).OnDelete(DeleteBehavior.Restrict);
        sending.HasOne<ReportRound>().WithMany().HasForeignKey(s => s.RoundId).OnDelete(DeleteBehavior.Restrict);
        sending.HasOne<Ward>().WithMany().HasForeignKey(s => s.To).OnDelete(DeleteBehavior.Restrict);
        sending.HasOne<StoredFile>().WithMany().HasForeignKey(s => s.SignedCopy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReportFiling> filing)
    {
        filing.ToTable("report_filings");
        filing.HasKey(f => f.Id);
        filing.Property(f => f.Id).ValueGeneratedNever();
        filing.HasIndex(f => new { f.WardId, f.OwedKey }).IsUnique();
        filing.Ignore(f => f.IsVoid);
        filing.HasOne<Unit>().WithMany().HasForeignKey(f => f.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
