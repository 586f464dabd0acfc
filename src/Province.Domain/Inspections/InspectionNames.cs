namespace Province.Domain.Inspections;

/// <summary>What people call the states of fieldwork.</summary>
public static class InspectionNames
{
    /// <summary>Where a finding stands.</summary>
    /// <param name="state">A named value.</param>
    /// <returns>Such as 待移交.</returns>
    public static string Of(HandoverState state) => state switch
    {
        HandoverState.NotHanded => "待移交",
        HandoverState.HandedOver => "待认领",
        HandoverState.Accepted => "整改中",
        HandoverState.Disputed => "有异议",
        HandoverState.Rectified => "已整改",
        HandoverState.CaseFiled => "已立案",
        HandoverState.Withdrawn => "已撤销",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>What the province decided about a dispute.</summary>
    /// <param name="decision">A named value.</param>
    /// <returns>Such as 维持.</returns>
    public static string Of(DisputeDecision decision) => decision switch
    {
        DisputeDecision.Upheld => "维持",
        DisputeDecision.Withdrawn => "撤销",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "No such decision."),
    };

    /// <summary>How grave a finding is.</summary>
    /// <param name="severity">A named value.</param>
    /// <returns>Such as 一般.</returns>
    public static string Of(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Slight => "轻微",
        FindingSeverity.Ordinary => "一般",
        FindingSeverity.Grave => "严重",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "No such severity."),
    };

    /// <summary>Whether a target was inspected.</summary>
    /// <param name="state">The state, or null for a target without a record.</param>
    /// <returns>Such as 待检查.</returns>
    public static string Of(InspectionState? state) => state switch
    {
        null => "待检查",
        InspectionState.Inspected => "已检查",
        _ => "无法检查",
    };
}
