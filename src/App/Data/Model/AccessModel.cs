using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

internal sealed class AccessModel : IEntityTypeConfiguration<CircleMember>, IEntityTypeConfiguration<EmergencyAccess>, IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<CircleMember> member)
    {
        member.ToTable("record_circle");
        member.HasKey(m => m.Id);
        member.Property(m => m.Id).ValueGeneratedNever();

        // Asked from the person's side: which records am I in the circle of?
        member.HasIndex(m => new { m.AccountId, m.Kind, m.RecordId });
        member.HasIndex(m => new { m.UnitId, m.Kind, m.RecordId });
        member.HasIndex(m => m.RecordId);
        member.HasOne<Unit>().WithMany().HasForeignKey(m => m.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EmergencyAccess> access)
    {
        access.ToTable("emergency_accesses");
        access.HasKey(a => a.Id);
        access.Property(a => a.Id).ValueGeneratedNever();
        access.HasIndex(a => new { a.By, a.Kind, a.RecordId });
        access.HasIndex(a => new { a.WardId, a.From });
        access.OwnsOne(a => a.Review);
        access.HasOne<Post>().WithMany().HasForeignKey(a => a.Post).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Delegation> delegation)
    {
        delegation.ToTable("delegations");
        delegation.HasKey(d => d.Id);
        delegation.Property(d => d.Id).ValueGeneratedNever();
        delegation.HasIndex(d => d.WardId);
        delegation.HasIndex(d => d.PersonId);
        delegation.HasOne<Post>().WithMany().HasForeignKey(d => d.PostId).OnDelete(DeleteBehavior.Restrict);
        delegation.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
