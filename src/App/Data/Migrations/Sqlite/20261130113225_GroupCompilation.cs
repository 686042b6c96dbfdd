using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MangNon.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GroupCompilation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "group_drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Period = table.Column<string>(type: "TEXT", nullable: false),
                    IsLocked = table.Column<bool>(type: "INTEGER", nullable: false),
                    LastVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedFor = table.Column<string>(type: "TEXT", nullable: true),
                    Number = table.Column<string>(type: "TEXT", nullable: true),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_group_drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "group_edits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DraftId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Part = table.Column<string>(type: "TEXT", nullable: true),
                    Of = table.Column<string>(type: "TEXT", nullable: false),
                    Composed = table.Column<string>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_group_edits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_group_edits_group_drafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "group_drafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "group_versions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DraftId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", nullable: false),
                    FrozenBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    FrozenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_group_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_group_versions_group_drafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "group_drafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_group_drafts_WardId_Period",
                table: "group_drafts",
                columns: new[] { "WardId", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_group_edits_DraftId_Of",
                table: "group_edits",
                columns: new[] { "DraftId", "Of" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_group_versions_Code",
                table: "group_versions",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_group_versions_DraftId_Number",
                table: "group_versions",
                columns: new[] { "DraftId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "group_edits");

            migrationBuilder.DropTable(
                name: "group_versions");

            migrationBuilder.DropTable(
                name: "group_drafts");
        }
    }
}
