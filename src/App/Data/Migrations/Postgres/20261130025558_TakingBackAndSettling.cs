using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MangNon.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TakingBackAndSettling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "TakenBackAt",
                table: "task_entries",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Result",
                table: "board_conclusions",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SettledOn",
                table: "board_conclusions",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "TakenBackAt",
                table: "task_entries");

            migrationBuilder.DropColumn(
                name: "Result",
                table: "board_conclusions");

            migrationBuilder.DropColumn(
                name: "SettledOn",
                table: "board_conclusions");
        }
    }
}
