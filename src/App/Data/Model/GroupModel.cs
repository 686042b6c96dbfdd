using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

/// <summary>Compilations of the level above: what people wrote into them, and their frozen versions.</summary>
internal sealed class GroupModel : IEntityTypeConfiguration<GroupDraft>, IEntityTypeConfiguration<GroupEdit>, IEntityTypeConfiguration<GroupVersion>
{
    public void Configure(EntityTypeBuilder<GroupDraft> draft)
    {
        draft.ToTable("group_drafts");
        draft.HasKey(d => d.Id);
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.HasIndex(d => new { d.WardId, d.Period }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<GroupEdit> edit)
    {
        edit.ToTable("group_edits");
        edit.HasKey(e => e.Id);
        edit.Property(e => e.Id).ValueGeneratedNever();
        edit.HasIndex(e => new { e.DraftId, e.Of }).IsUnique();
        edit.HasOne<GroupDraft>().WithMany().HasForeignKey(e => e.DraftId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GroupVersion> version)
    {
        version.ToTable("group_versions");
        version.HasKey(v => v.Id);
        version.Property(v => v.Id).ValueGeneratedNever();
        version.HasIndex(v => new { v.DraftId, v.Number }).IsUnique();
        version.HasIndex(v => v.Code).IsUnique();
        version.Ignore(v => v.IsIntact).Ignore(v => v.ShortDigest);
        version.HasOne<GroupDraft>().WithMany().HasForeignKey(v => v.DraftId).OnDelete(DeleteBehavior.Restrict);
    }
}
