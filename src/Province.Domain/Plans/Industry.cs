using System.Text.Json.Serialization;

namespace Province.Domain.Plans;

/// <summary>An industry that a plan supervises, as its annexes divide them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Industry>))]
public enum Industry
{
    /// <summary>危险化学品.</summary>
    [JsonStringEnumMemberName("危险化学品")]
    HazardousChemicals,

    /// <summary>烟花爆竹.</summary>
    [JsonStringEnumMemberName("烟花爆竹")]
    Fireworks,

    /// <summary>煤矿.</summary>
    [JsonStringEnumMemberName("煤矿")]
    CoalMines,

    /// <summary>非煤矿山.</summary>
    [JsonStringEnumMemberName("非煤矿山")]
    NonCoalMines,

    /// <summary>工贸: metallurgy, non-ferrous, machinery, building materials, light industry, textiles, tobacco, trade.</summary>
    [JsonStringEnumMemberName("工贸")]
    IndustryAndTrade,

    /// <summary>培训考试: training and examination bodies.</summary>
    [JsonStringEnumMemberName("培训考试")]
    TrainingAndExamination,

    /// <summary>安全评价: safety assessment and testing bodies.</summary>
    [JsonStringEnumMemberName("安全评价")]
    SafetyAssessment,
}
