namespace Province.App.Features.Plans.Lines;

/// <summary>How lines of a plan are called on pages.</summary>
internal static class PlanLineWords
{
    public static string Of(PlanLineState state) => state switch
    {
        PlanLineState.Open => "未完成",
        PlanLineState.Late => "逾期未完成",
        PlanLineState.Done => "已完成",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no word for this state."),
    };

    public static string Of(PlanLineRow row) => PlanLineRow.NameOf(row.Kind, row.Enterprise, row.Visits);
}
