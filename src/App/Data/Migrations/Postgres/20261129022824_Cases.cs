using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MangNon.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Cases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Secrecy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FirstReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FirstReceivedBy = table.Column<string>(type: "text", nullable: true),
                    TypedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TypedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    What = table.Column<byte[]>(type: "bytea", nullable: false),
                    Where = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Place = table.Column<byte[]>(type: "bytea", nullable: true),
                    When = table.Column<byte[]>(type: "bytea", nullable: true),
                    Forms = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    InDanger = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ByCarer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Suspect = table.Column<byte[]>(type: "bytea", nullable: true),
                    Done = table.Column<byte[]>(type: "bytea", nullable: true),
                    IsOpen = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "protection_cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Secrecy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Worker = table.Column<Guid>(type: "uuid", nullable: false),
                    Group = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: true),
                    ChildName = table.Column<byte[]>(type: "bytea", nullable: true),
                    Born = table.Column<byte[]>(type: "bytea", nullable: true),
                    Sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Address = table.Column<byte[]>(type: "bytea", nullable: true),
                    Forms = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    ByCarer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EventWhere = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EventPlace = table.Column<byte[]>(type: "bytea", nullable: true),
                    ResidenceWhere = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ResidencePlace = table.Column<byte[]>(type: "bytea", nullable: true),
                    CarerWhere = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CarerPlace = table.Column<byte[]>(type: "bytea", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Round = table.Column<Guid>(type: "uuid", nullable: false),
                    LastReview = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    IsClosed = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_protection_cases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_protection_cases_children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_report_additions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_report_additions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_report_additions_case_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "case_reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_report_children",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: true),
                    Born = table.Column<byte[]>(type: "bytea", nullable: true),
                    Sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Address = table.Column<byte[]>(type: "bytea", nullable: true),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: true),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    NoCase = table.Column<byte[]>(type: "bytea", nullable: true),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_report_children", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_report_children_case_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "case_reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_case_report_children_children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "informants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Secrecy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false),
                    Phone = table.Column<byte[]>(type: "bytea", nullable: false),
                    Address = table.Column<byte[]>(type: "bytea", nullable: false),
                    Relation = table.Column<byte[]>(type: "bytea", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_informants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_informants_case_reports_Id",
                        column: x => x.Id,
                        principalTable: "case_reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Document = table.Column<byte[]>(type: "bytea", nullable: true),
                    Corrects = table.Column<Guid>(type: "uuid", nullable: true),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true),
                    PaperId = table.Column<Guid>(type: "uuid", nullable: true),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_entries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_entries_protection_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "protection_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_papers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WardId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Form = table.Column<string>(type: "text", nullable: false),
                    FormFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Answers = table.Column<byte[]>(type: "bytea", nullable: false),
                    StartedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DoneBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_papers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_papers_protection_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "protection_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WardId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Secrecy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    SentBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Service = table.Column<string>(type: "text", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Answer = table.Column<byte[]>(type: "bytea", nullable: true),
                    Result = table.Column<byte[]>(type: "bytea", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_referrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_referrals_protection_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "protection_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_case_referrals_units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_services",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Round = table.Column<Guid>(type: "uuid", nullable: false),
                    What = table.Column<byte[]>(type: "bytea", nullable: false),
                    Responsible = table.Column<string>(type: "text", nullable: false),
                    Provider = table.Column<string>(type: "text", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Cost = table.Column<long>(type: "bigint", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Result = table.Column<byte[]>(type: "bytea", nullable: true),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_services", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_services_protection_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "protection_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_case_entries_CaseId",
                table: "case_entries",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_papers_CaseId",
                table: "case_papers",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_referrals_CaseId",
                table: "case_referrals",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_referrals_UnitId_State",
                table: "case_referrals",
                columns: new[] { "UnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_case_report_additions_ReportId",
                table: "case_report_additions",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_case_report_children_CaseId",
                table: "case_report_children",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_report_children_ChildId",
                table: "case_report_children",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_case_report_children_ReportId",
                table: "case_report_children",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_case_reports_WardId_IsOpen",
                table: "case_reports",
                columns: new[] { "WardId", "IsOpen" });

            migrationBuilder.CreateIndex(
                name: "IX_case_reports_WardId_Year_Number",
                table: "case_reports",
                columns: new[] { "WardId", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_services_CaseId",
                table: "case_services",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_protection_cases_ChildId",
                table: "protection_cases",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_protection_cases_WardId_IsClosed",
                table: "protection_cases",
                columns: new[] { "WardId", "IsClosed" });

            migrationBuilder.CreateIndex(
                name: "IX_protection_cases_WardId_Year_Number",
                table: "protection_cases",
                columns: new[] { "WardId", "Year", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_entries");

            migrationBuilder.DropTable(
                name: "case_papers");

            migrationBuilder.DropTable(
                name: "case_referrals");

            migrationBuilder.DropTable(
                name: "case_report_additions");

            migrationBuilder.DropTable(
                name: "case_report_children");

            migrationBuilder.DropTable(
                name: "case_services");

            migrationBuilder.DropTable(
                name: "informants");

            migrationBuilder.DropTable(
                name: "protection_cases");

            migrationBuilder.DropTable(
                name: "case_reports");
        }
    }
}
