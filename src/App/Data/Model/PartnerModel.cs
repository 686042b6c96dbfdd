using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

/// <summary>Figures of partners with everything that was said of them. Numbers are counted by; free words lie sealed.</summary>
internal sealed class PartnerModel : IEntityTypeConfiguration<PartnerFigure>
{
    public void Configure(EntityTypeBuilder<PartnerFigure> figure)
    {
        figure.ToTable("partner_figures");
        figure.HasKey(f => f.Id);
        figure.Property(f => f.Id).ValueGeneratedNever();
        figure.Property(f => f.Code).HasMaxLength(40);

        // A partner says one number of an indicator and a period, however often it is corrected.
        figure.HasIndex(f => new { f.UnitId, f.Code, f.From, f.To }).IsUnique();
        figure.HasIndex(f => new { f.WardId, f.Code });
        figure.Ignore(f => f.Current).Ignore(f => f.Period);
        figure.HasOne<Unit>().WithMany().HasForeignKey(f => f.UnitId).OnDelete(DeleteBehavior.Restrict);
        figure.OwnsMany(f => f.Entries, entry =>
        {
            entry.ToTable("partner_entries");
            entry.WithOwner().HasForeignKey("FigureId");
            entry.HasKey("FigureId", nameof(PartnerEntry.Number));
            entry.Property(e => e.Number).ValueGeneratedNever();
            entry.Property(e => e.Confirmed).IsSealed("partner-entries.confirmed");
            entry.Property(e => e.Why).IsSealed("partner-entries.why");
            entry.Property(e => e.WithdrawnFor).IsSealed("partner-entries.withdrawn-for");
            entry.Ignore(e => e.Value).Ignore(e => e.AsTold);
        });
    }
}
