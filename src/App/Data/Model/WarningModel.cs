using MangNon.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

/// <summary>Warnings that were given, and when each case is to be looked at next.</summary>
internal sealed class WarningModel : IEntityTypeConfiguration<CaseWarning>, IEntityTypeConfiguration<CaseLook>
{
    public void Configure(EntityTypeBuilder<CaseWarning> warning)
    {
        warning.ToTable("case_warnings");
        warning.HasKey(w => w.Id);
        warning.Property(w => w.Id).ValueGeneratedNever();
        warning.Property(w => w.Key).HasMaxLength(200);
        warning.Property(w => w.RuleId).HasMaxLength(40);
        warning.Property(w => w.Mark).HasMaxLength(20);

        // None is given twice, whoever raises it.
        warning.HasIndex(w => new { w.RecordId, w.AccountId, w.Key }).IsUnique();
        warning.HasIndex(w => new { w.AccountId, w.SeenAt });
        warning.HasIndex(w => new { w.MailedAt, w.Tries });
    }

    public void Configure(EntityTypeBuilder<CaseLook> look)
    {
        look.ToTable("case_looks");
        look.HasKey(l => l.CaseId);
        look.Property(l => l.CaseId).ValueGeneratedNever();
        look.HasIndex(l => l.NextAt);
    }
}
