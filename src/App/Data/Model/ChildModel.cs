using System.Text;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

internal sealed class ChildModel : IEntityTypeConfiguration<Child>, IEntityTypeConfiguration<Household>, IEntityTypeConfiguration<RiskGroup>, IEntityTypeConfiguration<RiskGroupName>, IEntityTypeConfiguration<LocalQuestion>, IEntityTypeConfiguration<Programme>,
    IEntityTypeConfiguration<Proposal>, IEntityTypeConfiguration<Batch>, IEntityTypeConfiguration<ChildFinding>, IEntityTypeConfiguration<QualityRun>,
    IEntityTypeConfiguration<Transfer>, IEntityTypeConfiguration<ImportWork>, IEntityTypeConfiguration<LocalStandard>, IEntityTypeConfiguration<Regrouping>,
    IEntityTypeConfiguration<PaperSheet>, IEntityTypeConfiguration<PaperLine>
{
    public void Configure(EntityTypeBuilder<Child> child)
    {
        child.ToTable("children");
        child.HasKey(c => c.Id);
        child.Property(c => c.Id).ValueGeneratedNever();
        child.Property(c => c.Number).IsSealed(FactModel.PersonalNumber, isSearched: true);

        // Lists and counts of a ward are read from this index alone, in the order they are shown in. No second one may begin with the ward:
        // where the number of rows asked for is a parameter, SQLite would rather sort the ward by hand than walk it in order.
        child.HasIndex(c => new { c.WardId, c.SortKey, c.Id, c.LeavesListOn, c.BornOn, c.LivesUntil, c.HouseholdId, c.Sex, c.DiedOn, c.WithdrawnAt, c.MergedInto }).HasDatabaseName("ix_children_list");
        child.HasIndex(c => c.HouseholdId);
        child.HasIndex(c => c.SchoolId);
        child.HasIndex(c => c.BatchId);
        child.HasOne<Household>().WithMany().HasForeignKey(c => c.HouseholdId).OnDelete(DeleteBehavior.Restrict);
        child.HasOne<Unit>().WithMany().HasForeignKey(c => c.SchoolId).OnDelete(DeleteBehavior.Restrict);
        FactModel.Shelves(child, "child_");
        FactModel.CountedBy(child.Metadata.Model, typeof(BasicData), "ix_child_basics_days");
        FactModel.CountedBy(child.Metadata.Model, typeof(Residence), "ix_child_residences_days", nameof(Residence.HouseholdId));
    }

    public void Configure(EntityTypeBuilder<Household> household)
    {
        household.ToTable("households");
        household.HasKey(h => h.Id);
        household.Property(h => h.Id).ValueGeneratedNever();
        household.HasIndex(h => new { h.WardId, h.GroupId });
        household.HasIndex(h => h.BatchId);

        // The group of a household, for counting, without its row.
        household.HasIndex(h => new { h.Id, h.GroupId, h.WardId, h.WithdrawnAt }).HasDatabaseName("ix_households_group_of");
        household.HasOne<Unit>().WithMany().HasForeignKey(h => h.GroupId).OnDelete(DeleteBehavior.Restrict);
        FactModel.Shelves(household, "household_");
        household.Navigation(h => h.PovertyPeriods).HasField("_poverty");
    }

    public void Configure(EntityTypeBuilder<Proposal> proposal)
    {
        proposal.ToTable("child_proposals");
        proposal.HasKey(p => p.Id);
        proposal.Property(p => p.Id).ValueGeneratedNever();

        // It may say anything a record says.
        proposal.Property(p => p.Typed).IsSealed("children.proposal");
        proposal.HasIndex(p => new { p.WardId, p.State, p.At });
        proposal.HasIndex(p => p.ChildId);
        proposal.HasIndex(p => p.HouseholdId);
        proposal.HasOne<Child>().WithMany().HasForeignKey(p => p.ChildId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Household>().WithMany().HasForeignKey(p => p.HouseholdId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Batch> batch)
    {
        batch.ToTable("child_batches");
        batch.HasKey(b => b.Id);
        batch.Property(b => b.Id).ValueGeneratedNever();
        batch.HasIndex(b => new { b.WardId, b.At });
    }

    public void Configure(EntityTypeBuilder<ChildFinding> finding)
    {
        finding.ToTable("child_findings");
        finding.HasKey(f => new { f.ChildId, f.Code });
        finding.HasIndex(f => new { f.WardId, f.Code });
        finding.Property(f => f.Code).HasMaxLength(50);
        finding.HasOne<Child>().WithMany().HasForeignKey(f => f.ChildId);
    }

    public void Configure(EntityTypeBuilder<QualityRun> run)
    {
        run.ToTable("child_quality_runs");
        run.HasKey(r => r.WardId);
    }

    public void Configure(EntityTypeBuilder<Transfer> transfer)
    {
        transfer.ToTable("child_transfers");
        transfer.HasKey(t => t.Id);
        transfer.Property(t => t.Id).ValueGeneratedNever();
        transfer.HasIndex(t => new { t.To, t.State });
        transfer.HasIndex(t => new { t.WardId, t.At });
        transfer.HasIndex(t => t.ChildId);
        transfer.HasOne<Child>().WithMany().HasForeignKey(t => t.ChildId).OnDelete(DeleteBehavior.Restrict);
        transfer.HasOne<Ward>().WithMany().HasForeignKey(t => t.To).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ImportWork> work)
    {
        work.ToTable("child_imports");
        work.HasKey(w => w.Id);
        work.Property(w => w.Id).ValueGeneratedNever();
        work.Property(w => w.Table).IsSealed("children.import-table");
        work.HasIndex(w => new { w.WardId, w.At });
    }

    public void Configure(EntityTypeBuilder<PaperSheet> sheet)
    {
        sheet.ToTable("paper_sheets");
        sheet.HasKey(s => s.Id);
        sheet.Property(s => s.Id).ValueGeneratedNever();
        sheet.Property(s => s.Code).HasMaxLength(8);
        sheet.HasIndex(s => new { s.WardId, s.At });
        sheet.HasIndex(s => new { s.WardId, s.Code });
        sheet.HasOne<Household>().WithMany().HasForeignKey(s => s.HouseholdId).OnDelete(DeleteBehavior.Restrict);
        sheet.HasOne<Unit>().WithMany().HasForeignKey(s => s.GroupId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PaperLine> line)
    {
        line.ToTable("paper_lines");
        line.HasKey(l => l.Id);
        line.Property(l => l.Id).ValueGeneratedNever();

        // It may say anything a record says.
        line.Property(l => l.Typed).IsSealed("children.paper-line");

        // One line for a child on a sheet, as one person types it.
        line.HasIndex(l => new { l.SheetId, l.By, l.ChildId }).IsUnique();
        line.HasIndex(l => l.ChildId);
        line.HasOne<PaperSheet>().WithMany().HasForeignKey(l => l.SheetId).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Child>().WithMany().HasForeignKey(l => l.ChildId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RiskGroup> group)
    {
        group.ToTable("risk_groups");
        group.HasKey(g => g.Id);
        group.Property(g => g.Id).ValueGeneratedNever();
        group.HasIndex(g => new { g.WardId, g.Code }).IsUnique();
        group.HasMany(g => g.Names).WithOne().HasForeignKey("GroupId").IsRequired();
    }

    public void Configure(EntityTypeBuilder<RiskGroupName> name)
    {
        name.ToTable("risk_group_names");
        name.Property<RiskGroupId>("GroupId");
        name.HasKey("GroupId", nameof(RiskGroupName.From));
    }

    public void Configure(EntityTypeBuilder<LocalQuestion> question)
    {
        question.ToTable("local_questions");
        question.HasKey(q => q.Id);
        question.Property(q => q.Id).ValueGeneratedNever();
        question.HasIndex(q => q.WardId);
    }

    public void Configure(EntityTypeBuilder<Programme> programme)
    {
        programme.ToTable("programmes");
        programme.HasKey(p => p.Id);
        programme.Property(p => p.Id).ValueGeneratedNever();
        programme.HasIndex(p => p.WardId);
    }

    public void Configure(EntityTypeBuilder<LocalStandard> standard)
    {
        standard.ToTable("local_standards");
        standard.HasKey(s => s.Id);
        standard.Property(s => s.Id).ValueGeneratedNever();

        // Two people who write the same resolution down at once write it down once.
        standard.HasIndex(s => new { s.WardId, s.From }).IsUnique().HasFilter("\"WithdrawnAt\" is null");
    }

    public void Configure(EntityTypeBuilder<Regrouping> regrouping)
    {
        regrouping.ToTable("regroupings");
        regrouping.HasKey(r => r.Id);
        regrouping.Property(r => r.Id).ValueGeneratedNever();
        regrouping.HasIndex(r => r.WardId);
        regrouping.HasOne<Batch>().WithOne().HasForeignKey<Regrouping>(r => r.Id).OnDelete(DeleteBehavior.Restrict);
        regrouping.OwnsMany(r => r.Steps, step =>
        {
            step.ToTable("regrouping_steps");
            step.WithOwner().HasForeignKey("RegroupingId");
            step.HasKey("RegroupingId", nameof(RegroupingStep.Number));
            step.Property(s => s.Number).ValueGeneratedNever();
        });
    }
}

/// <summary>Facts: a table for each kind, with its own typed columns; the record they belong to stands in <see cref="Owner"/>.</summary>
public static class FactModel
{
    /// <summary>What a child's personal number is sealed for; one that is typed is found by <see cref="AppDb.Fingerprint"/> with it.</summary>
    public const string PersonalNumber = "children.personal-number";

    /// <summary>Column with the child or household a fact belongs to.</summary>
    public const string Owner = "OwnerId";

    /// <summary>Maps every list of facts of a record.</summary>
    public static void Shelves<T>(EntityTypeBuilder<T> record, string prefix)
        where T : DatedRecord
    {
        foreach (var (name, fact) in ShelvesOf(typeof(T)))
        {
            record.HasMany(fact, name).WithOne().HasForeignKey(Owner).IsRequired();
            var kind = record.Metadata.Model.FindEntityType(fact)!;
            kind.SetTableName(prefix + Snake(name));
            kind.FindProperty(nameof(Fact.Id))!.ValueGenerated = ValueGenerated.Never;
        }
    }

    /// <summary>An index from which facts of a kind are counted on any day without their rows; it stands for the one by owner, too.</summary>
    public static void CountedBy(IMutableModel model, Type fact, string name, params string[] columns)
    {
        var kind = model.FindEntityType(fact)!;
        kind.AddIndex([.. ((string[])[Owner, nameof(Fact.SupersededAt), nameof(Fact.From), nameof(Fact.To), .. columns]).Select(c => kind.FindProperty(c)!)], name).SetDatabaseName(name);
    }

    /// <summary>Names and kinds of the lists of facts of a record.</summary>
    public static IEnumerable<(string Name, Type Fact)> ShelvesOf(Type record) => record.GetProperties()
        .Where(p => p.PropertyType.IsGenericType && !p.PropertyType.GetGenericArguments()[0].IsAbstract && typeof(Fact).IsAssignableFrom(p.PropertyType.GetGenericArguments()[0]))
        .Select(p => (p.Name, p.PropertyType.GetGenericArguments()[0]));

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var c in name) (char.IsUpper(c) && snake.Length > 0 ? snake.Append('_') : snake).Append(char.ToLowerInvariant(c));
        return snake.ToString();
    }
}

internal sealed class SealedFactsModel : IEntityTypeConfiguration<NumberGiven>, IEntityTypeConfiguration<Kinship>, IEntityTypeConfiguration<LocalAnswer>, IEntityTypeConfiguration<CircumstanceFact>, IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<NumberGiven> number)
    {
        number.HasKey(n => n.Id);
        number.Property(n => n.Text).IsSealed("children.number-given");
    }

    public void Configure(EntityTypeBuilder<Kinship> kin)
    {
        kin.HasKey(k => k.Id);
        kin.Property(k => k.Number).IsSealed("children.carer-number");
        kin.HasIndex(k => k.CarerId);
    }

    public void Configure(EntityTypeBuilder<LocalAnswer> answer)
    {
        answer.HasKey(a => a.Id);
        answer.HasOne<LocalQuestion>().WithMany().HasForeignKey(a => a.QuestionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Enrolment> enrolment)
    {
        enrolment.HasKey(e => e.Id);
        enrolment.HasOne<Programme>().WithMany().HasForeignKey(e => e.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CircumstanceFact> circumstance)
    {
        circumstance.HasKey(c => c.Id);
        circumstance.HasIndex(c => c.Code);
    }
}

internal sealed class GroupMapModel : IEntityTypeConfiguration<GroupMap>, IEntityTypeConfiguration<MapArea>
{
    private const string Map = "MapId";

    public void Configure(EntityTypeBuilder<GroupMap> map)
    {
        map.ToTable("group_maps");
        map.HasKey(m => m.Id);
        map.Property(m => m.Id).ValueGeneratedNever();
        map.HasIndex(m => new { m.WardId, m.From });
        map.HasMany(m => m.Areas).WithOne().HasForeignKey(Map).IsRequired();
    }

    public void Configure(EntityTypeBuilder<MapArea> area)
    {
        area.ToTable("group_map_areas");
        area.Property<GroupMapId>(Map);
        area.HasKey(Map, nameof(MapArea.Number));
        area.Property(a => a.Number).ValueGeneratedNever();
        area.Ignore(a => a.Shape);
        area.HasIndex(a => a.GroupId);
        area.HasOne<Unit>().WithMany().HasForeignKey(a => a.GroupId).OnDelete(DeleteBehavior.Restrict);
    }
}
