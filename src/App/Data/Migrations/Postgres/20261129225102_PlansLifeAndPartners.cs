using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MangNon.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PlansLifeAndPartners : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AddedBy",
                table: "tasks",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EndedBy",
                table: "tasks",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndedOn",
                table: "tasks",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Replaces",
                table: "tasks",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Application_GroupId",
                table: "registered_carers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AmendmentKind",
                table: "plans",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Amends",
                table: "plans",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsWhole",
                table: "plans",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenUp_At",
                table: "plans",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TakenUp_By",
                table: "plans",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EndedBy",
                table: "clauses",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ending_choices",
                columns: table => new
                {
                    AmendmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    TaskId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ends = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ending_choices", x => new { x.AmendmentId, x.TaskId });
                    table.ForeignKey(
                        name: "FK_ending_choices_plans_AmendmentId",
                        column: x => x.AmendmentId,
                        principalTable: "plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ending_choices_tasks_TaskId",
                        column: x => x.TaskId,
                        principalTable: "tasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AskedFor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Why = table.Column<byte[]>(type: "bytea", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paper_requests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_paper_requests_dossiers_DossierId",
                        column: x => x.DossierId,
                        principalTable: "dossiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "partner_figures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WardId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_figures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partner_figures_units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    AmendmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    TaskId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Old = table.Column<string>(type: "text", nullable: true),
                    New = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_changes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_plan_changes_plans_AmendmentId",
                        column: x => x.AmendmentId,
                        principalTable: "plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_plan_changes_plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_plan_changes_tasks_TaskId",
                        column: x => x.TaskId,
                        principalTable: "tasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partner_entries",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    FigureId = table.Column<Guid>(type: "uuid", nullable: false),
                    Told = table.Column<int>(type: "integer", nullable: false),
                    Of = table.Column<int>(type: "integer", nullable: true),
                    Boys = table.Column<int>(type: "integer", nullable: true),
                    Girls = table.Column<int>(type: "integer", nullable: true),
                    Confirmed = table.Column<byte[]>(type: "bytea", nullable: true),
                    Why = table.Column<byte[]>(type: "bytea", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WithdrawnBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnFor = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_entries", x => new { x.FigureId, x.Number });
                    table.ForeignKey(
                        name: "FK_partner_entries_partner_figures_FigureId",
                        column: x => x.FigureId,
                        principalTable: "partner_figures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_plans_Amends",
                table: "plans",
                column: "Amends");

            migrationBuilder.CreateIndex(
                name: "IX_ending_choices_TaskId",
                table: "ending_choices",
                column: "TaskId");

            migrationBuilder.CreateIndex(
                name: "IX_paper_requests_DossierId",
                table: "paper_requests",
                column: "DossierId");

            migrationBuilder.CreateIndex(
                name: "IX_partner_figures_UnitId_Code_From_To",
                table: "partner_figures",
                columns: new[] { "UnitId", "Code", "From", "To" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partner_figures_WardId_Code",
                table: "partner_figures",
                columns: new[] { "WardId", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_changes_AmendmentId_Order",
                table: "plan_changes",
                columns: new[] { "AmendmentId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_changes_PlanId",
                table: "plan_changes",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_plan_changes_TaskId",
                table: "plan_changes",
                column: "TaskId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ending_choices");

            migrationBuilder.DropTable(
                name: "paper_requests");

            migrationBuilder.DropTable(
                name: "partner_entries");

            migrationBuilder.DropTable(
                name: "plan_changes");

            migrationBuilder.DropTable(
                name: "partner_figures");

            migrationBuilder.DropIndex(
                name: "IX_plans_Amends",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "AddedBy",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "EndedBy",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "EndedOn",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "Replaces",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "Application_GroupId",
                table: "registered_carers");

            migrationBuilder.DropColumn(
                name: "AmendmentKind",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "Amends",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "IsWhole",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "TakenUp_At",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "TakenUp_By",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "EndedBy",
                table: "clauses");
        }
    }
}
