using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Registers;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

/// <summary>The registers of documents. Who writes to a ward and about what may concern a child, so words lie sealed.</summary>
internal sealed class RegisterModel : IEntityTypeConfiguration<IncomingDocument>, IEntityTypeConfiguration<OutgoingDocument>, IEntityTypeConfiguration<NumberingChoice>
{
    public void Configure(EntityTypeBuilder<IncomingDocument> incoming)
    {
        incoming.ToTable("incoming_documents");
        incoming.HasKey(d => d.Id);
        incoming.Property(d => d.Id).ValueGeneratedNever();

        // One register for each year, without a number twice.
        incoming.HasIndex(d => new { d.WardId, d.Year, d.Number }).IsUnique();
        incoming.HasIndex(d => new { d.WardId, d.State });
        incoming.HasIndex(d => d.UnitId);
        incoming.Property(d => d.Sender).IsSealed("incoming.sender");
        incoming.Property(d => d.Subject).IsSealed("incoming.subject");
        incoming.Property(d => d.Note).IsSealed("incoming.note");
        incoming.Property(d => d.Opinion).IsSealed("incoming.opinion");
        incoming.Property(d => d.SettledWords).IsSealed("incoming.settled-words");
        incoming.Property(d => d.VoidWords).IsSealed("incoming.void-words");
        incoming.Ignore(d => d.ArrivalMark).Ignore(d => d.IsOpen).Ignore(d => d.Limit).Ignore(d => d.Citation);
        incoming.HasOne<Unit>().WithMany().HasForeignKey(d => d.UnitId).OnDelete(DeleteBehavior.Restrict);
        incoming.HasOne<StoredFile>().WithMany().HasForeignKey(d => d.FileId).OnDelete(DeleteBehavior.Restrict);
        incoming.HasOne<HigherDocument>().WithMany().HasForeignKey(d => d.HigherDocumentId).OnDelete(DeleteBehavior.Restrict);
        incoming.HasOne<OutgoingDocument>().WithMany().HasForeignKey(d => d.AnswerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OutgoingDocument> outgoing)
    {
        outgoing.ToTable("outgoing_documents");
        outgoing.HasKey(d => d.Id);
        outgoing.Property(d => d.Id).ValueGeneratedNever();
        outgoing.HasIndex(d => new { d.WardId, d.Year, d.Series, d.Number }).IsUnique();
        outgoing.HasIndex(d => d.UnitId);
        outgoing.Property(d => d.Series).HasMaxLength(12);
        outgoing.Property(d => d.KindCode).HasMaxLength(12);
        outgoing.Property(d => d.Symbol).HasMaxLength(40);
        outgoing.Property(d => d.Subject).IsSealed("outgoing.subject");
        outgoing.Property(d => d.Recipients).IsSealed("outgoing.recipients");
        outgoing.Property(d => d.Note).IsSealed("outgoing.note");
        outgoing.Property(d => d.VoidWords).IsSealed("outgoing.void-words");
        outgoing.Ignore(d => d.IsVoided).Ignore(d => d.Mark).Ignore(d => d.DocumentKind).Ignore(d => d.Citation);
        outgoing.HasOne<Unit>().WithMany().HasForeignKey(d => d.UnitId).OnDelete(DeleteBehavior.Restrict);
        outgoing.HasOne<StoredFile>().WithMany().HasForeignKey(d => d.FileId).OnDelete(DeleteBehavior.Restrict);
        outgoing.HasOne<Plan>().WithMany().HasForeignKey(d => d.PlanId).OnDelete(DeleteBehavior.Restrict);
        outgoing.HasOne<Report>().WithMany().HasForeignKey(d => d.ReportId).OnDelete(DeleteBehavior.Restrict);
        outgoing.HasOne<ProtectionCase>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<NumberingChoice> choice)
    {
        choice.ToTable("numbering_choices");
        choice.HasKey(c => c.Id);
        choice.Property(c => c.Id).ValueGeneratedNever();
        choice.HasIndex(c => new { c.WardId, c.FromYear }).IsUnique();
    }
}
