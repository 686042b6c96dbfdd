using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

internal sealed class ActModel : IEntityTypeConfiguration<ActRecord>, IEntityTypeConfiguration<ActValues>, IEntityTypeConfiguration<HandledForm>
{
    public void Configure(EntityTypeBuilder<ActRecord> act)
    {
        act.ToTable("acts");
        act.HasKey(a => a.Id);
        act.Property(a => a.Id).ValueGeneratedNever();
        act.HasIndex(a => new { a.WardId, a.Sequence }).IsUnique();
        act.HasIndex(a => new { a.WardId, a.Subject });
    }

    public void Configure(EntityTypeBuilder<ActValues> values)
    {
        values.ToTable("act_values");
        values.HasKey(v => v.ActId);
        values.Property(v => v.ActId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<HandledForm> form)
    {
        form.ToTable("handled_forms");
        form.HasKey(f => f.Key);
        form.Property(f => f.Key).ValueGeneratedNever();
    }
}
