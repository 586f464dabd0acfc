using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Province.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Deadlines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DeadlineConfirmations",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    DeadlineId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Remark = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    By = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeadlineConfirmations", x => new { x.Tenant, x.DeadlineId });
                });

            migrationBuilder.CreateTable(
                name: "DeadlineRules",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false),
                    ChangedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeadlineRules", x => new { x.Tenant, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "Deadlines",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Department = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    UnitCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    City = table.Column<int>(type: "integer", nullable: true),
                    Clause = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    FirstDue = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Lapses = table.Column<bool>(type: "boolean", nullable: false),
                    LookedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NextRungOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReachedProvince = table.Column<bool>(type: "boolean", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deadlines", x => new { x.Tenant, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DeadlineId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rung = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReadAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    TriedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Failure = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => new { x.Tenant, x.Id });
                    table.ForeignKey(
                        name: "FK_Reminders_Deadlines_Tenant_DeadlineId",
                        columns: x => new { x.Tenant, x.DeadlineId },
                        principalTable: "Deadlines",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_Tenant_NextRungOn",
                table: "Deadlines",
                columns: new[] { "Tenant", "NextRungOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_Tenant_State_Due",
                table: "Deadlines",
                columns: new[] { "Tenant", "State", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_Tenant_Subject_SubjectId",
                table: "Deadlines",
                columns: new[] { "Tenant", "Subject", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_Tenant_AccountId_Channel_ReadAt",
                table: "Reminders",
                columns: new[] { "Tenant", "AccountId", "Channel", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_Tenant_DeadlineId_Rung_AccountId_Channel",
                table: "Reminders",
                columns: new[] { "Tenant", "DeadlineId", "Rung", "AccountId", "Channel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_Tenant_State_Channel_MadeAt",
                table: "Reminders",
                columns: new[] { "Tenant", "State", "Channel", "MadeAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeadlineConfirmations");

            migrationBuilder.DropTable(
                name: "DeadlineRules");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "Deadlines");
        }
    }
}
