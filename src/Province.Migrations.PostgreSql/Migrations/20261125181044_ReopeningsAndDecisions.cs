using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Province.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ReopeningsAndDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "Progress_DecidedAt",
                table: "ReceivedFindings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Progress_DecidedBy",
                table: "ReceivedFindings",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Progress_Decision",
                table: "ReceivedFindings",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Progress_DecisionReason",
                table: "ReceivedFindings",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Progress_RectificationFiles",
                table: "ReceivedFindings",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "DeclineCode",
                table: "Outbox",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DeclineReason",
                table: "Outbox",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "Progress_DecidedAt",
                table: "InspectionFindings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Progress_DecidedBy",
                table: "InspectionFindings",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Progress_Decision",
                table: "InspectionFindings",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Progress_DecisionReason",
                table: "InspectionFindings",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Progress_RectificationFiles",
                table: "InspectionFindings",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "ClosedById",
                table: "GroupFieldwork",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FieldworkReopenings",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    Group = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClosedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ReopenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReopenedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FieldworkReopenings", x => new { x.Tenant, x.CampaignId, x.Group, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_FieldworkReopenings_GroupFieldwork_Tenant_CampaignId_Group",
                        columns: x => new { x.Tenant, x.CampaignId, x.Group },
                        principalTable: "GroupFieldwork",
                        principalColumns: new[] { "Tenant", "CampaignId", "Group" },
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FieldworkReopenings");

            migrationBuilder.DropColumn(
                name: "Progress_DecidedAt",
                table: "ReceivedFindings");

            migrationBuilder.DropColumn(
                name: "Progress_DecidedBy",
                table: "ReceivedFindings");

            migrationBuilder.DropColumn(
                name: "Progress_Decision",
                table: "ReceivedFindings");

            migrationBuilder.DropColumn(
                name: "Progress_DecisionReason",
                table: "ReceivedFindings");

            migrationBuilder.DropColumn(
                name: "Progress_RectificationFiles",
                table: "ReceivedFindings");

            migrationBuilder.DropColumn(
                name: "DeclineCode",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "DeclineReason",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Progress_DecidedAt",
                table: "InspectionFindings");

            migrationBuilder.DropColumn(
                name: "Progress_DecidedBy",
                table: "InspectionFindings");

            migrationBuilder.DropColumn(
                name: "Progress_Decision",
                table: "InspectionFindings");

            migrationBuilder.DropColumn(
                name: "Progress_DecisionReason",
                table: "InspectionFindings");

            migrationBuilder.DropColumn(
                name: "Progress_RectificationFiles",
                table: "InspectionFindings");

            migrationBuilder.DropColumn(
                name: "ClosedById",
                table: "GroupFieldwork");
        }
    }
}
