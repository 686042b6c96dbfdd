using MangNon.Domain.Cases;
using MangNon.Domain.Children;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

/// <summary>Reports of children in danger and who told of them. What says something about a person lies sealed.</summary>
internal sealed class CaseReportModel : IEntityTypeConfiguration<CaseReport>, IEntityTypeConfiguration<ReportedChild>, IEntityTypeConfiguration<ReportAddition>, IEntityTypeConfiguration<Informant>
{
    private const string Report = "ReportId";

    public void Configure(EntityTypeBuilder<CaseReport> report)
    {
        report.ToTable("case_reports");
        report.HasKey(r => r.Id);
        report.Property(r => r.Id).ValueGeneratedNever();

        // One register for each year, without a number twice.
        report.HasIndex(r => new { r.WardId, r.Year, r.Number }).IsUnique();
        report.HasIndex(r => new { r.WardId, r.IsOpen });
        report.Property(r => r.Forms).HasConversion<int>();
        report.Property(r => r.What).IsSealed("case-reports.what");
        report.Property(r => r.Place).IsSealed("case-reports.place");
        report.Property(r => r.When).IsSealed("case-reports.when");
        report.Property(r => r.Suspect).IsSealed("case-reports.suspect");
        report.Property(r => r.Done).IsSealed("case-reports.done");
        report.Ignore(r => r.Mark).Ignore(r => r.EarliestReceipt).Ignore(r => r.SoundsUrgent).Ignore(r => r.OwesUrgentReport);
        report.HasMany(r => r.Children).WithOne().HasForeignKey(Report).IsRequired();
        report.HasMany(r => r.Additions).WithOne().HasForeignKey(Report).IsRequired();
    }

