using MangNon.Domain.Cases;
using MangNon.Domain.Sanctions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

/// <summary>Administrative sanctions. Who broke the rule and what they did lie sealed; sums, days and articles are counted by.</summary>
internal sealed class SanctionModel : IEntityTypeConfiguration<SanctionRecord>, IEntityTypeConfiguration<SanctionAct>, IEntityTypeConfiguration<SanctionPayment>, IEntityTypeConfiguration<SanctionPassing>
{
    private const string Sanction = "SanctionId";

    public void Configure(EntityTypeBuilder<SanctionRecord> record)
    {
        record.ToTable("sanctions");
        record.HasKey(r => r.Id);
        record.Property(r => r.Id).ValueGeneratedNever();

        // One register for each year, without a number twice.
        record.HasIndex(r => new { r.WardId, r.Year, r.Number }).IsUnique();
        record.HasIndex(r => r.CaseId);
        record.Property(r => r.Place).IsSealed("sanctions.place");
        record.Property(r => r.RecordedBy).IsSealed("sanctions.recorded-by");
        record.Property(r => r.What).IsSealed("sanctions.what");
        record.Property(r => r.ViolatorName).IsSealed("sanctions.violator-name");
        record.Property(r => r.ViolatorAddress).IsSealed("sanctions.violator-address");
        record.Property(r => r.Remedies).IsSealed("sanctions.remedies");
        record.Property(r => r.Extra).IsSealed("sanctions.extra");
        record.Property(r => r.EndWords).IsSealed("sanctions.end-words");
        record.Ignore(r => r.Mark).Ignore(r => r.Paid).Ignore(r => r.Owed);
        record.OwnsOne(r => r.Decision);
        record.HasMany(r => r.Acts).WithOne().HasForeignKey(Sanction).IsRequired();
        record.HasMany(r => r.Payments).WithOne().HasForeignKey(Sanction).IsRequired();
        record.HasMany(r => r.Passings).WithOne().HasForeignKey(Sanction).IsRequired();
        record.HasOne<ProtectionCase>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
        record.HasOne<MangNon.Domain.Organisation.Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SanctionAct> act)
    {
        act.ToTable("sanction_acts");
        act.HasKey(a => a.Id);
        act.Property(a => a.Id).ValueGeneratedNever();
        act.Property(a => a.Words).IsSealed("sanction-acts.words");
    }

    public void Configure(EntityTypeBuilder<SanctionPayment> payment)
    {
        payment.ToTable("sanction_payments");
        payment.HasKey(p => p.Id);
        payment.Property(p => p.Id).ValueGeneratedNever();
        payment.Property(p => p.MistakeReason).IsSealed("sanction-payments.mistake-reason");
    }

    public void Configure(EntityTypeBuilder<SanctionPassing> passing)
    {
        passing.ToTable("sanction_passings");
        passing.HasKey(p => p.Id);
        passing.Property(p => p.Id).ValueGeneratedNever();
        passing.Property(p => p.Words).IsSealed("sanction-passings.words");
        passing.Property(p => p.Answer).IsSealed("sanction-passings.answer");
    }
}
