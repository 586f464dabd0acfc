using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Reads the key enterprises of an annex: one a line, or in a sentence, by category, department or county.</summary>
internal sealed class TargetReader(Part part)
{
    private readonly List<Found> _found = [];
    private readonly HashSet<string> _aliases = [];
    private readonly Dictionary<string, int> _numbers = [];
    private string _counted = "";

    private sealed record Found(Block List, ListedName Name, Group Group);

    internal List<PlanTarget> Read()
    {
        foreach (var block in part.Root.Descendants.Where(IsListing))
            ReadBlock(block);
        if (_found.Count > 0)
            return [.. WithoutRepeats().Select(Make)];
        foreach (var block in part.Root.Descendants.Where(IsScheduledList))
            ReadBlock(block);
        foreach (var block in _found.Count > 0 ? [] : part.Root.Descendants.Where(IsArrangedList))
            ReadBlock(block);
        return [.. WithoutRepeats().DistinctBy(found => TargetWords.Key(found.Name.Bare.Text)).Select(Make)];
    }

    /// <summary>The numbers that the lists print before their enterprises, by id.</summary>
    internal IReadOnlyDictionary<string, int> Numbers => _numbers;

    private static bool IsListing(Block block) =>
        block.Role is Role.Objects or Role.Unknown && block.Activity is Activity.None or Activity.Key;

    /// <summary>A list that stands nowhere but under its quarters: 第一季度（4家）, then names.</summary>
    private static bool IsScheduledList(Block block) =>
        block.Role == Role.Schedule && block.Activity is Activity.None or Activity.Key && block.Chain.Any(above => Quarters.Leads(above.Heading.Text));

    /// <summary>A list under 重点检查安排 or 重点检查对象及时间安排, where no other section lists anybody; a table's too, whose rows begin with their quarters.</summary>
    private static bool IsArrangedList(Block block) =>
        block.Role == Role.Schedule && block.Activity is Activity.None or Activity.Key
            && (block.Body.Passage.Row is not null || !Quarters.Leads(block.Content.Text) && (block.Style is not null || QuarterSegments.In(block.Content).Count == 0));

    private void ReadBlock(Block block)
    {
        var found = _found.Count;
        ReadNames(block);
        if (_found.Count == found)
            _counted = CountedKinds.Above(block.Content);
    }

    private void ReadNames(Block block)
    {
        var group = Group.OfChain(block.Heading.IsEmpty ? block.Parent! : block, part.Industries);
        if (part.IsWhole && DepartmentSections.NameOver(block) is { } owner && Departments.IndustryOf(owner) is { } supervised && part.Industries.Contains(supervised))
            group = group with { Industry = group.Industry ?? supervised };
        group = group.Category is null ? CountedKinds.Of(_counted, group, part.Industries) : group;
        if (block.Body.Passage.Row is { } row)
        {
            var columns = TargetRow.ByIndustry(row, group).ToList();
            foreach (var (names, theirs) in columns)
                Keep(block, names, theirs);
            if (columns.Count == 0 && TargetRow.Read(row, group, part.Industries) is { } listed)
                Keep(block, listed.Names, listed.Group);
            return;
        }
        foreach (var sentence in block.Body.Split("。！？"))
        {
            foreach (var clause in sentence.Split("；，："))
            {
                group = ReadClause(block, clause, group);
                if (Regions.IsCounty(clause.Text) && clause.Passage.Text.AsSpan(clause.End) is not ['：', ..] && _found is [.., { Name.Clip: var name }] && name.Passage == clause.Passage && name.End + 1 == clause.Start)
                    _found[^1] = _found[^1] with { Group = _found[^1].Group with { County = clause.Printed } };
            }
        }
    }

    /// <summary>Reads one clause and returns what it says of the next ones.</summary>
    private Group ReadClause(Block block, Clip clause, Group group)
    {
        if (Headings.ActivityOf(clause.Text) is not (Activity.None or Activity.Key) || TargetWords.Excludes(clause.Text)
            || _found.Count > 0 && block.Role != Role.Schedule && Quarters.Leads(clause.Text))
            return group;
        var (names, within) = Names(clause, group);
        if (names.Count > 0)
        {
            Keep(block, names, within);
            return within;
        }
        ReadBrackets(block, clause, group);
        var opens = clause.Passage.Text.AsSpan(clause.End) is ['：', ..] || TargetWords.LeadsOn(clause.Passage.Text.AsSpan(clause.End)) || clause.Passage.Text.AsSpan(clause.End) is ['，', '其', '中', ..] && Departments.Is(Group.WithoutCount(clause.Text));
        return opens ? group.With(clause.Text, part.Industries) : group;
    }

