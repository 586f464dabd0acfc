using System.Text.RegularExpressions;
using Province.Documents.Structure;
using Province.Domain.Campaigns;

namespace Province.Documents.Schemes.Groups;

/// <summary>Reads groups that are written as sentences: 第一组：由长沙市、岳阳市应急管理局组建，检查湘潭市、娄底市，指导人员甲。</summary>
internal sealed partial class GroupProse
{
    private const int LongestLine = 200;

    private readonly List<GroupDraft> _groups = [];

    internal static List<GroupDraft> Read(IEnumerable<Passage> passages)
    {
        var reader = new GroupProse();
        var open = false;
        foreach (var passage in passages)
            open = reader.Take(passage, open);
        return [.. reader._groups.Where(draft => draft.HasCities)];
    }

    /// <summary>Takes a passage that numbers groups, or that adds to the last one; says whether the last one is still open.</summary>
    private bool Take(Passage passage, bool open)
    {
        var starts = GroupLabel.StartsIn(passage).ToList();
        if (starts.Count == 0)
        {
            if (!open || passage.Text.Length > LongestLine || Label.Of(passage.Text) is { Style: LabelStyle.Chinese } || passage.Text.StartsWith("附件", StringComparison.Ordinal))
                return false;
            Add(passage.Whole);
            return true;
        }
        for (var i = 0; i < starts.Count; i++)
        {
            if (GroupLabel.At(passage.Text, starts[i]) is not { } label)
                continue;
            _groups.Add(new(label.Number, passage.LineAt(starts[i])));
            Add(passage.Whole.Slice(starts[i] + label.Length, (i + 1 < starts.Count ? starts[i + 1] : passage.Text.Length) - starts[i] - label.Length));
        }
        return true;
    }

    private void Add(Clip text)
    {
        foreach (var sentence in text.Split("。；"))
            foreach (var clause in Clauses(sentence.Text))
                AddClause(clause);
    }

    /// <summary>Cuts at commas, unless the comma stands in a list of cities: then it divides only these.</summary>
    private static IEnumerable<string> Clauses(string sentence) =>
        sentence.Trim('：', '，', '、', '（', '）').Split('，').Where(clause => clause.Length > 0);

    private void AddClause(string clause)
    {
        var draft = _groups[^1];
        if (Officer().Match(clause) is { Success: true } officer)
        {
            draft.AddOfficer([officer.Groups["who"].Value]);
            return;
        }
        var column = Column.Builders;
        var from = 0;
        foreach (Match word in Words().Matches(clause))
        {
            AddList(draft, column, clause[from..word.Index], word.Value);
            column = ColumnAfter(word, column);
            from = word.Index + word.Length;
        }
        AddList(draft, column, clause[from..], "");
    }

    private static void AddList(GroupDraft draft, Column column, string text, string word)
    {
        var cities = CityList.Of(text.Trim('：', '、', ' ', '由', '对', '的', '在')) is { Count: > 0 } list ? list : Scan(text);
        if (word.StartsWith("牵头", StringComparison.Ordinal) && cities.Count == 1)
            draft.Lead(cities[0].Name);
        else
            draft.Add(column, cities);
    }

    /// <summary>Cities with their suffix, wherever they stand.</summary>
    private static List<ListedCity> Scan(string text) =>
        [.. Suffixed().Matches(text).Select(match => CityName.FindKnown(match.Value)).OfType<string>().Select(name => new ListedCity(name, false, false))];

    private static Column ColumnAfter(Match word, Column before) => word switch
    {
        _ when word.Groups["inspected"].Success => Column.Inspected,
        _ when word.Groups["lead"].Success => Column.Lead,
        _ when word.Groups["builders"].Success => Column.Builders,
        _ => before,
    };

    [GeneratedRegex("(?<lead>(?:牵头|组长)(?:单位|市州|市|局)?：)|(?<builders>(?:组建|组成|成员|参加|配合|参与|副组长)(?:单位|市州|市|局)?：|^由)"
        + "|(?<inspected>(?:被检查|受检|检查|执法)(?:对象|地区|区域|市州|市|范围)?：|负责(?:对|检查)?|检查|→|——|赴|前往|(?<=^|[，、局])对)|牵头|组建|组成|参加|参与|配合|协助|共同|联合|抽调|派员|等|开展|进行", RegexOptions.None, 30000)]
    private static partial Regex Words();

    [GeneratedRegex("(?:指导人员|指导组|督导人员|督导员|联络员|联络人|指导|督导)(?:为|是|：)?(?<who>[^，。；]{2,30})$|(?:^|由)(?<who>[^，。；由]{2,30}?)(?:负责)?(?:进行)?(?:指导|督导)$", RegexOptions.None, 30000)]
    private static partial Regex Officer();

    [GeneratedRegex("[\\u4e00-\\u9fa5]{2,5}?(?:市|自治州|州|地区|盟)", RegexOptions.None, 30000)]
    private static partial Regex Suffixed();
}
