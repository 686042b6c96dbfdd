using MangNon.Domain.Cases;
using MangNon.Domain.Procedures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

/// <summary>Dossiers of administrative procedures. Who applied, for which child and why it ended lie sealed.</summary>
internal sealed class DossierModel : IEntityTypeConfiguration<Dossier>, IEntityTypeConfiguration<PaperRequest>
{
    public void Configure(EntityTypeBuilder<Dossier> dossier)
    {
        dossier.ToTable("dossiers");
        dossier.HasKey(d => d.Id);
        dossier.Property(d => d.Id).ValueGeneratedNever();

        // One register for each year, without a number twice.
        dossier.HasIndex(d => new { d.WardId, d.Year, d.Number }).IsUnique();
        dossier.HasIndex(d => d.CaseId);
        dossier.Property(d => d.ProcedureId).HasMaxLength(40);
        dossier.Property(d => d.HandedIn).HasMaxLength(200);
        dossier.Property(d => d.Applicant).IsSealed("dossiers.applicant");
        dossier.Property(d => d.Phone).IsSealed("dossiers.phone");
        dossier.Property(d => d.Address).IsSealed("dossiers.address");
        dossier.Property(d => d.About).IsSealed("dossiers.about");
        dossier.Property(d => d.ResultMark).IsSealed("dossiers.result-mark");
        dossier.Property(d => d.EndWords).IsSealed("dossiers.end-words");
        dossier.Ignore(d => d.Mark).Ignore(d => d.IsOpen).Ignore(d => d.Papers).Ignore(d => d.Procedure).Ignore(d => d.Missing).Ignore(d => d.Askable).Ignore(d => d.Waiting).Ignore(d => d.DueOn);
        dossier.HasMany(d => d.Requests).WithOne().HasForeignKey("DossierId").IsRequired();
        dossier.HasOne<ProtectionCase>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PaperRequest> request)
    {
        request.ToTable("paper_requests");
        request.HasKey(r => r.Id);
        request.Property(r => r.Id).ValueGeneratedNever();
        request.Property(r => r.AskedFor).HasMaxLength(200);
        request.Property(r => r.Why).IsSealed("paper-requests.why");
        request.Ignore(r => r.Papers).Ignore(r => r.IsBeyond);
    }
}
