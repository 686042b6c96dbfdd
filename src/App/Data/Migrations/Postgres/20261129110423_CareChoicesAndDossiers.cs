using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MangNon.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CareChoicesAndDossiers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "OfChoices",
                table: "case_looks",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "clock_choices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WardId = table.Column<Guid>(type: "uuid", nullable: false),
                    RuleId = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Reading = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    FirstDayCounts = table.Column<bool>(type: "boolean", nullable: true),
                    LastDayOff = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Amount = table.Column<int>(type: "integer", nullable: true),
                    Reason = table.Column<byte[]>(type: "bytea", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clock_choices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Secrecy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    TakenBy = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    ProcedureId = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Applicant = table.Column<byte[]>(type: "bytea", nullable: false),
                    Phone = table.Column<byte[]>(type: "bytea", nullable: true),
                    Address = table.Column<byte[]>(type: "bytea", nullable: true),
                    About = table.Column<byte[]>(type: "bytea", nullable: true),
                    IsForeigner = table.Column<bool>(type: "boolean", nullable: false),
                    HandedIn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CompleteAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ResultMark = table.Column<byte[]>(type: "bytea", nullable: true),
                    ResultOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndWords = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_dossiers_protection_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "protection_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registered_carers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Secrecy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    Application_Name = table.Column<byte[]>(type: "bytea", nullable: false),
                    Application_BornOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Application_BornPrecision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Application_Sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Application_Identity = table.Column<byte[]>(type: "bytea", nullable: true),
                    Application_Work = table.Column<byte[]>(type: "bytea", nullable: true),
                    Application_Phone = table.Column<byte[]>(type: "bytea", nullable: true),
                    Application_Address = table.Column<byte[]>(type: "bytea", nullable: false),
                    Application_SpouseName = table.Column<byte[]>(type: "bytea", nullable: true),
                    Application_SpouseBorn = table.Column<byte[]>(type: "bytea", nullable: true),
                    Application_SpouseWork = table.Column<byte[]>(type: "bytea", nullable: true),
                    Application_Household = table.Column<byte[]>(type: "bytea", nullable: true),
                    Application_Foreigner = table.Column<bool>(type: "boolean", nullable: false),
                    Application_StayFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Application_StayUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Application_Health = table.Column<byte[]>(type: "bytea", nullable: true),
                    Application_Home = table.Column<byte[]>(type: "bytea", nullable: true),
                    Application_Means = table.Column<byte[]>(type: "bytea", nullable: true),
                    Application_FamilyAgrees = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Application_WishCount = table.Column<int>(type: "integer", nullable: true),
                    Application_WishFromAge = table.Column<int>(type: "integer", nullable: true),
                    Application_WishToAge = table.Column<int>(type: "integer", nullable: true),
                    Application_WishSex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Application_WishTerm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Application_WishReason = table.Column<byte[]>(type: "bytea", nullable: true),
                    Application_HealthCertificateOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Application_CriminalRecord = table.Column<bool>(type: "boolean", nullable: false),
                    HandedInOn = table.Column<DateOnly>(type: "date", nullable: false),
                    TakenInBy = table.Column<Guid>(type: "uuid", nullable: false),
                    TakenInAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Verification_On = table.Column<DateOnly>(type: "date", nullable: true),
                    Verification_Verifiers = table.Column<byte[]>(type: "bytea", nullable: true),
                    Verification_Resident = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_HealthyAndCapable = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_GoodConduct = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_RightsNotLimited = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_NotProsecuted = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_Home = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_Means = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_Willing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_FamilyAgrees = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_FamilyNotProsecuted = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_HomeWords = table.Column<byte[]>(type: "bytea", nullable: true),
                    Verification_MeansWords = table.Column<byte[]>(type: "bytea", nullable: true),
                    Verification_Suitability = table.Column<byte[]>(type: "bytea", nullable: true),
                    VerifiedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    CounselledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Approved = table.Column<bool>(type: "boolean", nullable: false),
                    RefusedFor = table.Column<byte[]>(type: "bytea", nullable: true),
                    StruckOffOn = table.Column<DateOnly>(type: "date", nullable: true),
                    StruckOffFor = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    StruckOffWords = table.Column<byte[]>(type: "bytea", nullable: true),
                    PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registered_carers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "care_placements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WardId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: true),
                    Term = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Group = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Facility = table.Column<byte[]>(type: "bytea", nullable: true),
                    Form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    PlacedFacility = table.Column<byte[]>(type: "bytea", nullable: true),
                    Carer_RegisteredId = table.Column<Guid>(type: "uuid", nullable: true),
                    Carer_Name = table.Column<byte[]>(type: "bytea", nullable: true),
                    Carer_Reach = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Carer_Relation = table.Column<byte[]>(type: "bytea", nullable: true),
                    Carer_BornOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Carer_BornPrecision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Carer_Work = table.Column<byte[]>(type: "bytea", nullable: true),
                    Carer_Phone = table.Column<byte[]>(type: "bytea", nullable: true),
                    Carer_Address = table.Column<byte[]>(type: "bytea", nullable: true),
                    Carer_Where = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Carer_PassedOverWords = table.Column<byte[]>(type: "bytea", nullable: true),
                    Verification_On = table.Column<DateOnly>(type: "date", nullable: true),
                    Verification_Verifiers = table.Column<byte[]>(type: "bytea", nullable: true),
                    Verification_Resident = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_HealthyAndCapable = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_GoodConduct = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_RightsNotLimited = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_NotProsecuted = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_Home = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_Means = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_Willing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_FamilyAgrees = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_FamilyNotProsecuted = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Verification_HomeWords = table.Column<byte[]>(type: "bytea", nullable: true),
                    Verification_MeansWords = table.Column<byte[]>(type: "bytea", nullable: true),
                    Verification_Suitability = table.Column<byte[]>(type: "bytea", nullable: true),
                    File_HealthOn = table.Column<DateOnly>(type: "date", nullable: true),
                    File_PhotosOn = table.Column<DateOnly>(type: "date", nullable: true),
                    File_BirthPaper = table.Column<bool>(type: "boolean", nullable: false),
                    File_Abandoned = table.Column<bool>(type: "boolean", nullable: false),
                    File_AbandonedRecord = table.Column<bool>(type: "boolean", nullable: false),
                    File_SeparationDecision = table.Column<bool>(type: "boolean", nullable: false),
                    File_AdmissionDecision = table.Column<bool>(type: "boolean", nullable: false),
                    File_FacilityReport = table.Column<bool>(type: "boolean", nullable: false),
                    File_OnApprovedList = table.Column<bool>(type: "boolean", nullable: false),
                    Siblings = table.Column<byte[]>(type: "bytea", nullable: true),
                    SiblingsTogether = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SiblingsApartWords = table.Column<byte[]>(type: "bytea", nullable: true),
                    ChildAgrees = table.Column<bool>(type: "boolean", nullable: true),
                    ChildOpinion = table.Column<byte[]>(type: "bytea", nullable: true),
                    AgainstChildWords = table.Column<byte[]>(type: "bytea", nullable: true),
                    ConsentOf = table.Column<byte[]>(type: "bytea", nullable: true),
                    ConsentWaiver = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Guardian = table.Column<byte[]>(type: "bytea", nullable: true),
                    DecidedOutside = table.Column<bool>(type: "boolean", nullable: false),
                    EndGround = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Next = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    NextWords = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_care_placements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_care_placements_children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_care_placements_protection_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "protection_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_care_placements_registered_carers_Carer_RegisteredId",
                        column: x => x.Carer_RegisteredId,
                        principalTable: "registered_carers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "care_searches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false),
                    PlacementId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_care_searches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_care_searches_care_placements_PlacementId",
                        column: x => x.PlacementId,
                        principalTable: "care_placements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_care_placements_Carer_RegisteredId",
                table: "care_placements",
                column: "Carer_RegisteredId");

            migrationBuilder.CreateIndex(
                name: "IX_care_placements_CaseId",
                table: "care_placements",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_care_placements_ChildId",
                table: "care_placements",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_care_placements_WardId_State",
                table: "care_placements",
                columns: new[] { "WardId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_care_searches_PlacementId",
                table: "care_searches",
                column: "PlacementId");

            migrationBuilder.CreateIndex(
                name: "IX_clock_choices_WardId_RuleId_Number",
                table: "clock_choices",
                columns: new[] { "WardId", "RuleId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_CaseId",
                table: "dossiers",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_WardId_Year_Number",
                table: "dossiers",
                columns: new[] { "WardId", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registered_carers_WardId",
                table: "registered_carers",
                column: "WardId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "care_searches");

            migrationBuilder.DropTable(
                name: "clock_choices");

            migrationBuilder.DropTable(
                name: "dossiers");

            migrationBuilder.DropTable(
                name: "care_placements");

            migrationBuilder.DropTable(
                name: "registered_carers");

            migrationBuilder.DropColumn(
                name: "OfChoices",
                table: "case_looks");
        }
    }
}
