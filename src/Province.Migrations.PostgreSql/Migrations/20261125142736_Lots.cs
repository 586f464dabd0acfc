using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Province.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Lots : Migration
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

            migrationBuilder.CreateIndex(
                name: "IX_ArrangementDraws_Tenant_CampaignId",
                table: "ArrangementDraws",
                columns: new[] { "Tenant", "CampaignId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArrangementDraws");
        }
    }
}
