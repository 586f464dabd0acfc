using Province.Domain.Campaigns;

namespace Province.Domain.Tests.Campaigns;

/// <summary>One fault planted in an arrangement that has none, and the codes that must be found, and no other.</summary>
/// <param name="Code">The code of the fault.</param>
/// <param name="Plant">Plants it.</param>
/// <param name="Also">Codes that cannot but come with it.</param>
internal sealed record PlantedFault(string Code, Func<CampaignArrangement, CampaignArrangement> Plant, params string[] Also)
{
    internal static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("CAMP101", good => good.Group(0, cross => cross with { Inspected = [.. cross.Inspected.Skip(1)] }) with { Stated = new() }, "CAMP111"),
        new("CAMP101", good => good with { Cities = [.. good.Cities, "新市"] }, "CAMP103"),
        new("CAMP102", good => good.Group(0, cross => cross with { Inspected = [.. cross.Inspected, good.Groups[1].Inspected[0]] }) with { Stated = new() }, "CAMP201"),
        new("CAMP102", good => good.Group(0, cross => cross with { Inspected = [.. cross.Inspected, cross.Inspected[0]] }) with { Stated = new() }),
        new("CAMP103", good => good.Group(0, cross => cross with { Builders = [.. cross.Builders.Skip(1)], Lead = cross.Builders.Skip(1).FirstOrDefault() }) with { Stated = new() }, "CAMP106"),
        new("CAMP104", good => good.Group(0, cross => cross with { Builders = [.. cross.Builders, good.Groups[2].Builders[0]] }) with { Stated = new() }, "CAMP201"),
        new("CAMP105", good => good.Swap(0, 1), "CAMP201"),
        new("CAMP106", good => good.Group(1, cross => cross with { Lead = null })),
        new("CAMP106", good => good.Group(1, cross => cross with { Lead = good.Groups[2].Lead })),
        new("CAMP107", good => good with { Stated = good.Stated with { Groups = good.Groups.Count + 1 } }),
        new("CAMP107", good => good with { Stated = good.Stated with { Cities = good.Cities.Count - 1 } }),
        new("CAMP108", good => good with { Stated = good.Stated with { BuildersPerGroup = 4 } }),
        new("CAMP108", good => good with { Stated = good.Stated with { InspectedPerGroup = 4 } }),
        new("CAMP109", good => good.Group(0, cross => cross with { Number = 2 })),
        new("CAMP110", good => good.Group(0, cross => cross with { Inspected = [.. cross.Inspected, "错市"] }) with { Stated = new() }),
        new("CAMP111", good => good.Group(0, cross => cross with { Inspected = [] }) with { Stated = new() }, "CAMP101"),
        new("CAMP201", good => good.Mutual()),
        new("CAMP301", good => good.Date(CampaignDateKind.Roster, good.Dates.Completion!.Value.AddDays(1)).Date(CampaignDateKind.Training, null)),
        new("CAMP302", good => good.Date(CampaignDateKind.ExtendedCompletion, good.Dates.Completion!.Value.AddDays(-1))),
        new("CAMP303", good => good.Date(CampaignDateKind.Summary, good.Dates.Completion!.Value.AddDays(-1))),
        new("CAMP304", good => good.Date(CampaignDateKind.Summary, good.Dates.Completion).Date(CampaignDateKind.ExtendedCompletion, good.Dates.Completion!.Value.AddDays(1))),
        new("CAMP305", good => good.Date(CampaignDateKind.Training, good.Dates.Completion!.Value.AddDays(1))),
        new("CAMP305", good => good.Date(CampaignDateKind.Training, good.Dates.Roster!.Value.AddDays(-1))),
        new("CAMP306", good => good with { Year = 2023 }),
        new("CAMP307", good => good.Date(CampaignDateKind.Roster, null)),
        new("CAMP307", good => good.Date(CampaignDateKind.Completion, null)),
        new("CAMP307", good => good.Date(CampaignDateKind.Summary, null)),
        new("CAMP308", good => good.Date(CampaignDateKind.Pool, good.Dates.Completion!.Value.AddDays(1))),
        new("CAMP401", good => good.Group(2, cross => cross with { GuidingOfficer = null })),
        new("CAMP402", good => good with { Groups = [.. good.Groups.Select(cross => cross with { GuidingOfficer = "一人" })] }),
    ];

    public override string ToString() => Code;
}
