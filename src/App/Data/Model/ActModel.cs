using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

internal sealed class ActModel : IEntityTypeConfiguration<ActRecord>, IEntityTypeConfiguration<ActValues>, IEntityTypeConfiguration<HandledForm>, IEntityTypeConfiguration<ChainSeal>
{
    public void Configure(EntityTypeBuilder<ActRecord> act)
    {
        act.ToTable("acts");
        act.HasKey(a => a.Id);
        act.Property(a => a.Id).ValueGeneratedNever();
        act.HasIndex(a => new { a.WardId, a.Sequence }).IsUnique();

        // What happened to a record, what a person did, what happened in a time: newest first.
        act.HasIndex(a => new { a.WardId, a.Subject, a.Sequence });
        act.HasIndex(a => new { a.WardId, a.AccountId, a.Sequence });
        act.HasIndex(a => new { a.WardId, a.At });
    }

    public void Configure(EntityTypeBuilder<ActValues> values)
    {
        values.ToTable("act_values");
        values.HasKey(v => v.ActId);
        values.Property(v => v.ActId).ValueGeneratedNever();
        values.Property(v => v.Content).IsSealedByCode(ActValues.Purpose);
    }

    public void Configure(EntityTypeBuilder<ChainSeal> seal)
    {
        seal.ToTable("chain_seals");
        seal.HasKey(s => new { s.WardId, s.Day });
        seal.Ignore(s => s.Digest);
    }

    public void Configure(EntityTypeBuilder<HandledForm> form)
    {
        form.ToTable("handled_forms");
        form.HasKey(f => f.Key);
        form.Property(f => f.Key).ValueGeneratedNever();
    }
}
