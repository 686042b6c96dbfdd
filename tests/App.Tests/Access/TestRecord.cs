using MangNon.App.Data;
using MangNon.App.Tests.House;
using MangNon.Domain;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace MangNon.App.Tests.Access;

public readonly record struct TestRecordId(Guid Value) : ITypedId<TestRecordId>
{
    public static TestRecordId From(Guid value) => new(value);
}

/// <summary>A record about a child as a later area will have: it declares its level and its unit, nothing else.</summary>
public sealed class TestRecord : IGuardedRecord
{
    public static RecordKind Kind => RecordKind.ChildRecord;

    public required TestRecordId Id { get; init; }

    public required WardId WardId { get; init; }

    public required SecrecyLevel Secrecy { get; init; }

    public UnitId? UnitId { get; init; }

    public int Version { get; private set; }
}

/// <summary>A house whose database knows <see cref="TestRecord"/> too.</summary>
public class HouseWithTestRecords : TestHouse
{
    protected override void Change(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteDb>(Know);
        services.ConfigureDbContext<PostgresDb>(Know);
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await WorkAsync(CreateTableAsync);
    }

    private static void Know(DbContextOptionsBuilder options) => options
        .ReplaceService<IModelCustomizer, WithTestRecords>()
        .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));

    private static async Task CreateTableAsync(AppDb db)
    {
        var model = db.GetService<IDesignTimeModel>().Model;
        var create = db.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel())
            .Where(o => o is CreateTableOperation { Name: "test_records" }).ToList();
        foreach (var command in db.GetService<IMigrationsSqlGenerator>().Generate(create, model)) await db.Database.ExecuteSqlRawAsync(command.CommandText);
    }

    private sealed class WithTestRecords(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.Entity<TestRecord>(record =>
            {
                record.ToTable("test_records");
                record.Property(r => r.Id).HasConversion<TypedIdConverter<TestRecordId>>().ValueGeneratedNever();
                record.HasIndex(r => new { r.WardId, r.Secrecy });
            });
        }
    }
}
