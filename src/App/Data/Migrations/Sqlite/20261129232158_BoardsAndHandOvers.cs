using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MangNon.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BoardsAndHandOvers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "post_hand_overs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PostId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GiverPerson = table.Column<Guid>(type: "TEXT", nullable: false),
                    Giver = table.Column<Guid>(type: "TEXT", nullable: false),
                    Taker = table.Column<Guid>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NotedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NotedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_hand_overs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_post_hand_overs_posts_PostId",
                        column: x => x.PostId,
                        principalTable: "posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "steering_boards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Renews = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_steering_boards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_steering_boards_wards_WardId",
                        column: x => x.WardId,
                        principalTable: "wards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "post_hand_over_lines",
                columns: table => new
                {
                    HandOverId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_hand_over_lines", x => new { x.HandOverId, x.Number });
                    table.ForeignKey(
                        name: "FK_post_hand_over_lines_post_hand_overs_HandOverId",
                        column: x => x.HandOverId,
                        principalTable: "post_hand_overs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "post_hand_over_notes",
                columns: table => new
                {
                    HandOverId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_hand_over_notes", x => new { x.HandOverId, x.Part });
                    table.ForeignKey(
                        name: "FK_post_hand_over_notes_post_hand_overs_HandOverId",
                        column: x => x.HandOverId,
                        principalTable: "post_hand_overs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "board_meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Present = table.Column<string>(type: "TEXT", nullable: false),
                    Said = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_board_meetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_board_meetings_steering_boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "steering_boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "board_members",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Duty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Task = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_board_members", x => new { x.BoardId, x.Number });
                    table.ForeignKey(
                        name: "FK_board_members_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_board_members_steering_boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "steering_boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "board_conclusions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    By = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TaskId = table.Column<Guid>(type: "TEXT", nullable: true),
                    WithdrawnFor = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_board_conclusions", x => new { x.MeetingId, x.Number });
                    table.ForeignKey(
                        name: "FK_board_conclusions_board_meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "board_meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_board_conclusions_tasks_TaskId",
                        column: x => x.TaskId,
                        principalTable: "tasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_board_conclusions_TaskId",
                table: "board_conclusions",
                column: "TaskId");

            migrationBuilder.CreateIndex(
                name: "IX_board_meetings_BoardId",
                table: "board_meetings",
                column: "BoardId");

            migrationBuilder.CreateIndex(
                name: "IX_board_meetings_WardId_On",
                table: "board_meetings",
                columns: new[] { "WardId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_board_members_PersonId",
                table: "board_members",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_post_hand_overs_GiverPerson",
                table: "post_hand_overs",
                column: "GiverPerson");

            migrationBuilder.CreateIndex(
                name: "IX_post_hand_overs_PostId",
                table: "post_hand_overs",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_post_hand_overs_Taker",
                table: "post_hand_overs",
                column: "Taker");

            migrationBuilder.CreateIndex(
                name: "IX_post_hand_overs_WardId_BegunAt",
                table: "post_hand_overs",
                columns: new[] { "WardId", "BegunAt" });

            migrationBuilder.CreateIndex(
                name: "IX_steering_boards_one_open",
                table: "steering_boards",
                column: "WardId",
                unique: true,
                filter: "\"To\" is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "board_conclusions");

            migrationBuilder.DropTable(
                name: "board_members");

            migrationBuilder.DropTable(
                name: "post_hand_over_lines");

            migrationBuilder.DropTable(
                name: "post_hand_over_notes");

            migrationBuilder.DropTable(
                name: "board_meetings");

            migrationBuilder.DropTable(
                name: "post_hand_overs");

            migrationBuilder.DropTable(
                name: "steering_boards");
        }
    }
}