    public void Configure(EntityTypeBuilder<ReportedChild> child)
    {
        child.ToTable("case_report_children");
        child.HasKey(c => c.Id);
        child.Property(c => c.Id).ValueGeneratedNever();
        child.Property(c => c.Name).IsSealed("case-report-children.name");
        child.Property(c => c.Born).IsSealed("case-report-children.born");
        child.Property(c => c.Address).IsSealed("case-report-children.address");
        child.Property(c => c.NoCase).IsSealed("case-report-children.no-case");
        child.HasIndex(c => c.ChildId);
        child.HasIndex(c => c.CaseId);
        child.HasOne<Child>().WithMany().HasForeignKey(c => c.ChildId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReportAddition> addition)
    {
        addition.ToTable("case_report_additions");
        addition.HasKey(a => a.Id);
        addition.Property(a => a.Id).ValueGeneratedNever();
        addition.Property(a => a.Words).IsSealed("case-report-additions.words");
    }

    public void Configure(EntityTypeBuilder<Informant> informant)
    {
        informant.ToTable("informants");
        informant.HasKey(i => i.Id);
        informant.Property(i => i.Id).ValueGeneratedNever();
        informant.Property(i => i.Name).IsSealed("informants.name");
        informant.Property(i => i.Phone).IsSealed("informants.phone");
        informant.Property(i => i.Address).IsSealed("informants.address");
        informant.Property(i => i.Relation).IsSealed("informants.relation");
        informant.HasOne<CaseReport>().WithOne().HasForeignKey<Informant>(i => i.Id).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Cases with their stories and papers.</summary>
internal sealed class ProtectionCaseModel : IEntityTypeConfiguration<ProtectionCase>, IEntityTypeConfiguration<CaseEntry>, IEntityTypeConfiguration<CaseService>, IEntityTypeConfiguration<CaseReferral>, IEntityTypeConfiguration<CasePaper>, IEntityTypeConfiguration<CaseHandOver>, IEntityTypeConfiguration<CaseNote>
{
    private const string Case = "CaseId";

    public void Configure(EntityTypeBuilder<ProtectionCase> protectionCase)
    {
        protectionCase.ToTable("protection_cases");
        protectionCase.HasKey(c => c.Id);
        protectionCase.Property(c => c.Id).ValueGeneratedNever();
        protectionCase.HasIndex(c => new { c.WardId, c.Year, c.Number }).IsUnique();
        protectionCase.HasIndex(c => new { c.WardId, c.IsClosed });
        protectionCase.HasIndex(c => c.ChildId);
        protectionCase.Property(c => c.Forms).HasConversion<int>();
        protectionCase.Property(c => c.ChildName).IsSealed("protection-cases.child-name");
        protectionCase.Property(c => c.Born).IsSealed("protection-cases.born");
        protectionCase.Property(c => c.Address).IsSealed("protection-cases.address");
        protectionCase.Property(c => c.EventPlace).IsSealed("protection-cases.event-place");
        protectionCase.Property(c => c.ResidencePlace).IsSealed("protection-cases.residence-place");
        protectionCase.Property(c => c.CarerPlace).IsSealed("protection-cases.carer-place");
        protectionCase.Ignore(c => c.Mark).Ignore(c => c.Events);
        protectionCase.HasOne<Child>().WithMany().HasForeignKey(c => c.ChildId).OnDelete(DeleteBehavior.Restrict);
        protectionCase.HasMany(c => c.Entries).WithOne().HasForeignKey(Case).IsRequired();
        protectionCase.HasMany(c => c.Services).WithOne().HasForeignKey(Case).IsRequired();
    }

    public void Configure(EntityTypeBuilder<CaseService> service)
    {
        service.ToTable("case_services");
        service.HasKey(s => s.Id);
        service.Property(s => s.Id).ValueGeneratedNever();
        service.Property(s => s.What).IsSealed("case-services.what");
        service.Property(s => s.Result).IsSealed("case-services.result");
    }

    public void Configure(EntityTypeBuilder<CaseReferral> referral)
    {
        referral.ToTable("case_referrals");
        referral.HasKey(r => r.Id);
        referral.Property(r => r.Id).ValueGeneratedNever();
        referral.HasIndex(r => r.CaseId);
        referral.HasIndex(r => new { r.UnitId, r.State });
        referral.Property(r => r.Words).IsSealed("case-referrals.words");
        referral.Property(r => r.Answer).IsSealed("case-referrals.answer");
        referral.Property(r => r.Result).IsSealed("case-referrals.result");
        referral.Ignore(r => r.IsOpen);
        referral.HasOne<ProtectionCase>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
        referral.HasOne<MangNon.Domain.Organisation.Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CaseEntry> entry)
    {
        entry.ToTable("case_entries");
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Words).IsSealed("case-entries.words");
        entry.Property(e => e.Document).IsSealed("case-entries.document");
    }

    public void Configure(EntityTypeBuilder<CasePaper> paper)
    {
        paper.ToTable("case_papers");
        paper.HasKey(p => p.Id);
        paper.Property(p => p.Id).ValueGeneratedNever();
        paper.HasIndex(p => p.CaseId);
        paper.Property(p => p.Answers).IsSealed("case-papers.answers");
        paper.Ignore(p => p.IsDraft);
        paper.HasOne<ProtectionCase>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CaseHandOver> handOver)
    {
        handOver.ToTable("case_hand_overs");
        handOver.HasKey(h => h.Id);
        handOver.Property(h => h.Id).ValueGeneratedNever();
        handOver.HasIndex(h => h.CaseId);
        handOver.HasIndex(h => new { h.To, h.State });
        handOver.Property(h => h.Reason).IsSealed("case-hand-overs.reason");
        handOver.Property(h => h.Child).IsSealed("case-hand-overs.child");
        handOver.Property(h => h.Answer).IsSealed("case-hand-overs.answer");
        handOver.HasOne<ProtectionCase>().WithMany().HasForeignKey(h => h.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CaseNote> note)
    {
        note.ToTable("case_notes");
        note.HasKey(n => n.Id);
        note.Property(n => n.Id).ValueGeneratedNever();
        note.HasIndex(n => n.CaseId);
        note.Property(n => n.Words).IsSealed("case-notes.words");
        note.HasOne<ProtectionCase>().WithMany().HasForeignKey(n => n.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
