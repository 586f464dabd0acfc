namespace Province.Tests;

/// <summary>Who inspected whom in 2021: seven groups, each built by two cities, the lead first.</summary>
internal static class Arrangement2021
{
    internal static readonly (string[] Builders, string[] Inspected)[] Groups =
    [
        (["长沙市", "岳阳市"], ["湘潭市", "娄底市"]), (["湘潭市", "娄底市"], ["衡阳市", "郴州市"]), (["邵阳市", "衡阳市"], ["长沙市", "株洲市"]),
        (["永州市", "湘西州"], ["岳阳市", "益阳市"]), (["怀化市", "益阳市"], ["常德市", "张家界市"]), (["株洲市", "郴州市"], ["湘西州", "永州市"]), (["张家界市", "常德市"], ["邵阳市", "怀化市"]),
    ];
}
