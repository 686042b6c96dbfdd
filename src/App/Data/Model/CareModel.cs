using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Children;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

/// <summary>Alternative care: who offers it, and children on their way into it and through it. Names, addresses and free words lie sealed; days, conditions and states are counted by.</summary>
internal sealed class CareModel : IEntityTypeConfiguration<RegisteredCarer>, IEntityTypeConfiguration<CarePlacement>
{
    public void Configure(EntityTypeBuilder<RegisteredCarer> carer)
    {
        carer.ToTable("registered_carers");
        carer.HasKey(c => c.Id);
        carer.Property(c => c.Id).ValueGeneratedNever();
        carer.HasIndex(c => c.WardId);
        carer.Property(c => c.RefusedFor).IsSealed("registered-carers.refused-for");
        carer.Property(c => c.StruckOffWords).IsSealed("registered-carers.struck-off-words");
        carer.Ignore(c => c.State).Ignore(c => c.IsActive);
        carer.OwnsOne(c => c.Application, said =>
        {
            said.Property(a => a.Name).IsSealed("registered-carers.name");
            said.Property(a => a.Identity).IsSealed("registered-carers.identity");
            said.Property(a => a.Work).IsSealed("registered-carers.work");
            said.Property(a => a.Phone).IsSealed("registered-carers.phone");
            said.Property(a => a.Address).IsSealed("registered-carers.address");
            said.Property(a => a.SpouseName).IsSealed("registered-carers.spouse-name");
            said.Property(a => a.SpouseBorn).IsSealed("registered-carers.spouse-born");
            said.Property(a => a.SpouseWork).IsSealed("registered-carers.spouse-work");
            said.Property(a => a.Household).IsSealed("registered-carers.household");
            said.Property(a => a.Health).IsSealed("registered-carers.health");
            said.Property(a => a.Home).IsSealed("registered-carers.home");
            said.Property(a => a.Means).IsSealed("registered-carers.means");
            said.Property(a => a.WishReason).IsSealed("registered-carers.wish-reason");
            said.Ignore(a => a.Birth);
        });
        carer.Navigation(c => c.Application).IsRequired();
        carer.OwnsOne(c => c.Verification, found => Verified(found, "registered-carers"));
    }

    public void Configure(EntityTypeBuilder<CarePlacement> placement)
    {
        placement.ToTable("care_placements");
        placement.HasKey(p => p.Id);
        placement.Property(p => p.Id).ValueGeneratedNever();
        placement.HasIndex(p => new { p.WardId, p.State });
        placement.HasIndex(p => p.CaseId);
        placement.HasIndex(p => p.ChildId);
        placement.Property(p => p.Facility).IsSealed("care-placements.facility");
        placement.Property(p => p.PlacedFacility).IsSealed("care-placements.placed-facility");
        placement.Property(p => p.Siblings).IsSealed("care-placements.siblings");
        placement.Property(p => p.SiblingsApartWords).IsSealed("care-placements.siblings-apart-words");
        placement.Property(p => p.ChildOpinion).IsSealed("care-placements.child-opinion");
        placement.Property(p => p.AgainstChildWords).IsSealed("care-placements.against-child-words");
        placement.Property(p => p.ConsentOf).IsSealed("care-placements.consent-of");
        placement.Property(p => p.Guardian).IsSealed("care-placements.guardian");
        placement.Property(p => p.NextWords).IsSealed("care-placements.next-words");
        placement.Ignore(p => p.IsOpen).Ignore(p => p.IsSettled);
        placement.OwnsOne(p => p.File);
        placement.Navigation(p => p.File).IsRequired();
        placement.OwnsOne(p => p.Verification, found => Verified(found, "care-placements"));
        placement.OwnsOne(p => p.Carer, carer =>
        {
            carer.Property(c => c.Name).IsSealed("care-placements.carer-name");
            carer.Property(c => c.Relation).IsSealed("care-placements.carer-relation");
            carer.Property(c => c.Work).IsSealed("care-placements.carer-work");
            carer.Property(c => c.Phone).IsSealed("care-placements.carer-phone");
            carer.Property(c => c.Address).IsSealed("care-placements.carer-address");
            carer.Property(c => c.PassedOverWords).IsSealed("care-placements.carer-passed-over-words");
            carer.Ignore(c => c.Form).Ignore(c => c.Birth);
            carer.HasOne<RegisteredCarer>().WithMany().HasForeignKey(c => c.RegisteredId).OnDelete(DeleteBehavior.Restrict);
        });
        placement.OwnsMany(p => p.Searches, search =>
        {
            search.ToTable("care_searches");
            search.WithOwner().HasForeignKey("PlacementId");
            search.Property<Guid>("Id");
            search.HasKey("Id");
            search.Property(s => s.Words).IsSealed("care-searches.words");
        });
        placement.HasOne<ProtectionCase>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        placement.HasOne<Child>().WithMany().HasForeignKey(p => p.ChildId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Verified<T>(OwnedNavigationBuilder<T, CarerVerification> found, string table)
        where T : class
    {
        found.Property(v => v.Verifiers).IsSealed($"{table}.verifiers");
        found.Property(v => v.HomeWords).IsSealed($"{table}.home-words");
        found.Property(v => v.MeansWords).IsSealed($"{table}.means-words");
        found.Property(v => v.Suitability).IsSealed($"{table}.suitability");
        found.Ignore(v => v.Failing).Ignore(v => v.Open).Ignore(v => v.Holds);
    }
}
