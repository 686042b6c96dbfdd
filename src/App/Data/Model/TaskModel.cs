using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MangNon.App.Data.Model;

internal sealed class TaskModel :
    IEntityTypeConfiguration<PlanTask>, IEntityTypeConfiguration<TaskSupport>, IEntityTypeConfiguration<TaskTarget>,
    IEntityTypeConfiguration<TaskEntry>, IEntityTypeConfiguration<TaskNumber>, IEntityTypeConfiguration<TaskEvidence>,
    IEntityTypeConfiguration<Explanation>
{
    public void Configure(EntityTypeBuilder<PlanTask> task)
    {
        task.ToTable("tasks");
        task.HasKey(t => t.Id);
        task.Property(t => t.Id).ValueGeneratedNever();
        task.HasIndex(t => new { t.PlanId, t.Order });
        task.HasIndex(t => new { t.WardId, t.Status, t.DueOn });
        task.HasIndex(t => t.LeadUnitId);
        task.HasOne<Plan>().WithMany().HasForeignKey(t => t.PlanId);
        task.HasOne<Unit>().WithMany().HasForeignKey(t => t.LeadUnitId).OnDelete(DeleteBehavior.Restrict);
        task.HasOne<Person>().WithMany().HasForeignKey(t => t.AccountableId).OnDelete(DeleteBehavior.Restrict);
        task.HasMany(t => t.Support).WithOne().HasForeignKey(s => s.TaskId);
        task.HasMany(t => t.Targets).WithOne().HasForeignKey("TaskId");
    }

    public void Configure(EntityTypeBuilder<TaskSupport> support)
    {
        support.ToTable("task_support");
        support.HasKey(s => new { s.TaskId, s.UnitId });
        support.HasIndex(s => s.UnitId);

        // Units that supported a task before they could tell their part have told nothing of it.
        support.Property(s => s.Part).HasDefaultValue(PartState.Untold);
        support.HasOne<Unit>().WithMany().HasForeignKey(s => s.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TaskTarget> target)
    {
        target.ToTable("task_targets");
        target.HasKey(t => t.Id);
        target.Property(t => t.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<TaskEntry> entry)
    {
        entry.ToTable("task_entries");
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.HasIndex(e => new { e.TaskId, e.At });
        entry.HasOne<PlanTask>().WithMany().HasForeignKey(e => e.TaskId);
        entry.HasMany(e => e.Numbers).WithOne().HasForeignKey("EntryId");
        entry.HasMany(e => e.Evidence).WithOne().HasForeignKey("EntryId");
    }

    public void Configure(EntityTypeBuilder<TaskNumber> number)
    {
        number.ToTable("task_numbers");
        number.HasKey(n => n.Id);
        number.Property(n => n.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<TaskEvidence> evidence)
    {
        evidence.ToTable("task_evidence");
        evidence.HasKey(e => e.Id);
        evidence.Property(e => e.Id).ValueGeneratedNever();
        evidence.HasIndex(e => e.FileId);
        evidence.HasOne<StoredFile>().WithMany().HasForeignKey(e => e.FileId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Explanation> explanation)
    {
        explanation.ToTable("explanations");
        explanation.HasKey(e => e.Id);
        explanation.Property(e => e.Id).ValueGeneratedNever();
        explanation.OwnsOne(e => e.Asked);
        explanation.Navigation(e => e.Asked).IsRequired();
        explanation.OwnsOne(e => e.Answered);
        explanation.OwnsOne(e => e.Judged);
        explanation.HasIndex(e => new { e.WardId, e.State });

        // One stands at a time, also when two leaders ask at once.
        explanation.HasIndex(e => e.TaskId, "IX_explanations_one_open").IsUnique().HasFilter("\"State\" in ('Asked', 'Answered')");
        explanation.HasIndex(e => new { e.TaskId, e.Id });
        explanation.HasOne<PlanTask>().WithMany().HasForeignKey(e => e.TaskId);
        explanation.HasOne<Unit>().WithMany().HasForeignKey(e => e.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
