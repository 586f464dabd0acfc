namespace Province.Domain.Plans;

/// <summary>Where a plan's current version stands between the planner's desk and the province.</summary>
public enum PlanStage
{
    /// <summary>On the planner's desk (待送审).</summary>
    Draft,

    /// <summary>With the legal reviewer (待法制审核).</summary>
    InReview,

    /// <summary>Passed by the legal reviewer, with the leader (待审批).</summary>
    Reviewed,

    /// <summary>Approved by the leader, to be filed (待报送).</summary>
    Approved,

    /// <summary>Filed with the province, not yet answered (已报送).</summary>
    Filed,

    /// <summary>Accepted by the province (已受理).</summary>
    Accepted,

    /// <summary>Returned by the province with comments (已退回).</summary>
    Returned,
}
