using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Province.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class QuarterlySummaries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FiledQuarterSummaries",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    City = table.Column<int>(type: "integer", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Quarter = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    PlanTitle = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    PlanVersion = table.Column<int>(type: "integer", nullable: false),
                    FiguresOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Remarks = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    LineCount = table.Column<int>(type: "integer", nullable: false),
                    FiledBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    FiledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    FiguresJson = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FiledQuarterSummaries", x => new { x.Tenant, x.Id });
                    table.ForeignKey(
                        name: "FK_FiledQuarterSummaries_Inbox_Tenant_City_Id",
                        columns: x => new { x.Tenant, x.City, x.Id },
                        principalTable: "Inbox",
                        principalColumns: new[] { "Tenant", "Sender", "EnvelopeId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KeptFigures",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Period = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Department = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    Industry = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Lines = table.Column<int>(type: "integer", nullable: false),
                    LinesDone = table.Column<int>(type: "integer", nullable: false),
                    LinesNotInTime = table.Column<int>(type: "integer", nullable: false),
                    Enterprises = table.Column<int>(type: "integer", nullable: false),
                    EnterprisesDone = table.Column<int>(type: "integer", nullable: false),
                    EnterprisesNotInTime = table.Column<int>(type: "integer", nullable: false),
                    Visits = table.Column<int>(type: "integer", nullable: false),
                    VisitsDone = table.Column<int>(type: "integer", nullable: false),
                    VisitsNotInTime = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptFigures", x => new { x.Tenant, x.PlanId, x.Period, x.Department, x.Industry });
                    table.ForeignKey(
                        name: "FK_KeptFigures_Plans_Tenant_PlanId",
                        columns: x => new { x.Tenant, x.PlanId },
                        principalTable: "Plans",
                        principalColumns: new[] { "Tenant", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QuarterSummaries",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Quarter = table.Column<int>(type: "integer", nullable: false),
                    Remarks = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    WrittenBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WrittenByName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    FiledEnvelope = table.Column<Guid>(type: "uuid", nullable: true),
                    FiledBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    FiledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    FiguresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FiguresJson = table.Column<string>(type: "text", nullable: true),
                    DeclineReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuarterSummaries", x => new { x.Tenant, x.Year, x.Quarter });
                });

            migrationBuilder.CreateIndex(
                name: "IX_FiledQuarterSummaries_Tenant_City_Id",
                table: "FiledQuarterSummaries",
                columns: new[] { "Tenant", "City", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FiledQuarterSummaries_Tenant_Year_Quarter_City_Version",
                table: "FiledQuarterSummaries",
                columns: new[] { "Tenant", "Year", "Quarter", "City", "Version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FiledQuarterSummaries");

            migrationBuilder.DropTable(
                name: "KeptFigures");

            migrationBuilder.DropTable(
                name: "QuarterSummaries");
        }
    }
}
