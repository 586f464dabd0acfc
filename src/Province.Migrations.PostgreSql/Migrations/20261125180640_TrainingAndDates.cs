using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Province.Migrations.PostgreSql.Migrations
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
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PoolBy",
                table: "CampaignAssignments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PoolDue",
                table: "CampaignAssignments",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CampaignDateMoves",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Was = table.Column<DateOnly>(type: "date", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    By = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    City = table.Column<int>(type: "integer", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Employer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
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
