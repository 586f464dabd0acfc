using Province.Domain.Campaigns;

namespace Province.Domain.Tests.Campaigns;

/// <summary>The published scheme of 2021: seven groups, fourteen cities.</summary>
internal static class Hunan2021
{
    internal static CampaignArrangement Arrangement { get; } = new()
    {
        Year = 2021,
        Cities = ["长沙市", "株洲市", "湘潭市", "衡阳市", "邵阳市", "岳阳市", "常德市", "张家界市", "益阳市", "郴州市", "永州市", "怀化市", "娄底市", "湘西州"],
        Groups =
        [
            Group(1, ["长沙市", "岳阳市"], ["湘潭市", "娄底市"], "指导人员甲"),
            Group(2, ["湘潭市", "娄底市"], ["衡阳市", "郴州市"], "指导人员甲"),
            Group(3, ["邵阳市", "衡阳市"], ["长沙市", "株洲市"], "指导人员乙"),
            Group(4, ["永州市", "湘西州"], ["岳阳市", "益阳市"], "指导人员乙"),
            Group(5, ["怀化市", "益阳市"], ["常德市", "张家界市"], "指导人员丙"),
            Group(6, ["株洲市", "郴州市"], ["湘西州", "永州市"], "指导人员丙"),
            Group(7, ["张家界市", "常德市"], ["邵阳市", "怀化市"], "指导人员丁"),
        ],
        Dates = new() { Roster = new(2021, 5, 14), Completion = new(2021, 6, 20), ExtendedCompletion = new(2021, 7, 1), Summary = new(2021, 6, 25) },
        Stated = new() { Groups = 7, Cities = 14, BuildersPerGroup = 2, InspectedPerGroup = 2 },
    };

    private static CrossGroup Group(int number, string[] builders, string[] inspected, string officer) =>
        new() { Number = number, Builders = builders, Lead = builders[0], Inspected = inspected, GuidingOfficer = officer };
}
