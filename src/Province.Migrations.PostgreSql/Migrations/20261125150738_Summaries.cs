using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Province.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Summaries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ArrangementDraws",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    DrawId = table.Column<Guid>(type: "uuid", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Before = table.Column<string>(type: "text", nullable: false),
                    Drawn = table.Column<string>(type: "text", nullable: true),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AppliedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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
                name: "FiledSummaries",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    Group = table.Column<int>(type: "integer", nullable: false),
                    City = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    FiledBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    FiledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FiledOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Figures = table.Column<string>(type: "text", nullable: true),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AnsweredBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Comment = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
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
                name: "GroupSummaries",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    IsWritten = table.Column<bool>(type: "boolean", nullable: false),
                    Figures = table.Column<string>(type: "text", nullable: true),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    FiledEnvelope = table.Column<Guid>(type: "uuid", nullable: true),
                    ReturnComment = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_ArrangementDraws_Tenant_CampaignId",
                table: "ArrangementDraws",
                columns: new[] { "Tenant", "CampaignId" });

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArrangementDraws");

            migrationBuilder.DropTable(
                name: "FiledSummaries");

            migrationBuilder.DropTable(
                name: "GroupSummaries");
        }
    }
}
