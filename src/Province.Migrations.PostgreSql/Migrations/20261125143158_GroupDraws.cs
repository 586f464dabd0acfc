using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Province.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class GroupDraws : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "VoidSignedBy",
                table: "DrawSeats",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Proposed",
                table: "Draws",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CampaignDirectTargets",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreditCode = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                name: "FiledCampaignPools",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    City = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    FiledBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    FiledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    NoCement = table.Column<bool>(type: "boolean", nullable: true),
                    Candidates = table.Column<string>(type: "text", nullable: false),
                    CandidateCount = table.Column<int>(type: "integer", nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AnsweredBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Comment = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
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
                name: "PublicDraws",
                columns: table => new
                {
                    Publisher = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    OpenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    RequestHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CommitsClose = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RevealsClose = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Rehearsal = table.Column<bool>(type: "boolean", nullable: false),
                    LastKind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Head = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    VoidReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReleasedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Certificate = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicDraws", x => new { x.Publisher, x.Number });
                });

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
                name: "IX_PublicDraws_Publisher_Subject",
                table: "PublicDraws",
                columns: new[] { "Publisher", "Subject" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CampaignDirectTargets");

            migrationBuilder.DropTable(
                name: "FiledCampaignPools");

            migrationBuilder.DropTable(
                name: "PublicDraws");

            migrationBuilder.DropColumn(
                name: "VoidSignedBy",
                table: "DrawSeats");

            migrationBuilder.DropColumn(
                name: "Proposed",
                table: "Draws");
        }
    }
}
