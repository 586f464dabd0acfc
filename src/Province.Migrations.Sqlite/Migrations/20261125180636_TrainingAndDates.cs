using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Province.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TrainingAndDates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "DateMoveCount",
                table: "Campaigns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PoolBy",
                table: "CampaignAssignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PoolDue",
                table: "CampaignAssignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CampaignDateMoves",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Was = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignDateMoves", x => new { x.Tenant, x.CampaignId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_CampaignDateMoves_Campaigns_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "Campaigns",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TrainedMembers",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    City = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Employer = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrainedMembers", x => new { x.Tenant, x.CampaignId, x.City, x.MemberId });
                    table.ForeignKey(
                        name: "FK_TrainedMembers_Campaigns_Tenant_CampaignId",
                        columns: x => new { x.Tenant, x.CampaignId },
                        principalTable: "Campaigns",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CampaignDateMoves");

            migrationBuilder.DropTable(
                name: "TrainedMembers");

            migrationBuilder.DropColumn(
                name: "DateMoveCount",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "PoolBy",
                table: "CampaignAssignments");

            migrationBuilder.DropColumn(
                name: "PoolDue",
                table: "CampaignAssignments");
        }
    }
}
