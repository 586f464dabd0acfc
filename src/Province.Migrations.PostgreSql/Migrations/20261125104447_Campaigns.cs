using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Province.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Campaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CampaignAssignments",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Sender = table.Column<int>(type: "integer", nullable: false),
                    EnvelopeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    BuildsGroup = table.Column<int>(type: "integer", nullable: true),
                    Leads = table.Column<bool>(type: "boolean", nullable: false),
                    InspectedByGroup = table.Column<int>(type: "integer", nullable: true),
                    RosterBy = table.Column<DateOnly>(type: "date", nullable: true),
                    RosterDue = table.Column<DateOnly>(type: "date", nullable: true),
                    RosterStage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RosterVersion = table.Column<int>(type: "integer", nullable: false),
                    FiledEnvelope = table.Column<Guid>(type: "uuid", nullable: true),
                    ReturnComment = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    StepCount = table.Column<int>(type: "integer", nullable: false),
                    MemberCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignAssignments", x => new { x.Tenant, x.Id });
                    table.ForeignKey(
                        name: "FK_CampaignAssignments_Inbox_Tenant_Sender_EnvelopeId",
                        columns: x => new { x.Tenant, x.Sender, x.EnvelopeId },
                        principalTable: "Inbox",
                        principalColumns: new[] { "Tenant", "Sender", "EnvelopeId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Campaigns",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Terms = table.Column<string>(type: "text", nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IssuedVersion = table.Column<int>(type: "integer", nullable: false),
                    IssuedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IssuedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    StepCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Campaigns", x => new { x.Tenant, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "DeadlineExtensions",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    City = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FirstDue = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    GrantedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnswerReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeadlineExtensions", x => new { x.Tenant, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "AssignmentSteps",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Detail = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssignmentSteps", x => new { x.Tenant, x.AssignmentId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_AssignmentSteps_CampaignAssignments_Tenant_AssignmentId",
                        columns: x => new { x.Tenant, x.AssignmentId },
                        principalTable: "CampaignAssignments",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RosterMembers",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Person_Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Person_Name = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Person_Employer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Person_Post = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Person_Leads = table.Column<bool>(type: "boolean", nullable: false),
                    Person_LicenceNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Person_LicenceUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Person_Field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Person_ProvidedBy = table.Column<int>(type: "integer", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    AcknowledgedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    AcknowledgedOnPaper = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RosterMembers", x => new { x.Tenant, x.AssignmentId, x.Id });
                    table.ForeignKey(
                        name: "FK_RosterMembers_CampaignAssignments_Tenant_AssignmentId",
                        columns: x => new { x.Tenant, x.AssignmentId },
                        principalTable: "CampaignAssignments",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CampaignDocuments",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    IsScheme = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignDocuments", x => new { x.Tenant, x.CampaignId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_CampaignDocuments_Campaigns_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "Campaigns",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CampaignDocuments_Files_Tenant_Sha256",
                        columns: x => new { x.Tenant, x.Sha256 },
                        principalTable: "Files",
                        principalColumns: new[] { "Tenant", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CampaignGroups",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Builders = table.Column<List<string>>(type: "text[]", nullable: false),
                    Lead = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Inspected = table.Column<List<string>>(type: "text[]", nullable: false),
                    GuidingOfficer = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignGroups", x => new { x.Tenant, x.CampaignId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_CampaignGroups_Campaigns_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "Campaigns",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CampaignSources",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Lines = table.Column<string>(type: "text", nullable: false),
                    Scheme = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignSources", x => new { x.Tenant, x.CampaignId });
                    table.ForeignKey(
                        name: "FK_CampaignSources_Campaigns_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "Campaigns",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CampaignSteps",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Detail = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignSteps", x => new { x.Tenant, x.CampaignId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_CampaignSteps_Campaigns_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "Campaigns",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DisciplineAcknowledgements",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    City = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    By = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OnPaper = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisciplineAcknowledgements", x => new { x.Tenant, x.CampaignId, x.City, x.MemberId });
                    table.ForeignKey(
                        name: "FK_DisciplineAcknowledgements_Campaigns_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "Campaigns",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FiledRosters",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    City = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    FiledBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    FiledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FiledOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AnsweredBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Comment = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FiledRosters", x => new { x.Tenant, x.Id });
                    table.ForeignKey(
                        name: "FK_FiledRosters_Campaigns_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "Campaigns",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FiledRosters_Inbox_Tenant_City_Id",
                        columns: x => new { x.Tenant, x.City, x.Id },
                        principalTable: "Inbox",
                        principalColumns: new[] { "Tenant", "Sender", "EnvelopeId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FiledRosterMembers",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    RosterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Person_Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Person_Name = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Person_Employer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Person_Post = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Person_Leads = table.Column<bool>(type: "boolean", nullable: false),
                    Person_LicenceNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Person_LicenceUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Person_Field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Person_ProvidedBy = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FiledRosterMembers", x => new { x.Tenant, x.RosterId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_FiledRosterMembers_FiledRosters_Tenant_RosterId",
                        columns: x => new { x.Tenant, x.RosterId },
                        principalTable: "FiledRosters",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CampaignAssignments_Tenant_Sender_EnvelopeId",
                table: "CampaignAssignments",
                columns: new[] { "Tenant", "Sender", "EnvelopeId" });

            migrationBuilder.CreateIndex(
                name: "IX_CampaignAssignments_Tenant_Year",
                table: "CampaignAssignments",
                columns: new[] { "Tenant", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_CampaignDocuments_Tenant_Sha256",
                table: "CampaignDocuments",
                columns: new[] { "Tenant", "Sha256" });

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_Tenant_Year",
                table: "Campaigns",
                columns: new[] { "Tenant", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineExtensions_Tenant_CampaignId_City",
                table: "DeadlineExtensions",
                columns: new[] { "Tenant", "CampaignId", "City" });

            migrationBuilder.CreateIndex(
                name: "IX_FiledRosters_Tenant_CampaignId_City_Version",
                table: "FiledRosters",
                columns: new[] { "Tenant", "CampaignId", "City", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FiledRosters_Tenant_City_Id",
                table: "FiledRosters",
                columns: new[] { "Tenant", "City", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FiledRosters_Tenant_Stage",
                table: "FiledRosters",
                columns: new[] { "Tenant", "Stage" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AssignmentSteps");

            migrationBuilder.DropTable(
                name: "CampaignDocuments");

            migrationBuilder.DropTable(
                name: "CampaignGroups");

            migrationBuilder.DropTable(
                name: "CampaignSources");

            migrationBuilder.DropTable(
                name: "CampaignSteps");

            migrationBuilder.DropTable(
                name: "DeadlineExtensions");

            migrationBuilder.DropTable(
                name: "DisciplineAcknowledgements");

            migrationBuilder.DropTable(
                name: "FiledRosterMembers");

            migrationBuilder.DropTable(
                name: "RosterMembers");

            migrationBuilder.DropTable(
                name: "FiledRosters");

            migrationBuilder.DropTable(
                name: "CampaignAssignments");

            migrationBuilder.DropTable(
                name: "Campaigns");
        }
    }
}
