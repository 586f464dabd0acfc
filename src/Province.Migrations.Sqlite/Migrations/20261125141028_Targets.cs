using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Province.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Targets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "IX_GroupTargets_Tenant_CampaignId_Group_CreditCode",
                table: "GroupTargets",
                columns: new[] { "Tenant", "CampaignId", "Group", "CreditCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupTargets_Tenant_DrawId",
                table: "GroupTargets",
                columns: new[] { "Tenant", "DrawId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "GroupTargets");
        }
    }
}
