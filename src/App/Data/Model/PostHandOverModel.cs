using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

internal sealed class PostHandOverModel : IEntityTypeConfiguration<PostHandOver>, IEntityTypeConfiguration<HandedLine>, IEntityTypeConfiguration<HandedNote>
{
    public void Configure(EntityTypeBuilder<PostHandOver> handing)
    {
        handing.ToTable("post_hand_overs");
        handing.HasKey(h => h.Id);
        handing.Property(h => h.Id).ValueGeneratedNever();
        handing.HasIndex(h => new { h.WardId, h.BegunAt });
        handing.HasIndex(h => h.GiverPerson);
        handing.HasIndex(h => h.Taker);
        handing.Ignore(h => h.State);
        handing.HasOne<Post>().WithMany().HasForeignKey(h => h.PostId).OnDelete(DeleteBehavior.Restrict);
        handing.HasMany(h => h.Lines).WithOne().HasForeignKey(l => l.HandOverId).IsRequired();
        handing.HasMany(h => h.Notes).WithOne().HasForeignKey(n => n.HandOverId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<HandedLine> line)
    {
        line.ToTable("post_hand_over_lines");
        line.HasKey(l => new { l.HandOverId, l.Number });
        line.Property(l => l.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<HandedNote> note)
    {
        note.ToTable("post_hand_over_notes");
        note.HasKey(n => new { n.HandOverId, n.Part });

        // People write names in spite of the help.
        note.Property(n => n.Words).IsSealed("post-hand-over-notes.words");
    }
}
