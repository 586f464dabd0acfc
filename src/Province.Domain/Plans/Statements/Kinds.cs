using System.Text.Json.Serialization;

namespace Province.Domain.Plans.Statements;

/// <summary>How a plan may be disclosed.</summary>
public enum Disclosure
{
    /// <summary>主动公开.</summary>
    [JsonStringEnumMemberName("主动公开")]
    Public,

    /// <summary>依申请公开.</summary>
    [JsonStringEnumMemberName("依申请公开")]
    OnRequest,

    /// <summary>不予公开.</summary>
    [JsonStringEnumMemberName("不予公开")]
    Withheld,
}

/// <summary>What a total of the main text counts.</summary>
public enum TotalKind
{
    /// <summary>Key inspections (重点检查).</summary>
    Key,

    /// <summary>Random inspections (随机抽查).</summary>
    Random,

    /// <summary>Cross enforcement (交叉执法).</summary>
    Cross,

    /// <summary>Joint enforcement (联合执法).</summary>
    Joint,

    /// <summary>Random and cross together.</summary>
    Combined,
}

/// <summary>What a quota of an annex counts.</summary>
public enum QuotaKind
{
    /// <summary>Key inspections (重点检查).</summary>
    Key,

    /// <summary>Random inspections (双随机、抽查).</summary>
    Random,

    /// <summary>Cross enforcement (交叉执法).</summary>
    Cross,

    /// <summary>Joint enforcement (联合执法), in 次.</summary>
    Joint,

    /// <summary>Checks in key periods (重点时段).</summary>
    KeyPeriod,

    /// <summary>Penalty cases (办理案件), in 件.</summary>
    Cases,
}

/// <summary>What a schedule line schedules.</summary>
public enum ScheduleKind
{
    /// <summary>Key inspections.</summary>
    Key,

    /// <summary>Random inspections.</summary>
    Random,

    /// <summary>Cross enforcement.</summary>
    Cross,

    /// <summary>Re-inspection (复查) of what was inspected in other quarters.</summary>
    Reinspection,
}

/// <summary>How the text gives a schedule line.</summary>
public enum ScheduleShape
{
    /// <summary>By name.</summary>
    Names,

    /// <summary>As a number.</summary>
    Count,

    /// <summary>In prose.</summary>
    Prose,

    /// <summary>As nothing (无).</summary>
    None,
}

/// <summary>How a number binds.</summary>
public enum Bound
{
    /// <summary>Exactly the number.</summary>
    Exact,

    /// <summary>The number or more (不少于, 至少).</summary>
    Min,

    /// <summary>The number or less (不超过).</summary>
    Max,

    /// <summary>About the number (约, 近, 余).</summary>
    About,
}

/// <summary>A stretch of a calendar year.</summary>
public enum Period
{
    /// <summary>A year.</summary>
    Year,

    /// <summary>Half a year.</summary>
    HalfYear,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>A month.</summary>
    Month,
}

/// <summary>Whose visits are counted.</summary>
public enum InspectingLevel
{
    /// <summary>The city's.</summary>
    City,

    /// <summary>The county's.</summary>
    County,
}

/// <summary>What a bracket behind a name says.</summary>
public enum BracketKind
{
    /// <summary>A county or park.</summary>
    County,

    /// <summary>A former name (原 …).</summary>
    Former,

    /// <summary>A site or workshop.</summary>
    Site,

    /// <summary>A grade (三等, C 类).</summary>
    Grade,

    /// <summary>An enforcement team or department.</summary>
    Team,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What kind of duty a sentence lays down.</summary>
public enum ObligationKind
{
    /// <summary>Something must be done (应, 必须, 要).</summary>
    Must,

    /// <summary>Something must not be done (不得, 严禁).</summary>
    MustNot,

    /// <summary>Something must be done a number of times or at a rate (不少于, 每季度).</summary>
    Frequency,

    /// <summary>Problems are handed over to another level (移交, 交办).</summary>
    HandOver,

    /// <summary>Problems are kept at this level (由市局本级负责立案查处).</summary>
    Keep,
}
