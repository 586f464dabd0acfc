using Province.App.Shell.Components;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Members;

/// <summary>What the pages of people and units call things.</summary>
internal static class MemberWords
{
    public static string Of(MemberState state) => state switch
    {
        MemberState.Open => "正常",
        MemberState.Locked => "已锁定",
        MemberState.Closed => "已停用",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no name for this state."),
    };

    public static StatusTone ToneOf(MemberState state) => state switch
    {
        MemberState.Open => StatusTone.Done,
        MemberState.Locked => StatusTone.Soon,
        _ => StatusTone.Quiet,
    };

    public static string Of(UnitKind kind) => kind switch
    {
        UnitKind.Bureau => "机关",
        UnitKind.Department => "科室",
        UnitKind.Team => "队伍",
        UnitKind.County => "区县",
        UnitKind.Park => "园区",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no name for this kind."),
    };
}
