using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MangNon.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DocumentRegisters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "numbering_choices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromYear = table.Column<int>(type: "INTEGER", nullable: false),
                    ByKind = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_numbering_choices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_documents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Secrecy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnteredBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Series = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Symbol = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Subject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Signer = table.Column<string>(type: "TEXT", nullable: false),
                    Recipients = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Copies = table.Column<int>(type: "INTEGER", nullable: true),
                    Urgency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SecrecyMark = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    VoidWords = table.Column<byte[]>(type: "BLOB", nullable: true),
                    VoidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outgoing_documents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_outgoing_documents_files_FileId",
                        column: x => x.FileId,
                        principalTable: "files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_outgoing_documents_plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_outgoing_documents_protection_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "protection_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_outgoing_documents_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_outgoing_documents_units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incoming_documents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Secrecy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TakenBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ArrivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sender = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Urgency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SecrecyMark = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HigherDocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HandlerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Opinion = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PassedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SettledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnswerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SettledWords = table.Column<byte[]>(type: "BLOB", nullable: true),
                    VoidWords = table.Column<byte[]>(type: "BLOB", nullable: true),
                    VoidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_documents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_incoming_documents_files_FileId",
                        column: x => x.FileId,
                        principalTable: "files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incoming_documents_higher_documents_HigherDocumentId",
                        column: x => x.HigherDocumentId,
                        principalTable: "higher_documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incoming_documents_outgoing_documents_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "outgoing_documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incoming_documents_units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_incoming_documents_AnswerId",
                table: "incoming_documents",
                column: "AnswerId");

            migrationBuilder.CreateIndex(
                name: "IX_incoming_documents_FileId",
                table: "incoming_documents",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_incoming_documents_HigherDocumentId",
                table: "incoming_documents",
                column: "HigherDocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_incoming_documents_UnitId",
                table: "incoming_documents",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_incoming_documents_WardId_State",
                table: "incoming_documents",
                columns: new[] { "WardId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_incoming_documents_WardId_Year_Number",
                table: "incoming_documents",
                columns: new[] { "WardId", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_numbering_choices_WardId_FromYear",
                table: "numbering_choices",
                columns: new[] { "WardId", "FromYear" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_documents_CaseId",
                table: "outgoing_documents",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_documents_FileId",
                table: "outgoing_documents",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_documents_PlanId",
                table: "outgoing_documents",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_documents_ReportId",
                table: "outgoing_documents",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_documents_UnitId",
                table: "outgoing_documents",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_documents_WardId_Year_Series_Number",
                table: "outgoing_documents",
                columns: new[] { "WardId", "Year", "Series", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "incoming_documents");

            migrationBuilder.DropTable(
                name: "numbering_choices");

            migrationBuilder.DropTable(
                name: "outgoing_documents");
        }
    }
}
