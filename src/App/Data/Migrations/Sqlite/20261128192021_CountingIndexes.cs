using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MangNon.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CountingIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_children_WardId_LeavesListOn",
                table: "children");

            migrationBuilder.DropIndex(
                name: "IX_children_WardId_SortKey",
                table: "children");

            migrationBuilder.DropIndex(
                name: "IX_child_residences_OwnerId",
                table: "child_residences");

            migrationBuilder.DropIndex(
                name: "IX_child_basics_OwnerId",
                table: "child_basics");

            migrationBuilder.CreateIndex(
                name: "ix_households_group_of",
                table: "households",
                columns: new[] { "Id", "GroupId", "WardId", "WithdrawnAt" });

            migrationBuilder.CreateIndex(
                name: "ix_children_list",
                table: "children",
                columns: new[] { "WardId", "SortKey", "Id", "LeavesListOn", "BornOn", "LivesUntil", "HouseholdId", "Sex", "DiedOn", "WithdrawnAt", "MergedInto" });

            migrationBuilder.CreateIndex(
                name: "ix_child_residences_days",
                table: "child_residences",
                columns: new[] { "OwnerId", "SupersededAt", "From", "To", "HouseholdId" });

            migrationBuilder.CreateIndex(
                name: "ix_child_basics_days",
                table: "child_basics",
                columns: new[] { "OwnerId", "SupersededAt", "From", "To" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_households_group_of",
                table: "households");

            migrationBuilder.DropIndex(
                name: "ix_children_list",
                table: "children");

            migrationBuilder.DropIndex(
                name: "ix_child_residences_days",
                table: "child_residences");

            migrationBuilder.DropIndex(
                name: "ix_child_basics_days",
                table: "child_basics");

            migrationBuilder.CreateIndex(
                name: "IX_children_WardId_LeavesListOn",
                table: "children",
                columns: new[] { "WardId", "LeavesListOn" });

            migrationBuilder.CreateIndex(
                name: "IX_children_WardId_SortKey",
                table: "children",
                columns: new[] { "WardId", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_child_residences_OwnerId",
                table: "child_residences",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_child_basics_OwnerId",
                table: "child_basics",
                column: "OwnerId");
        }
    }
}
