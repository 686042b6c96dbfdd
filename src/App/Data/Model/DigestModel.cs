using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

internal sealed class DigestModel : IEntityTypeConfiguration<DailyDigest>, IEntityTypeConfiguration<CalendarKey>
{
    public void Configure(EntityTypeBuilder<DailyDigest> digest)
    {
        digest.ToTable("daily_digests");
        digest.HasKey(d => d.Id);
        digest.Property(d => d.Id).ValueGeneratedNever();
        digest.OwnsOne(d => d.Counts);
        digest.Navigation(d => d.Counts).IsRequired();

        // One for a person and a day, whoever raises it.
        digest.HasIndex(d => new { d.AccountId, d.Day }).IsUnique();
        digest.HasIndex(d => new { d.Day, d.MailedAt });
    }

    public void Configure(EntityTypeBuilder<CalendarKey> key)
    {
        key.ToTable("calendar_keys");
        key.HasKey(k => k.Id);
        key.Property(k => k.Id).ValueGeneratedNever();
        key.HasIndex(k => k.SecretHash).IsUnique();
        key.Property(k => k.RevokedAt).IsConcurrencyToken();

        // One address of a person is open at a time.
        key.HasIndex(k => k.AccountId, "IX_calendar_keys_one_open").IsUnique().HasFilter("\"RevokedAt\" is null");
        key.HasOne<Account>().WithMany().HasForeignKey(k => k.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
