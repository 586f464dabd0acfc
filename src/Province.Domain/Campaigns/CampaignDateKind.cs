namespace Province.Domain.Campaigns;

/// <summary>What a date of a campaign is for, in the order in which the dates normally come.</summary>
public enum CampaignDateKind
{
    /// <summary>Cities report their members (名单) by this day.</summary>
    Roster,

    /// <summary>The members are trained (集中培训) by this day.</summary>
    Training,

    /// <summary>The inspected cities' pools of candidates (候选企业名单) are in by this day.</summary>
    Pool,

    /// <summary>The inspections are done by this day.</summary>
    Completion,

    /// <summary>The inspections are done by this day in special cases (顺延).</summary>
    ExtendedCompletion,

    /// <summary>The lead cities' written summaries (书面总结) are in by this day.</summary>
    Summary,
}
