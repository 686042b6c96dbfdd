using MangNon.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

/// <summary>What wards chose for their limits. Why lies sealed: free words.</summary>
internal sealed class ClockChoiceModel : IEntityTypeConfiguration<ClockChoice>
{
    public void Configure(EntityTypeBuilder<ClockChoice> choice)
    {
        choice.ToTable("clock_choices");
        choice.HasKey(c => c.Id);
        choice.Property(c => c.Id).ValueGeneratedNever();
        choice.Property(c => c.RuleId).HasMaxLength(40);
        choice.Property(c => c.Reading).HasMaxLength(40);
        choice.Property(c => c.Reason).IsSealed("clock-choices.reason");
        choice.Ignore(c => c.Setting);

        // Of two who choose at once the second is told, and nobody's choice is written over.
        choice.HasIndex(c => new { c.WardId, c.RuleId, c.Number }).IsUnique();
    }
}
