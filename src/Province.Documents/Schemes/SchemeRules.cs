using System.Text.RegularExpressions;
using Province.Documents.Structure;
using Province.Domain.Campaigns.Statements;

namespace Province.Documents.Schemes;

/// <summary>Reads who signs the draw, what may not be inspected, and what does not count.</summary>
internal sealed partial class SchemeRules
{
    private readonly List<SchemeOrigin> _origins = [];

    internal SchemeRules(List<Passage> passages)
    {
        foreach (var passage in passages)
            foreach (var sentence in passage.Whole.Split("。；"))
                Read(sentence);
    }

    internal IReadOnlyList<string> Signatures { get; private set; } = [];

    internal IReadOnlyList<SchemeExclusion> Exclusions { get; private set; } = [];

    internal IReadOnlyList<SchemeAddition> NotCounted { get; private set; } = [];

    internal IReadOnlyList<SchemeOrigin> Origins => _origins;

    private void Read(Clip sentence)
    {
        if (Signatures.Count == 0 && Draw().IsMatch(sentence.Text) && Signed().Match(sentence.Text) is { Success: true } signed)
        {
            Signatures = [.. Who().Split(signed.Groups["who"].Value).Where(who => who.Length > 0)];
            _origins.Add(new("signatures", sentence.From(signed.Groups["who"].Index).Line));
        }
        if (Exclusions.Count == 0 && Direct().Match(sentence.Text) is { Success: true } direct)
        {
            Exclusions = [SchemeExclusion.ProvinceDirect];
            _origins.Add(new("exclusions", sentence.From(direct.Index).Line));
        }
        if (NotCounted.Count == 0 && Proposed().Match(sentence.Text) is { Success: true } proposed)
        {
            NotCounted = [SchemeAddition.ProposedByInspectedCity];
            _origins.Add(new("notCounted", sentence.From(proposed.Index).Line));
        }
    }

    [GeneratedRegex("抽签|抽取|随机|摇号|见证", RegexOptions.None, 30000)]
    private static partial Regex Draw();

    [GeneratedRegex("(?<=^|[，：（由]|须经|应经|需经|并经|经|请)(?<who>[^，。；：（）由经请]{2,60}?)(?:共同|分别|现场|均|应当|应|须|需)*(?:签字|签名|签章|签署)", RegexOptions.None, 30000)]
    private static partial Regex Signed();

    [GeneratedRegex("、|和|及|与|以及", RegexOptions.None, 30000)]
    private static partial Regex Who();

    [GeneratedRegex("(?:省厅|省局|省级|厅|省应急管理厅|自治区应急管理厅|市应急管理局|本厅)(?:已)?(?:本年度)?(?:直接)(?:执法|检查|监管|监督检查)[^。；]{0,20}?(?:不再|不|不得)(?:纳入|列入|作为|抽取|参加|安排)", RegexOptions.None, 30000)]
    private static partial Regex Direct();

    [GeneratedRegex("(?:建议|推荐|提出|提议)[^。；]{0,40}?(?:不纳入|不计入|不列入|不算入|不占用?|不作为)[^。；，]{0,10}?(?:数|指标|任务|名额)", RegexOptions.None, 30000)]
    private static partial Regex Proposed();
}
