using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Province.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CampaignWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AccountId",
                table: "FiledRosterMembers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VoidSignedBy",
                table: "DrawSeats",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Proposed",
                table: "Draws",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ArrangementDraws",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    DrawId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    Drawn = table.Column<string>(type: "TEXT", nullable: true),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AppliedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArrangementDraws", x => new { x.Tenant, x.DrawId });
                    table.ForeignKey(
                        name: "FK_ArrangementDraws_Campaigns_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "Campaigns",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ArrangementDraws_Draws_Tenant_DrawId",
                        columns: x => new { x.Tenant, x.DrawId },
                        principalTable: "Draws",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CampaignDirectTargets",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignDirectTargets", x => new { x.Tenant, x.CampaignId, x.CreditCode });
                    table.ForeignKey(
                        name: "FK_CampaignDirectTargets_Campaigns_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "Campaigns",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CampaignPools",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    FiledEnvelope = table.Column<Guid>(type: "TEXT", nullable: true),
                    NoCement = table.Column<bool>(type: "INTEGER", nullable: true),
                    ReturnComment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignPools", x => new { x.Tenant, x.CampaignId });
                    table.ForeignKey(
                        name: "FK_CampaignPools_CampaignAssignments_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "CampaignAssignments",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FiledCampaignPools",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    City = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    FiledBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    FiledAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    NoCement = table.Column<bool>(type: "INTEGER", nullable: true),
                    Candidates = table.Column<string>(type: "TEXT", nullable: false),
                    CandidateCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FiledCampaignPools", x => new { x.Tenant, x.Id });
                    table.ForeignKey(
                        name: "FK_FiledCampaignPools_Campaigns_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "Campaigns",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FiledCampaignPools_Inbox_Tenant_City_Id",
                        columns: x => new { x.Tenant, x.City, x.Id },
                        principalTable: "Inbox",
                        principalColumns: new[] { "Tenant", "Sender", "EnvelopeId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FiledSummaries",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Group = table.Column<int>(type: "INTEGER", nullable: false),
                    City = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    FiledBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    FiledAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FiledOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Figures = table.Column<string>(type: "TEXT", nullable: true),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FiledSummaries", x => new { x.Tenant, x.Id });
                    table.ForeignKey(
                        name: "FK_FiledSummaries_Campaigns_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "Campaigns",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FiledSummaries_Inbox_Tenant_City_Id",
                        columns: x => new { x.Tenant, x.City, x.Id },
                        principalTable: "Inbox",
                        principalColumns: new[] { "Tenant", "Sender", "EnvelopeId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GroupFieldwork",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Group = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupFieldwork", x => new { x.Tenant, x.CampaignId, x.Group });
                    table.ForeignKey(
                        name: "FK_GroupFieldwork_Campaigns_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "Campaigns",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GroupMembers",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    MembershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Group = table.Column<int>(type: "INTEGER", nullable: false),
                    City = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Leads = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupMembers", x => new { x.Tenant, x.MembershipId });
                    table.ForeignKey(
                        name: "FK_GroupMembers_Campaigns_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "Campaigns",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GroupMembers_Memberships_Tenant_MembershipId",
                        columns: x => new { x.Tenant, x.MembershipId },
                        principalTable: "Memberships",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GroupSummaries",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    IsWritten = table.Column<bool>(type: "INTEGER", nullable: false),
                    Figures = table.Column<string>(type: "TEXT", nullable: true),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    FiledEnvelope = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReturnComment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupSummaries", x => new { x.Tenant, x.CampaignId });
                    table.ForeignKey(
                        name: "FK_GroupSummaries_CampaignAssignments_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "CampaignAssignments",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GroupTargets",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Group = table.Column<int>(type: "INTEGER", nullable: false),
                    City = table.Column<int>(type: "INTEGER", nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kinds = table.Column<string>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DrawId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeftOut = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupTargets", x => new { x.Tenant, x.Id });
                    table.ForeignKey(
                        name: "FK_GroupTargets_Campaigns_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "Campaigns",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GroupTargets_Draws_Tenant_DrawId",
                        columns: x => new { x.Tenant, x.DrawId },
                        principalTable: "Draws",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublicDraws",
                columns: table => new
                {
                    Publisher = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    OpenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RequestHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CommitsClose = table.Column<long>(type: "INTEGER", nullable: false),
                    RevealsClose = table.Column<long>(type: "INTEGER", nullable: false),
                    Rehearsal = table.Column<bool>(type: "INTEGER", nullable: false),
                    LastKind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Head = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    VoidReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReleasedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Certificate = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicDraws", x => new { x.Publisher, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "ReceivedFindings",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sender = table.Column<int>(type: "INTEGER", nullable: false),
                    EnvelopeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CampaignTitle = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Group = table.Column<int>(type: "INTEGER", nullable: false),
                    InspectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Enterprise = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Members = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    CheckItem = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Severity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsMajorHazard = table.Column<bool>(type: "INTEGER", nullable: false),
                    Files = table.Column<string>(type: "TEXT", nullable: false),
                    Progress_State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Progress_AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Progress_AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Progress_DisputeReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Progress_RectifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Progress_Rectification = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Progress_CaseNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReceivedFindings", x => new { x.Tenant, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "CampaignPoolCandidates",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Industry = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Kinds = table.Column<string>(type: "TEXT", nullable: false),
                    LastInspected = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsProposed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignPoolCandidates", x => new { x.Tenant, x.CampaignId, x.CreditCode });
                    table.ForeignKey(
                        name: "FK_CampaignPoolCandidates_CampaignPools_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "CampaignPools",
                        principalColumns: new[] { "Tenant", "CampaignId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HostDates",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Group = table.Column<int>(type: "INTEGER", nullable: false),
                    City = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AgreedWith = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    NotedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    NotedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HostDates", x => new { x.Tenant, x.CampaignId, x.Group, x.City });
                    table.ForeignKey(
                        name: "FK_HostDates_GroupFieldwork_Tenant_CampaignId_Group",
                        columns: x => new { x.Tenant, x.CampaignId, x.Group },
                        principalTable: "GroupFieldwork",
                        principalColumns: new[] { "Tenant", "CampaignId", "Group" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Inspections",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Group = table.Column<int>(type: "INTEGER", nullable: false),
                    TargetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    City = table.Column<int>(type: "INTEGER", nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kinds = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Days = table.Column<decimal>(type: "TEXT", precision: 4, scale: 1, nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    FindingCount = table.Column<int>(type: "INTEGER", nullable: false),
                    FileCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inspections", x => new { x.Tenant, x.Id });
                    table.ForeignKey(
                        name: "FK_Inspections_Campaigns_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "Campaigns",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Inspections_GroupTargets_Tenant_TargetId",
                        columns: x => new { x.Tenant, x.TargetId },
                        principalTable: "GroupTargets",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InspectionFindings",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InspectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    CheckItem = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Severity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsMajorHazard = table.Column<bool>(type: "INTEGER", nullable: false),
                    EnvelopeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HandedOverAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Progress_State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Progress_AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Progress_AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Progress_DisputeReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Progress_RectifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Progress_Rectification = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Progress_CaseNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InspectionFindings", x => new { x.Tenant, x.Id });
                    table.ForeignKey(
                        name: "FK_InspectionFindings_Inspections_Tenant_InspectionId",
                        columns: x => new { x.Tenant, x.InspectionId },
                        principalTable: "Inspections",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InspectionMembers",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    InspectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    City = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person_Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Person_Name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Person_Employer = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Person_Post = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Person_Leads = table.Column<bool>(type: "INTEGER", nullable: false),
                    Person_LicenceNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Person_LicenceUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Person_Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Person_ProvidedBy = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InspectionMembers", x => new { x.Tenant, x.InspectionId, x.City, x.MemberId });
                    table.ForeignKey(
                        name: "FK_InspectionMembers_Inspections_Tenant_InspectionId",
                        columns: x => new { x.Tenant, x.InspectionId },
                        principalTable: "Inspections",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InspectionFiles",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    InspectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    FindingId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IsHandedOver = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InspectionFiles", x => new { x.Tenant, x.InspectionId, x.Sha256 });
                    table.ForeignKey(
                        name: "FK_InspectionFiles_Files_Tenant_Sha256",
                        columns: x => new { x.Tenant, x.Sha256 },
                        principalTable: "Files",
                        principalColumns: new[] { "Tenant", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InspectionFiles_InspectionFindings_Tenant_FindingId",
                        columns: x => new { x.Tenant, x.FindingId },
                        principalTable: "InspectionFindings",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InspectionFiles_Inspections_Tenant_InspectionId",
                        columns: x => new { x.Tenant, x.InspectionId },
                        principalTable: "Inspections",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ArrangementDraws_Tenant_CampaignId",
                table: "ArrangementDraws",
                columns: new[] { "Tenant", "CampaignId" });

            migrationBuilder.CreateIndex(
                name: "IX_FiledCampaignPools_Tenant_CampaignId_City_Version",
                table: "FiledCampaignPools",
                columns: new[] { "Tenant", "CampaignId", "City", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FiledCampaignPools_Tenant_City_Id",
                table: "FiledCampaignPools",
                columns: new[] { "Tenant", "City", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FiledCampaignPools_Tenant_Stage",
                table: "FiledCampaignPools",
                columns: new[] { "Tenant", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_FiledSummaries_Tenant_CampaignId_City_Version",
                table: "FiledSummaries",
                columns: new[] { "Tenant", "CampaignId", "City", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FiledSummaries_Tenant_City_Id",
                table: "FiledSummaries",
                columns: new[] { "Tenant", "City", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FiledSummaries_Tenant_Stage",
                table: "FiledSummaries",
                columns: new[] { "Tenant", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_GroupMembers_Tenant_AccountId",
                table: "GroupMembers",
                columns: new[] { "Tenant", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_GroupMembers_Tenant_CampaignId_Group",
                table: "GroupMembers",
                columns: new[] { "Tenant", "CampaignId", "Group" });

            migrationBuilder.CreateIndex(
                name: "IX_GroupTargets_Tenant_CampaignId_Group_CreditCode",
                table: "GroupTargets",
                columns: new[] { "Tenant", "CampaignId", "Group", "CreditCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupTargets_Tenant_DrawId",
                table: "GroupTargets",
                columns: new[] { "Tenant", "DrawId" });

            migrationBuilder.CreateIndex(
                name: "IX_InspectionFiles_Tenant_FindingId",
                table: "InspectionFiles",
                columns: new[] { "Tenant", "FindingId" });

            migrationBuilder.CreateIndex(
                name: "IX_InspectionFiles_Tenant_Sha256",
                table: "InspectionFiles",
                columns: new[] { "Tenant", "Sha256" });

            migrationBuilder.CreateIndex(
                name: "IX_InspectionFindings_Tenant_InspectionId_Ordinal",
                table: "InspectionFindings",
                columns: new[] { "Tenant", "InspectionId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_Tenant_CampaignId_Group",
                table: "Inspections",
                columns: new[] { "Tenant", "CampaignId", "Group" });

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_Tenant_TargetId",
                table: "Inspections",
                columns: new[] { "Tenant", "TargetId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublicDraws_Publisher_Subject",
                table: "PublicDraws",
                columns: new[] { "Publisher", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFindings_Tenant_ReceivedAt",
                table: "ReceivedFindings",
                columns: new[] { "Tenant", "ReceivedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArrangementDraws");

            migrationBuilder.DropTable(
                name: "CampaignDirectTargets");

            migrationBuilder.DropTable(
                name: "CampaignPoolCandidates");

            migrationBuilder.DropTable(
                name: "FiledCampaignPools");

            migrationBuilder.DropTable(
                name: "FiledSummaries");

            migrationBuilder.DropTable(
                name: "GroupMembers");

            migrationBuilder.DropTable(
                name: "GroupSummaries");

            migrationBuilder.DropTable(
                name: "HostDates");

            migrationBuilder.DropTable(
                name: "InspectionFiles");

            migrationBuilder.DropTable(
                name: "InspectionMembers");

            migrationBuilder.DropTable(
                name: "PublicDraws");

            migrationBuilder.DropTable(
                name: "ReceivedFindings");

            migrationBuilder.DropTable(
                name: "CampaignPools");

            migrationBuilder.DropTable(
                name: "GroupFieldwork");

            migrationBuilder.DropTable(
                name: "InspectionFindings");

            migrationBuilder.DropTable(
                name: "Inspections");

            migrationBuilder.DropTable(
                name: "GroupTargets");

            migrationBuilder.DropColumn(
                name: "AccountId",
                table: "FiledRosterMembers");

            migrationBuilder.DropColumn(
                name: "VoidSignedBy",
                table: "DrawSeats");

            migrationBuilder.DropColumn(
                name: "Proposed",
                table: "Draws");
        }
    }
}
