using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

/// <summary>Accepted keys of other installations, and reports that came as files.</summary>
internal sealed class ExchangeModel : IEntityTypeConfiguration<PartnerKey>, IEntityTypeConfiguration<ReceivedReport>, IEntityTypeConfiguration<ReceivedFile>
{
    public void Configure(EntityTypeBuilder<PartnerKey> key)
    {
        key.ToTable("partner_keys");
        key.HasKey(k => k.Id);
        key.Property(k => k.Id).ValueGeneratedNever();
        key.Property(k => k.Code).HasMaxLength(PartnerKey.CodeLength);
        key.Property(k => k.Name).HasMaxLength(PartnerKey.NameLength);
        key.Property(k => k.Compared).HasMaxLength(PartnerKey.ComparedLength);
        key.Property(k => k.EndReason).HasMaxLength(PartnerKey.ReasonLength);
        key.Ignore(k => k.Key);

        // A key is trusted once for a body.
        key.HasIndex(k => new { k.WardId, k.Code, k.Fingerprint }, "IX_partner_keys_one_trusted").IsUnique().HasFilter("\"EndedAt\" is null");
        key.HasOne<Ward>().WithMany().HasForeignKey(k => k.WardId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReceivedReport> report)
    {
        report.ToTable("received_reports");
        report.HasKey(r => r.Id);
        report.Property(r => r.Id).ValueGeneratedNever();
        report.Ignore(r => r.Period).Ignore(r => r.IsIntact);

        // The same version is there once, however often and by however many its file is taken in.
        report.HasIndex(r => new { r.WardId, r.FromCode, r.SourceReport, r.Number }).IsUnique();
        report.HasOne<PartnerKey>().WithMany().HasForeignKey(r => r.KeyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReceivedFile> file)
    {
        file.ToTable("received_files");
        file.HasKey(f => f.ReceivedId);
        file.HasOne<ReceivedReport>().WithOne().HasForeignKey<ReceivedFile>(f => f.ReceivedId).OnDelete(DeleteBehavior.Restrict);
    }
}
