using MangNon.App.Tests.House;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Xunit;

namespace MangNon.App.Tests.Data;

/// <summary>Migrations carry no copy of the model (see the verb that makes them), so that none of their steps may need one.</summary>
public sealed class MigrationsTests
{
    // What SQLite does with a statement of its own; anything else it does by building the table anew from the model.
    private static readonly Type[] Plain =
        [typeof(CreateTableOperation), typeof(DropTableOperation), typeof(CreateIndexOperation), typeof(DropIndexOperation), typeof(AddColumnOperation), typeof(RenameColumnOperation), typeof(SqlOperation)];

    [Fact]
    public async Task No_step_of_a_migration_needs_the_model_it_does_not_carry()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var steps = await house.AskAsync(db =>
        {
            var migrations = db.GetService<IMigrationsAssembly>();
            return Task.FromResult(migrations.Migrations.SelectMany(m => migrations.CreateMigration(m.Value, db.Database.ProviderName!).UpOperations.Select(o => (Migration: m.Key, Step: o.GetType()))).ToList());
        });
        Assert.NotEmpty(steps);
        Assert.DoesNotContain(steps, s => !Plain.Contains(s.Step));
    }
}
