namespace Province.Domain.Deadlines;

/// <summary>What has to be done by a deadline; each kind has a ladder of its own in the rule set.</summary>
public enum DeadlineKind
{
    /// <summary>The yearly plan is filed with the province (年度计划报送).</summary>
    PlanFiling,

    /// <summary>A department's targets and re-inspections of a quarter (季度检查任务).</summary>
    QuarterTargets,

    /// <summary>A department's key targets that the plan puts in no quarter (全年检查任务).</summary>
    YearTargets,

    /// <summary>A task of enforcement supervision (执法监督).</summary>
    Supervision,

    /// <summary>The half-yearly assessment of the plan (半年考核).</summary>
    Assessment,

    /// <summary>A city's roster for a campaign (人员名单).</summary>
    CampaignRoster,

    /// <summary>The training of a campaign (集中培训).</summary>
    CampaignTraining,

    /// <summary>An inspected city's pool of candidates for a campaign (候选企业名单).</summary>
    CampaignPool,

    /// <summary>The inspections of a group (现场检查).</summary>
    CampaignCompletion,

    /// <summary>The inspections of a group in special cases (顺延期限).</summary>
    CampaignExtendedCompletion,

    /// <summary>The written summary of a group (书面总结).</summary>
    CampaignSummary,

    /// <summary>A finding that was handed over is put right (问题整改).</summary>
    Rectification,

    /// <summary>A deadline of a city that is so long overdue that it reached the province (逾期上报).</summary>
    Escalated,

    /// <summary>A city's summary of a quarter is filed with the province (季度汇总报送).</summary>
    QuarterSummary,
}

/// <summary>What a deadline is about; its source says where its dates come from.</summary>
public enum DeadlineSubject
{
    /// <summary>A calendar year of the tenant.</summary>
    Year,

    /// <summary>A yearly plan.</summary>
    Plan,

    /// <summary>A cross-city campaign, as the province or as a city has it.</summary>
    Campaign,

    /// <summary>A finding that was handed over to the city.</summary>
    Finding,

    /// <summary>A city's deadline, on the province's desk.</summary>
    CityDeadline,

    /// <summary>The quarterly summaries of a calendar year.</summary>
    Summaries,
}

/// <summary>Where a deadline stands.</summary>
public enum DeadlineState
{
    /// <summary>To be met (未办结).</summary>
    Open,

    /// <summary>Met, in time or late (已办结).</summary>
    Done,

    /// <summary>Its subject no longer asks for it (已取消).</summary>
    Dropped,
}
