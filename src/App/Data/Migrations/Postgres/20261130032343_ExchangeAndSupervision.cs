using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MangNon.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ExchangeAndSupervision : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "partner_keys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Compared = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    KeyInfo = table.Column<string>(type: "text", nullable: false),
                    Fingerprint = table.Column<string>(type: "text", nullable: false),
                    AcceptedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_keys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partner_keys_wards_WardId",
                        column: x => x.WardId,
                        principalTable: "wards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supervision_minutes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WardId = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Hours = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: true),
                    Clauses = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Present = table.Column<string>(type: "text", nullable: false),
                    Findings = table.Column<byte[]>(type: "bytea", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supervision_minutes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_supervision_minutes_plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "received_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WardId = table.Column<Guid>(type: "uuid", nullable: false),
                    KeyId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromCode = table.Column<string>(type: "text", nullable: false),
                    FromName = table.Column<string>(type: "text", nullable: false),
                    SourceReport = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    SourceVersion = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Digest = table.Column<string>(type: "text", nullable: false),
                    FilledSections = table.Column<int>(type: "integer", nullable: false),
                    PeriodKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PeriodFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    PeriodTo = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PaperNumber = table.Column<string>(type: "text", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: false),
                    SentBy = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReceivedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    JudgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ReturnReason = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_received_reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_received_reports_partner_keys_KeyId",
                        column: x => x.KeyId,
                        principalTable: "partner_keys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recommendations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WardId = table.Column<Guid>(type: "uuid", nullable: false),
                    MinuteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    WithdrawnFor = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recommendations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_recommendations_supervision_minutes_MinuteId",
                        column: x => x.MinuteId,
                        principalTable: "supervision_minutes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_recommendations_units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supervised_units",
                columns: table => new
                {
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    MinuteId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supervised_units", x => new { x.MinuteId, x.UnitId });
                    table.ForeignKey(
                        name: "FK_supervised_units_supervision_minutes_MinuteId",
                        column: x => x.MinuteId,
                        principalTable: "supervision_minutes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_supervised_units_units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "received_files",
                columns: table => new
                {
                    ReceivedId = table.Column<Guid>(type: "uuid", nullable: false),
                    WardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_received_files", x => x.ReceivedId);
                    table.ForeignKey(
                        name: "FK_received_files_received_reports_ReceivedId",
                        column: x => x.ReceivedId,
                        principalTable: "received_reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recommendation_replies",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    RecommendationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsEnough = table.Column<bool>(type: "boolean", nullable: true),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true),
                    JudgedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    JudgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recommendation_replies", x => new { x.RecommendationId, x.Number });
                    table.ForeignKey(
                        name: "FK_recommendation_replies_recommendations_RecommendationId",
                        column: x => x.RecommendationId,
                        principalTable: "recommendations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_partner_keys_one_trusted",
                table: "partner_keys",
                columns: new[] { "WardId", "Code", "Fingerprint" },
                unique: true,
                filter: "\"EndedAt\" is null");

            migrationBuilder.CreateIndex(
                name: "IX_received_reports_KeyId",
                table: "received_reports",
                column: "KeyId");

            migrationBuilder.CreateIndex(
                name: "IX_received_reports_WardId_FromCode_SourceReport_Number",
                table: "received_reports",
                columns: new[] { "WardId", "FromCode", "SourceReport", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_recommendations_MinuteId_Number",
                table: "recommendations",
                columns: new[] { "MinuteId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_recommendations_UnitId",
                table: "recommendations",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_recommendations_WardId_State",
                table: "recommendations",
                columns: new[] { "WardId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_supervised_units_UnitId",
                table: "supervised_units",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_supervision_minutes_PlanId",
                table: "supervision_minutes",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_supervision_minutes_WardId_On",
                table: "supervision_minutes",
                columns: new[] { "WardId", "On" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "received_files");

            migrationBuilder.DropTable(
                name: "recommendation_replies");

            migrationBuilder.DropTable(
                name: "supervised_units");

            migrationBuilder.DropTable(
                name: "received_reports");

            migrationBuilder.DropTable(
                name: "recommendations");

            migrationBuilder.DropTable(
                name: "partner_keys");

            migrationBuilder.DropTable(
                name: "supervision_minutes");
        }
    }
}
