using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Province.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ReopeningsAndDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Progress_DecidedAt",
                table: "ReceivedFindings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Progress_DecidedBy",
                table: "ReceivedFindings",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Progress_Decision",
                table: "ReceivedFindings",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Progress_DecisionReason",
                table: "ReceivedFindings",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Progress_RectificationFiles",
                table: "ReceivedFindings",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "DeclineCode",
                table: "Outbox",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DeclineReason",
                table: "Outbox",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Progress_DecidedAt",
                table: "InspectionFindings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Progress_DecidedBy",
                table: "InspectionFindings",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Progress_Decision",
                table: "InspectionFindings",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Progress_DecisionReason",
                table: "InspectionFindings",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Progress_RectificationFiles",
                table: "InspectionFindings",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "ClosedById",
                table: "GroupFieldwork",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FieldworkReopenings",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Group = table.Column<int>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ReopenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReopenedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
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
