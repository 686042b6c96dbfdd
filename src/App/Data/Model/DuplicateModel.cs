using MangNon.Domain.Children;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

internal sealed class DuplicateModel : IEntityTypeConfiguration<DuplicatePair>
{
    public void Configure(EntityTypeBuilder<DuplicatePair> pair)
    {
        pair.ToTable("duplicate_pairs");
        pair.HasKey(p => p.Id);
        pair.Property(p => p.Id).ValueGeneratedNever();

        // Two sweeps at once find a pair once.
        pair.HasIndex(p => new { p.FirstId, p.SecondId }).IsUnique();
        pair.HasIndex(p => new { p.WardId, p.State, p.Score });
        pair.HasOne<Child>().WithMany().HasForeignKey(p => p.FirstId).OnDelete(DeleteBehavior.Restrict);
        pair.HasOne<Child>().WithMany().HasForeignKey(p => p.SecondId).OnDelete(DeleteBehavior.Restrict);
    }
}
