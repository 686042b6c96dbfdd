using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

internal sealed class SavedViewModel : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable("saved_views");
        view.HasKey(v => v.Id);
        view.Property(v => v.Id).ValueGeneratedNever();
        view.Property(v => v.Path).HasMaxLength(60);
        view.Property(v => v.Query).HasMaxLength(SavedView.QueryLength);
        view.Property(v => v.Name).HasMaxLength(SavedView.NameLength);
        view.Ignore(v => v.Address);
        view.HasIndex(v => new { v.AccountId, v.Path, v.Name }).IsUnique();
        view.HasIndex(v => new { v.WardId, v.Path });
        view.HasOne<Account>().WithMany().HasForeignKey(v => v.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
