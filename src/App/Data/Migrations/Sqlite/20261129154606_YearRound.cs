using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MangNon.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class YearRound : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Part",
                table: "task_support",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Untold");

            migrationBuilder.AddColumn<DateTime>(
                name: "ToldAt",
                table: "task_support",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Part",
                table: "task_entries",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DigestOffAt",
                table: "accounts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "calendar_keys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecretHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_keys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_calendar_keys_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "daily_digests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Counts_ReportsOwed = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_ReportsMissing = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_TasksSoon = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_TasksLate = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_ToAccept = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Explanations = table.Column<int>(type: "INTEGER", nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClaimedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MailedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_daily_digests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "explanations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TaskId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Asked_By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Asked_InPlaceOf = table.Column<Guid>(type: "TEXT", nullable: true),
                    Asked_At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    Answered_By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Answered_InPlaceOf = table.Column<Guid>(type: "TEXT", nullable: true),
                    Answered_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Judged_By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Judged_InPlaceOf = table.Column<Guid>(type: "TEXT", nullable: true),
                    Judged_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_explanations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_explanations_tasks_TaskId",
                        column: x => x.TaskId,
                        principalTable: "tasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_explanations_units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_calendar_keys_one_open",
                table: "calendar_keys",
                column: "AccountId",
                unique: true,
                filter: "\"RevokedAt\" is null");

            migrationBuilder.CreateIndex(
                name: "IX_calendar_keys_SecretHash",
                table: "calendar_keys",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_daily_digests_AccountId_Day",
                table: "daily_digests",
                columns: new[] { "AccountId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_daily_digests_Day_MailedAt",
                table: "daily_digests",
                columns: new[] { "Day", "MailedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_explanations_one_open",
                table: "explanations",
                column: "TaskId",
                unique: true,
                filter: "\"State\" in ('Asked', 'Answered')");

            migrationBuilder.CreateIndex(
                name: "IX_explanations_TaskId_Id",
                table: "explanations",
                columns: new[] { "TaskId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_explanations_UnitId",
                table: "explanations",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_explanations_WardId_State",
                table: "explanations",
                columns: new[] { "WardId", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_keys");

            migrationBuilder.DropTable(
                name: "daily_digests");

            migrationBuilder.DropTable(
                name: "explanations");

            migrationBuilder.DropColumn(
                name: "Part",
                table: "task_support");

            migrationBuilder.DropColumn(
                name: "ToldAt",
                table: "task_support");

            migrationBuilder.DropColumn(
                name: "Part",
                table: "task_entries");

            migrationBuilder.DropColumn(
                name: "DigestOffAt",
                table: "accounts");
        }
    }
}
