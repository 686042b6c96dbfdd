using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

internal sealed class PlanModel :
    IEntityTypeConfiguration<Plan>, IEntityTypeConfiguration<PlanSource>, IEntityTypeConfiguration<Clause>, IEntityTypeConfiguration<PlanWarning>,
    IEntityTypeConfiguration<HigherDocument>, IEntityTypeConfiguration<Citation>, IEntityTypeConfiguration<StoredFile>,
    IEntityTypeConfiguration<PaperScan>, IEntityTypeConfiguration<PaperScanPage>, IEntityTypeConfiguration<EndingChoice>, IEntityTypeConfiguration<PlanChange>
{
    public void Configure(EntityTypeBuilder<Plan> plan)
    {
        plan.ToTable("plans");
        plan.HasKey(p => p.Id);
        plan.Property(p => p.Id).ValueGeneratedNever();
        plan.HasIndex(p => new { p.WardId, p.Year });
        plan.OwnsOne(p => p.Adoption);
        plan.OwnsOne(p => p.TakenUp);
        plan.HasIndex(p => p.Amends);
        plan.HasOne<Ward>().WithMany().HasForeignKey(p => p.WardId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PlanSource> source)
    {
        source.ToTable("plan_sources");
        source.HasKey(s => s.PlanId);
        source.Property(s => s.PlanId).ValueGeneratedNever();
        source.HasOne<Plan>().WithMany().HasForeignKey(s => s.PlanId);
    }

    public void Configure(EntityTypeBuilder<Clause> clause)
    {
        clause.ToTable("clauses");
        clause.HasKey(c => c.Id);
        clause.Property(c => c.Id).ValueGeneratedNever();
        clause.HasIndex(c => new { c.PlanId, c.Order });
        clause.HasOne<Plan>().WithMany().HasForeignKey(c => c.PlanId);
    }

    public void Configure(EntityTypeBuilder<PlanWarning> warning)
    {
        warning.ToTable("plan_warnings");
        warning.HasKey(w => w.Id);
        warning.Property(w => w.Id).ValueGeneratedNever();
        warning.HasOne<Plan>().WithMany().HasForeignKey(w => w.PlanId);
    }

    public void Configure(EntityTypeBuilder<HigherDocument> document)
    {
        document.ToTable("higher_documents");
        document.HasKey(d => d.Id);
        document.Property(d => d.Id).ValueGeneratedNever();
        document.HasIndex(d => new { d.WardId, d.Key }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Citation> citation)
    {
        citation.ToTable("citations");
        citation.HasKey(c => new { c.PlanId, c.DocumentId, c.Path });
        citation.HasIndex(c => c.DocumentId);
        citation.HasOne<Plan>().WithMany().HasForeignKey(c => c.PlanId);
        citation.HasOne<HigherDocument>().WithMany().HasForeignKey(c => c.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PaperScan> scan)
    {
        scan.ToTable("paper_scans");
        scan.HasKey(s => s.Id);
        scan.Property(s => s.Id).ValueGeneratedNever();
        scan.HasIndex(s => new { s.State, s.At });
        scan.HasIndex(s => new { s.WardId, s.At });
        scan.HasOne<StoredFile>().WithMany().HasForeignKey(s => s.FileId).OnDelete(DeleteBehavior.Restrict);
        scan.HasOne<Plan>().WithMany().HasForeignKey(s => s.PlanId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PaperScanPage> page)
    {
        page.ToTable("paper_scan_pages");
        page.HasKey(p => new { p.ScanId, p.Page });
        page.HasOne<PaperScan>().WithMany().HasForeignKey(p => p.ScanId);
    }

    public void Configure(EntityTypeBuilder<EndingChoice> choice)
    {
        choice.ToTable("ending_choices");
        choice.HasKey(c => new { c.AmendmentId, c.TaskId });
        choice.HasOne<Plan>().WithMany().HasForeignKey(c => c.AmendmentId);
        choice.HasOne<PlanTask>().WithMany().HasForeignKey(c => c.TaskId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PlanChange> change)
    {
        change.ToTable("plan_changes");
        change.HasKey(c => c.Id);
        change.Property(c => c.Id).ValueGeneratedNever();
        change.HasIndex(c => new { c.AmendmentId, c.Order });
        change.HasIndex(c => c.TaskId);
        change.HasOne<Plan>().WithMany().HasForeignKey(c => c.PlanId).OnDelete(DeleteBehavior.Restrict);
        change.HasOne<Plan>().WithMany().HasForeignKey(c => c.AmendmentId).OnDelete(DeleteBehavior.Restrict);
        change.HasOne<PlanTask>().WithMany().HasForeignKey(c => c.TaskId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("files");
        file.HasKey(f => f.Id);
        file.Property(f => f.Id).ValueGeneratedNever();
        file.HasIndex(f => f.WardId);
    }
}
