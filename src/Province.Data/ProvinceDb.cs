using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Province.Data.Idempotency;
using Province.Data.Security;
using Province.Data.Tenancy;
using Province.Domain.Audit;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Lots;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Campaigns.Targets;
using Province.Domain.Deadlines;
using Province.Domain.Deadlines.Extensions;
using Province.Domain.Draws;
using Province.Domain.Campaigns.Training;
using Province.Domain.Exchange;
using Province.Domain.Files;
using Province.Domain.Inspections;
using Province.Domain.Jobs;
using Province.Domain.Plans;
using Province.Domain.Plans.Lines;
using Province.Domain.Reports;
using Province.Domain.Tenancy;

namespace Province.Data;

/// <summary>The database as one tenant sees it. It may serve one scope after another, and never changes tenant.</summary>
public sealed class ProvinceDb(DbContextOptions<ProvinceDb> options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Tenant> Tenants => Set<Tenant>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<StoredFile> Files => Set<StoredFile>();
    public DbSet<OutboxEnvelope> Outbox => Set<OutboxEnvelope>();
    public DbSet<InboxEnvelope> Inbox => Set<InboxEnvelope>();
    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<PlanContent> PlanContents => Set<PlanContent>();
    public DbSet<DiagnosticExplanation> DiagnosticExplanations => Set<DiagnosticExplanation>();
    public DbSet<PlanComment> PlanComments => Set<PlanComment>();
    public DbSet<FiledPlan> FiledPlans => Set<FiledPlan>();
    public DbSet<Campaign> Campaigns => Set<Campaign>();
    public DbSet<CampaignSource> CampaignSources => Set<CampaignSource>();
    public DbSet<FiledRoster> FiledRosters => Set<FiledRoster>();
    public DbSet<DisciplineAcknowledgement> DisciplineAcknowledgements => Set<DisciplineAcknowledgement>();
    public DbSet<DeadlineExtension> DeadlineExtensions => Set<DeadlineExtension>();
    public DbSet<CampaignAssignment> CampaignAssignments => Set<CampaignAssignment>();
    public DbSet<ArrangementDraw> ArrangementDraws => Set<ArrangementDraw>();
    public DbSet<GroupSummary> GroupSummaries => Set<GroupSummary>();
    public DbSet<FiledSummary> FiledSummaries => Set<FiledSummary>();
    public DbSet<GroupTarget> GroupTargets => Set<GroupTarget>();
    public DbSet<CampaignPool> CampaignPools => Set<CampaignPool>();
    public DbSet<CampaignPoolCandidate> CampaignPoolCandidates => Set<CampaignPoolCandidate>();
    public DbSet<FiledCampaignPool> FiledCampaignPools => Set<FiledCampaignPool>();
    public DbSet<CampaignDirectTarget> CampaignDirectTargets => Set<CampaignDirectTarget>();
    public DbSet<GroupFieldwork> GroupFieldwork => Set<GroupFieldwork>();
    public DbSet<GroupMember> GroupMembers => Set<GroupMember>();
    public DbSet<Inspection> Inspections => Set<Inspection>();
    public DbSet<ReceivedFinding> ReceivedFindings => Set<ReceivedFinding>();
    public DbSet<Capability> Capabilities => Set<Capability>();
    public DbSet<RegisteredDraw> Draws => Set<RegisteredDraw>();
    public DbSet<PublicDraw> PublicDraws => Set<PublicDraw>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();
    public DbSet<FiledAuditHead> FiledAuditHeads => Set<FiledAuditHead>();
    public DbSet<IdempotencyRecord> IdempotencyRecords => Set<IdempotencyRecord>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();
    public DbSet<TrainedMember> TrainedMembers => Set<TrainedMember>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<Deadline> Deadlines => Set<Deadline>();
    public DbSet<DeadlineRules> DeadlineRules => Set<DeadlineRules>();
    public DbSet<DeadlineConfirmation> DeadlineConfirmations => Set<DeadlineConfirmation>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<ReminderSending> ReminderSendings => Set<ReminderSending>();
    public DbSet<PlanLineReport> PlanLineReports => Set<PlanLineReport>();
    public DbSet<KeptFigure> KeptFigures => Set<KeptFigure>();
    public DbSet<QuarterSummary> QuarterSummaries => Set<QuarterSummary>();
    public DbSet<FiledQuarterSummary> FiledQuarterSummaries => Set<FiledQuarterSummary>();
    public DbSet<ImportedYear> ImportedYears => Set<ImportedYear>();
    public DbSet<TimeRequest> TimeRequests => Set<TimeRequest>();

    /// <summary>The tenant that the scope is in; throws when none was entered.</summary>
    internal TenantId Tenant => Scope.Tenant;

    internal string? Unit => Scope.Unit;

    /// <summary>The scope that it serves, of which a new connection is told.</summary>
    internal TenantScope Scope { get; private set; } = new();

    /// <summary>Serves a scope from now on.</summary>
    /// <exception cref="InvalidOperationException">It served another tenant or another unit before.</exception>
    internal ProvinceDb Serving(TenantScope scope)
    {
        if (Scope.IsEntered && !Scope.IsAs(scope))
            throw new InvalidOperationException($"The context is of tenant {Scope.Tenant}, unit {Scope.Unit ?? "any"}, for life: it serves no other.");
        Scope = scope;
        return this;
    }

    /// <summary>No context can be made without its locks, whoever built its options.</summary>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => TenantLocks.Ensure(optionsBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Ignore<IdentityUserPasskey<Guid>>().Ignore<IdentityPasskeyData>();
        builder.ApplyConfigurationsFromAssembly(typeof(ProvinceDb).Assembly);
        TenantModel.Apply(this, builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<TenantId>().HaveConversion<TenantIdConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Conventions.Replace<ForeignKeyIndexConvention>(services =>
            new TenantForeignKeyIndexes(services.GetRequiredService<ProviderConventionSetBuilderDependencies>()));
        configurationBuilder.Conventions.Add(_ => new TenantModelRules());
        if (Database.IsSqlite())
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }

    private void ScopeToTenant<T>(ModelBuilder model) where T : class, ITenantOwned =>
        model.Entity<T>().HasQueryFilter(Filters.Tenant, row => row.Tenant == Tenant);

    private void NarrowToUnit<T>(ModelBuilder model) where T : class, IUnitOwned =>
        model.Entity<T>().HasQueryFilter(Filters.Unit, row => Unit == null || row.UnitCode == Unit);
}