    /// <summary>The names of a clause, and the group that its first words open: 工贸科负责对, 尾矿库（8座）.</summary>
    private (List<ListedName> Names, Group Group) Names(Clip clause, Group group)
    {
        var text = clause;
        if (Departments.LeadingIn(clause) is { } department && (clause.Contains("对") || clause.Contains("检查") || clause.Contains("负责")))
        {
            group = group.LedBy(department.Printed);
            text = clause.From(department.End - clause.Start);
        }
        else if (TargetWords.CountedHead(clause.Text) is var head and > 0)
        {
            group = group.With(clause.Until(head).Text, part.Industries);
            text = clause.From(head);
        }
        var names = NameList.In(text);
        if (names.Count > 0 && (CountedKinds.Before(names[0].Clip) is { Length: > 0 } before ? before : CountedKinds.Behind((clause with { Start = names[^1].Clip.End }).Text)) is { Length: > 0 } kind)
            group = CountedKinds.Of(kind, group, part.Industries);
        return names.Count > 1 || names.Count == 1 && TargetWords.Trusts(clause, names[0].Clip) ? (names, group) : ([], group);
    }

    /// <summary>2家考试机构（A、B）: names in a bracket behind what is counted.</summary>
    private void ReadBrackets(Block block, Clip clause, Group group)
    {
        for (var at = clause.Start; at < clause.End; at++)
        {
            if (clause.Passage.Text[at] != '（' || Pairs.Closing(clause.Passage.Text, at, clause.End) is not (var close and > 0))
                continue;
            var inner = new Clip(clause.Passage, at + 1, close);
            var names = NameList.In(inner);
            if (names.Count > 0 && !names.TrueForAll(IsFound) && !TargetWords.IsStock(clause.Text) && names.Count == inner.Split("、").Count && Amounts.In(clause with { End = at }) is [.., var amount])
                Keep(block, names, Categories.Of(amount.After.Text, part.Industries) is { } category ? group with { Category = category } : group);
            at = close;
        }
    }

    private void Keep(Block block, List<ListedName> names, Group group)
    {
        foreach (var name in names.Where(name => !_aliases.Contains(name.Clip.Text)))
        {
            part.Ledger.Place(name.Clip);
            _aliases.UnionWith(TargetWords.Aliases(name));
            _found.Add(new(block.Children.Count == 0 && block.Body.Trim("；。，、 ") == name.Clip ? block.Parent! : block, name, group));
        }
    }

    /// <summary>A list printed twice is one list: of a list that mostly repeats earlier ones only the new names stay.</summary>
    private List<Found> WithoutRepeats()
    {
        List<Found> kept = [];
        foreach (var list in _found.GroupBy(found => found.List))
        {
            var repeats = list.Where(found => kept.Exists(other => IsSame(other, found))).ToList();
            var isRepeat = repeats.Count * 2 >= list.Count() && repeats.Count > 0;
            if (isRepeat)
                Relocate(kept, repeats);
            kept.AddRange(isRepeat ? list.Except(repeats) : list);
        }
        return kept;
    }

    private bool IsFound(ListedName name) => _found.Exists(other => TargetWords.Key(other.Name.Bare.Text) == TargetWords.Key(name.Bare.Text));

    private static bool IsSame(Found left, Found right) => TargetWords.Key(left.Name.Bare.Text) == TargetWords.Key(right.Name.Bare.Text);

    /// <summary>Of a name that a page broke in one list and that stands whole in another, the whole one is shown.</summary>
    private static void Relocate(List<Found> kept, List<Found> repeats)
    {
        for (var i = 0; i < kept.Count; i++)
        {
            if (kept[i].Name.Clip.IsBroken && repeats.Find(found => IsSame(found, kept[i]) && !found.Name.Clip.IsBroken) is { } whole)
                kept[i] = kept[i] with { Name = whole.Name };
        }
    }

    private PlanTarget Make(Found found)
    {
        var brackets = found.Name.Brackets.SelectMany(TargetWords.Pieces).Select(clip => new TargetBracket(clip.Printed, TargetWords.KindOf(clip.Text))).ToList();
        var named = brackets.Find(b => b.Kind == BracketKind.Team)?.Text;
        var isTeam = named is not null && Departments.IsTeam(named);
        var (id, name) = (part.NextId("target"), found.Name.Bare.Printed);
        if (TargetWords.NumberBefore(found.Name.Clip) is { } number)
            _numbers[id] = number;
        return new PlanTarget
        {
            Id = id,
            Line = found.Name.Clip.Line,
            Name = name,
            Printed = found.Name.Clip.Printed,
            Industry = found.Group.Industry ?? TargetWords.IndustryOf(name, part.Industries),
            Category = found.Group.Category ?? brackets.Find(TargetWords.IsKind)?.Text ?? (name.EndsWith("尾矿库", StringComparison.Ordinal) ? "尾矿库" : null),
            Department = found.Group.Department ?? (isTeam ? null : named),
            Team = found.Group.Team ?? (isTeam ? named : null),
            County = brackets.Find(b => b.Kind == BracketKind.County)?.Text ?? found.Group.County,
            Aliases = TargetWords.Aliases(found.Name),
            Brackets = brackets,
        };
    }
}
