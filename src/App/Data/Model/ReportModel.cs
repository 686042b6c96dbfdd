using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

internal sealed class ReportModel :
    IEntityTypeConfiguration<ReportRound>, IEntityTypeConfiguration<RoundReporter>, IEntityTypeConfiguration<Report>,
    IEntityTypeConfiguration<UnitReport>, IEntityTypeConfiguration<WardReport>,
    IEntityTypeConfiguration<ReportParagraph>, IEntityTypeConfiguration<ParagraphOrigin>,
    IEntityTypeConfiguration<HeadingLine>, IEntityTypeConfiguration<FigureLine>, IEntityTypeConfiguration<FigureShare>
{
    public void Configure(EntityTypeBuilder<ReportRound> round)
    {
        round.ToTable("report_rounds");
        round.HasKey(r => r.Id);
        round.Property(r => r.Id).ValueGeneratedNever();
        round.HasIndex(r => new { r.WardId, r.DueOn });
        round.HasOne<Plan>().WithMany().HasForeignKey(r => r.PlanId);
        round.HasMany(r => r.Reporters).WithOne().HasForeignKey(r => r.RoundId);
    }

    public void Configure(EntityTypeBuilder<RoundReporter> reporter)
    {
        reporter.ToTable("round_reporters");
        reporter.HasKey(r => new { r.RoundId, r.UnitId });
        reporter.HasIndex(r => r.UnitId);
        reporter.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Report> report)
    {
        report.ToTable("reports");
        report.HasKey(r => r.Id);
        report.Property(r => r.Id).ValueGeneratedNever();
        report.HasOne<ReportRound>().WithMany().HasForeignKey(r => r.RoundId);
        report.HasDiscriminator<string>("Kind").HasValue<UnitReport>("unit").HasValue<WardReport>("ward");
        report.Property<string>("Kind").HasMaxLength(10);
    }

    public void Configure(EntityTypeBuilder<UnitReport> report)
    {
        report.Property(r => r.Status).HasColumnName("UnitStatus");
        report.HasIndex(r => new { r.RoundId, r.UnitId }).IsUnique();
        report.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<WardReport> report)
    {
        report.Property(r => r.Status).HasColumnName("WardStatus");
        report.HasIndex(r => r.RoundId, "IX_reports_one_of_the_ward").IsUnique().HasFilter("\"Kind\" = 'ward'");
        report.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.SignedCopy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReportParagraph> paragraph)
    {
        paragraph.ToTable("report_paragraphs");
        paragraph.HasKey(p => p.Id);
        paragraph.Property(p => p.Id).ValueGeneratedNever();
        paragraph.HasIndex(p => new { p.ReportId, p.Order });
        paragraph.HasOne<Report>().WithMany().HasForeignKey(p => p.ReportId);
        paragraph.HasMany(p => p.Sources).WithOne().HasForeignKey(s => s.ParagraphId);
    }

    public void Configure(EntityTypeBuilder<ParagraphOrigin> source)
    {
        source.ToTable("paragraph_origins");
        source.HasKey(s => new { s.ParagraphId, s.SourceId });
        source.HasIndex(s => s.SourceId);
    }

    public void Configure(EntityTypeBuilder<HeadingLine> heading)
    {
        heading.ToTable("report_headings");
        heading.HasKey(h => h.Id);
        heading.Property(h => h.Id).ValueGeneratedNever();
        heading.HasIndex(h => h.ReportId);
        heading.HasOne<Report>().WithMany().HasForeignKey(h => h.ReportId);
    }

    public void Configure(EntityTypeBuilder<FigureLine> figure)
    {
        figure.ToTable("report_figures");
        figure.HasKey(f => f.Id);
        figure.Property(f => f.Id).ValueGeneratedNever();
        figure.HasIndex(f => f.ReportId);
        figure.HasOne<Report>().WithMany().HasForeignKey(f => f.ReportId);
        figure.HasMany(f => f.Shares).WithOne().HasForeignKey("FigureId");
    }

    public void Configure(EntityTypeBuilder<FigureShare> share)
    {
        share.ToTable("report_figure_shares");
        share.HasKey(s => s.Id);
        share.Property(s => s.Id).ValueGeneratedNever();
    }
}
