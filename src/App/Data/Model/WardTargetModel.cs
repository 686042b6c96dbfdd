using MangNon.Domain.Figures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

internal sealed class WardTargetModel : IEntityTypeConfiguration<WardTarget>
{
    public void Configure(EntityTypeBuilder<WardTarget> target)
    {
        target.ToTable("ward_targets");
        target.HasKey(t => t.Id);
        target.Property(t => t.Id).ValueGeneratedNever();
        target.Property(t => t.Document).HasMaxLength(WardTarget.DocumentLength);
        target.Ignore(t => t.Goal);

        // One for a figure and a year holds at a time.
        target.HasIndex(t => new { t.WardId, t.Code, t.Year }, "IX_ward_targets_one_open").IsUnique().HasFilter("\"EndedAt\" is null");
    }
}
