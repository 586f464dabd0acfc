using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Province.Migrations.PostgreSql.Migrations
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
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    City = table.Column<int>(type: "integer", nullable: false),
                    DeadlineId = table.Column<Guid>(type: "uuid", nullable: false),
                    MovesId = table.Column<Guid>(type: "uuid", nullable: true),
                    UnitCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Department = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Clause = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    FirstDue = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Extender = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    GrantedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnswerReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
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
