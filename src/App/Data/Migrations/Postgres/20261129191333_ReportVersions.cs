using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MangNon.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ReportVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "LastVersion",
                table: "reports",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Composed",
                table: "report_paragraphs",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Newer",
                table: "report_paragraphs",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "report_unlocks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    AfterVersion = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_unlocks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_report_unlocks_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_versions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WardId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Digest = table.Column<string>(type: "text", nullable: false),
                    FilledSections = table.Column<int>(type: "integer", nullable: false),
                    FrozenBy = table.Column<Guid>(type: "uuid", nullable: false),
                    FrozenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_report_versions_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_sendings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WardId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: false),
                    SignedCopy = table.Column<Guid>(type: "uuid", nullable: true),
                    SentBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    JudgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ReturnReason = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_sendings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_report_sendings_files_SignedCopy",
                        column: x => x.SignedCopy,
                        principalTable: "files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_report_sendings_report_rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "report_rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_report_sendings_report_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "report_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_report_sendings_wards_To",
                        column: x => x.To,
                        principalTable: "wards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_version_guarded",
                columns: table => new
                {
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    WardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_version_guarded", x => x.VersionId);
                    table.ForeignKey(
                        name: "FK_report_version_guarded_report_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "report_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_report_sendings_ReportId",
                table: "report_sendings",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_report_sendings_RoundId",
                table: "report_sendings",
                column: "RoundId");

            migrationBuilder.CreateIndex(
                name: "IX_report_sendings_SignedCopy",
                table: "report_sendings",
                column: "SignedCopy");

            migrationBuilder.CreateIndex(
                name: "IX_report_sendings_To_RoundId",
                table: "report_sendings",
                columns: new[] { "To", "RoundId" });

            migrationBuilder.CreateIndex(
                name: "IX_report_sendings_VersionId",
                table: "report_sendings",
                column: "VersionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_report_unlocks_ReportId",
                table: "report_unlocks",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_report_versions_Code",
                table: "report_versions",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_report_versions_ReportId_Number",
                table: "report_versions",
                columns: new[] { "ReportId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "report_sendings");

            migrationBuilder.DropTable(
                name: "report_unlocks");

            migrationBuilder.DropTable(
                name: "report_version_guarded");

            migrationBuilder.DropTable(
                name: "report_versions");

            migrationBuilder.DropColumn(
                name: "LastVersion",
                table: "reports");

            migrationBuilder.DropColumn(
                name: "Composed",
                table: "report_paragraphs");

            migrationBuilder.DropColumn(
                name: "Newer",
                table: "report_paragraphs");
        }
    }
}
