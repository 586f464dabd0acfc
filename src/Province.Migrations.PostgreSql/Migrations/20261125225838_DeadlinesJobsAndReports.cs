using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Province.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class DeadlinesJobsAndReports : Migration
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
                name: "ImportedYears",
                columns: table => new
                {
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false),
                    ImportedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedYears", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    HeldKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    KeepsKey = table.Column<bool>(type: "boolean", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Arguments = table.Column<string>(type: "text", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: true),
                    AuthorName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    AuthorKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Claim = table.Column<int>(type: "integer", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    MostAttempts = table.Column<int>(type: "integer", nullable: false),
                    QueuedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    NextTryAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    HeldUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Node = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    DoneSteps = table.Column<int>(type: "integer", nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Phrase = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Result = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ErrorCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ErrorText = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => new { x.Tenant, x.Id });
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
                name: "PlanLineReports",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineId = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Task = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Quarter = table.Column<int>(type: "integer", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Whose = table.Column<string>(type: "text", nullable: false),
                    Enterprise = table.Column<string>(type: "text", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Remark = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    By = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    WithdrawnBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WithdrawalReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanLineReports", x => new { x.Tenant, x.PlanId, x.LineId, x.Number });
                    table.ForeignKey(
                        name: "FK_PlanLineReports_Plans_Tenant_PlanId",
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

            migrationBuilder.CreateTable(
                name: "ReminderSendings",
                columns: table => new
                {
                    Tenant = table.Column<int>(type: "integer", nullable: false),
                    MailSubject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    MailBody = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    RobotText = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    RobotAddress = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    RobotHint = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ChangedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderSendings", x => x.Tenant);
                });

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
                    NotBefore = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
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
                name: "IX_FiledQuarterSummaries_Tenant_City_Id",
                table: "FiledQuarterSummaries",
                columns: new[] { "Tenant", "City", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FiledQuarterSummaries_Tenant_Year_Quarter_City_Version",
                table: "FiledQuarterSummaries",
                columns: new[] { "Tenant", "Year", "Quarter", "City", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_Tenant_Kind_HeldKey",
                table: "JobRuns",
                columns: new[] { "Tenant", "Kind", "HeldKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_Tenant_Kind_Key_QueuedAt",
                table: "JobRuns",
                columns: new[] { "Tenant", "Kind", "Key", "QueuedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_Tenant_QueuedAt",
                table: "JobRuns",
                columns: new[] { "Tenant", "QueuedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_Tenant_State_NextTryAt",
                table: "JobRuns",
                columns: new[] { "Tenant", "State", "NextTryAt" });

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
                name: "CampaignDateMoves");

            migrationBuilder.DropTable(
                name: "DeadlineConfirmations");

            migrationBuilder.DropTable(
                name: "DeadlineRules");

            migrationBuilder.DropTable(
                name: "FieldworkReopenings");

            migrationBuilder.DropTable(
                name: "FiledQuarterSummaries");

            migrationBuilder.DropTable(
                name: "ImportedYears");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "KeptFigures");

            migrationBuilder.DropTable(
                name: "PlanLineReports");

            migrationBuilder.DropTable(
                name: "QuarterSummaries");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "ReminderSendings");

            migrationBuilder.DropTable(
                name: "TimeRequests");

            migrationBuilder.DropTable(
                name: "TrainedMembers");

            migrationBuilder.DropTable(
                name: "Deadlines");

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
