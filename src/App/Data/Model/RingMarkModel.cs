using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

internal sealed class RingMarkModel : IEntityTypeConfiguration<RingMark>
{
    public void Configure(EntityTypeBuilder<RingMark> mark)
    {
        mark.ToTable("ring_mark");
        mark.HasKey(m => m.Id);
        mark.Property(m => m.Id).ValueGeneratedNever();
        mark.Property(m => m.Content).IsSealedByCode(RingMark.Purpose);
    }
}
