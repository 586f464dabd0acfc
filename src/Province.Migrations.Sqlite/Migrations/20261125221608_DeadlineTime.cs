using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Province.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DeadlineTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "TimeRequests",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    City = table.Column<int>(type: "INTEGER", nullable: false),
                    DeadlineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MovesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UnitCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Department = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Clause = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FirstDue = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AskedUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Extender = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GrantedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnswerReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimeRequests", x => new { x.Tenant, x.Id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_TimeRequests_Tenant_DeadlineId",
                table: "TimeRequests",
                columns: new[] { "Tenant", "DeadlineId" });

            migrationBuilder.CreateIndex(
                name: "IX_TimeRequests_Tenant_MovesId",
                table: "TimeRequests",
                columns: new[] { "Tenant", "MovesId" });

            migrationBuilder.CreateIndex(
                name: "IX_TimeRequests_Tenant_Stage_AskedAt",
                table: "TimeRequests",
                columns: new[] { "Tenant", "Stage", "AskedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TimeRequests");
        }
    }
}
