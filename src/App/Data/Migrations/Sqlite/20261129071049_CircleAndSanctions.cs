using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MangNon.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CircleAndSanctions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_hand_overs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    To = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToName = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Child = table.Column<byte[]>(type: "BLOB", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OfferedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfferedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Answer = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TakenAs = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_hand_overs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_hand_overs_protection_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "protection_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_looks",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_looks", x => x.CaseId);
                });

            migrationBuilder.CreateTable(
                name: "case_notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Secrecy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_notes_protection_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "protection_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_warnings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfReport = table.Column<bool>(type: "INTEGER", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RuleId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsAfterBreach = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Due = table.Column<DateTime>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClaimedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MailedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_warnings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sanctions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Secrecy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TypedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    TypedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordMark = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Place = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    HappenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    What = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Violator = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ViolatorName = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ViolatorAddress = table.Column<byte[]>(type: "BLOB", nullable: true),
                    IsMinor = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Decision_Mark = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision_ByName = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_Post = table.Column<string>(type: "TEXT", nullable: true),
                    Decision_Fine = table.Column<long>(type: "INTEGER", nullable: true),
                    Decision_PayBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Remedies = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Extra = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EnforcementMark = table.Column<string>(type: "TEXT", nullable: true),
                    EnforcedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndWords = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sanctions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sanctions_protection_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "protection_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_sanctions_units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sanction_acts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: true),
                    Article = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Low = table.Column<long>(type: "INTEGER", nullable: true),
                    High = table.Column<long>(type: "INTEGER", nullable: false),
                    FieldMost = table.Column<long>(type: "INTEGER", nullable: false),
                    Times = table.Column<int>(type: "INTEGER", nullable: false),
                    Verified = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Fine = table.Column<long>(type: "INTEGER", nullable: true),
                    SanctionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sanction_acts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sanction_acts_sanctions_SanctionId",
                        column: x => x.SanctionId,
                        principalTable: "sanctions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sanction_passings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Answer = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SanctionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sanction_passings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sanction_passings_sanctions_SanctionId",
                        column: x => x.SanctionId,
                        principalTable: "sanctions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sanction_payments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sum = table.Column<long>(type: "INTEGER", nullable: false),
                    Receipt = table.Column<string>(type: "TEXT", nullable: true),
                    MistakeReason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SanctionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sanction_payments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sanction_payments_sanctions_SanctionId",
                        column: x => x.SanctionId,
                        principalTable: "sanctions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_case_hand_overs_CaseId",
                table: "case_hand_overs",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_hand_overs_To_State",
                table: "case_hand_overs",
                columns: new[] { "To", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_case_looks_NextAt",
                table: "case_looks",
                column: "NextAt");

            migrationBuilder.CreateIndex(
                name: "IX_case_notes_CaseId",
                table: "case_notes",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_warnings_AccountId_SeenAt",
                table: "case_warnings",
                columns: new[] { "AccountId", "SeenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_case_warnings_MailedAt_Tries",
                table: "case_warnings",
                columns: new[] { "MailedAt", "Tries" });

            migrationBuilder.CreateIndex(
                name: "IX_case_warnings_RecordId_AccountId_Key",
                table: "case_warnings",
                columns: new[] { "RecordId", "AccountId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sanction_acts_SanctionId",
                table: "sanction_acts",
                column: "SanctionId");

            migrationBuilder.CreateIndex(
                name: "IX_sanction_passings_SanctionId",
                table: "sanction_passings",
                column: "SanctionId");

            migrationBuilder.CreateIndex(
                name: "IX_sanction_payments_SanctionId",
                table: "sanction_payments",
                column: "SanctionId");

            migrationBuilder.CreateIndex(
                name: "IX_sanctions_CaseId",
                table: "sanctions",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_sanctions_UnitId",
                table: "sanctions",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_sanctions_WardId_Year_Number",
                table: "sanctions",
                columns: new[] { "WardId", "Year", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_hand_overs");

            migrationBuilder.DropTable(
                name: "case_looks");

            migrationBuilder.DropTable(
                name: "case_notes");

            migrationBuilder.DropTable(
                name: "case_warnings");

            migrationBuilder.DropTable(
                name: "sanction_acts");

            migrationBuilder.DropTable(
                name: "sanction_passings");

            migrationBuilder.DropTable(
                name: "sanction_payments");

            migrationBuilder.DropTable(
                name: "sanctions");
        }
    }
}
