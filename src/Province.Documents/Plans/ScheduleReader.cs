using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Reads who is inspected in which quarter, and what is re-inspected: prose, one line a quarter, or names under a quarter's heading.</summary>
internal sealed class ScheduleReader(Part part, IReadOnlyList<PlanTarget> targets, IReadOnlyDictionary<string, int> numbers)
{
    private readonly List<ScheduleLine> _lines = [];
    private readonly List<(int Line, TargetSet Set)> _rests = [];
    private readonly ListReferences _references = new(targets, numbers);
    private readonly TargetSets _sets = new(targets);
    private readonly NamedTargets _names = new(targets);

    internal List<ScheduleLine> Read()
    {
        foreach (var block in part.Root.Descendants.Where(b => b.Role is Role.Schedule or Role.Objects or Role.Unknown))
            ReadBlock(block);
        foreach (var (line, set) in _rests)
        {
            if (set.Left(Planned()) is { Count: > 0 } left)
                _lines[line] = _lines[line] with { Names = left, Shape = ScheduleShape.Names };
        }
        return _lines;
    }

    private void ReadBlock(Block block)
    {
        if (block.Body.Passage.Row is { } row)
        {
            foreach (var cell in ScheduleRow.Read(row).Where(cell => block.Role == Role.Schedule || cell.HasNames || cell.IsAgain))
            {
                if (cell.IsAgain)
                {
                    part.Ledger.Place(cell.Segment.Whole);
                    AddAgain(Reinspections.OfCell(cell.Segment, _lines), cell.Segment);
                }
                else
                    ReadSegment(block, cell.Segment, cell.Department);
            }
            return;
        }
        var text = Quarters.Leading(block.Heading.Text) is not null && !block.Body.IsEmpty || block.Body.IsEmpty && block.IsLeaf && Quarters.In(block.Heading.Text) is [var when, ..] && (when.Index > 0 || Reinspections.Follows(block.Heading, when)) ? block.Content : block.Body;
        if (ReadBrackets(block, text))
            return;
        var segments = QuarterSegments.In(text, phrase => SetIn(phrase, block, text.Until(0)) is not null || _references.In(phrase, block).Count > 0);
        if (segments.Count == 0)
            ReadWithoutQuarters(block);
        foreach (var segment in segments.Where(s => block.Role == Role.Schedule || IsScheduled(block, s)))
            ReadSegment(block, segment);
    }

    /// <summary>Outside the schedule's own section only a quarter with names or with a number of random checks counts.</summary>
    private bool IsScheduled(Block block, QuarterSegment segment) =>
        block.Activity is Activity.None or Activity.Key or Activity.Random
            && (block.Activity != Activity.Random && (SetIn(segment.Rest.Text, block, segment.Whole) is not null || _references.In(segment.Rest.Text, block).Count > 0)
                || NamedTargets.Of(QuarterClauses.WhomBefore(segment) ?? segment.Rest).Exists(g => g.Names.Count > 0) || IsArranged(block, segment) || block.Activity == Activity.Random && Amounts.In(segment.Rest).Count > 0 || Reinspections.AreSaidIn(segment));

    /// <summary>上半年检查生产企业 beside the list itself: the list is scheduled, although nobody can tell from it who is meant.</summary>
    private bool IsArranged(Block block, QuarterSegment segment) =>
        block.Activity != Activity.Random && ScheduleWords.Arranges().IsMatch(segment.Rest.Text) && block.Parent is { Parent: not null } section && _references.ListedIn(section).Count > 0;

    /// <summary>A（3月）、B（9月）: each name with its own quarter behind it.</summary>
    private bool ReadBrackets(Block block, Clip text)
    {
        if (block.Activity is not (Activity.None or Activity.Key))
            return false;
        var timed = text.Split("。；，：").SelectMany(NameList.In).Select(name => (Name: name, When: QuarterClauses.InBrackets(name))).Where(one => one.When.Count > 0).ToList();
        foreach (var same in timed.GroupBy(one => string.Concat(one.When)))
            Add(new(same.First().Name.Clip, same.First().Name.Clip, same.First().When), ScheduleKind.Key, null, [.. same.Select(one => one.Name.Bare.Printed)], [], ScheduleShape.Names);
        return timed.Count > 0;
    }

    private void ReadSegment(Block block, QuarterSegment segment, string? leader = null)
    {
        part.Ledger.Place(segment.Whole);
        var kind = ScheduleWords.KindOf(block, segment.Rest, segment.Whole);
        var again = Reinspections.In(segment, _lines);
        var whom = again is null ? segment.Rest : again.Before(segment.Rest);
        var named = NamedTargets.Of(whom);
        var set = kind == ScheduleKind.Key && !_names.AreListed(named) ? SetIn(whom.Trim("；。：，、 ").Text, block, segment.Whole, leader) ?? (named.Count == 0 && whom.Split("，；。") is [var first, ..] ? SetIn(first.Text, block, segment.Whole, leader) : null) : null;
        var groups = set is null ? _names.WithShort(named, whom) : [];
        if (set is null && groups.Count == 0 && again is not { IsAll: true } && !whom.IsEmpty && QuarterClauses.WhomBefore(segment with { Rest = whom }) is { } stretch)
            groups = NamedTargets.Of(stretch);
        var referred = set is not null || groups.Count > 0 ? [] : _references.In(whom.Text, block);
        if (set is not null)
            AddSet(segment, kind, leader, set);
        if (referred.Count > 0)
            Add(segment, kind, leader, referred, [], ScheduleShape.Names);
        List<TargetSet> beside = groups.Count > 0 ? [.. NamedTargets.KindsIn(whom).Select(phrase => SetIn(phrase, block, segment.Whole, leader)).OfType<TargetSet>()] : [];
        foreach (var kinds in beside)
            AddSet(segment, kind, leader, kinds);
        foreach (var (department, names) in groups)
            Add(segment, kind, department ?? leader, Printed(names), [], ScheduleShape.Names);
        if (set is null && groups.Count + referred.Count == 0 && again is not { IsAll: true } || groups.Count > 0 && ScheduleWords.Others().Count(segment.Rest.Text) > beside.Count(kinds => kinds.Count is not null))
            Add(segment, kind, leader, [], [], ScheduleWords.ShapeOf(segment.Rest));
        AddAgain(again, segment);
    }

    private void AddAgain(Reinspection? again, QuarterSegment segment)
    {
        foreach (var (quarters, of) in again?.Pairs ?? [])
            Add(segment with { Quarters = quarters }, ScheduleKind.Reinspection, null, Printed(again!.Names), of, again.Names.Count > 0 ? ScheduleShape.Names : ScheduleShape.Prose);
    }

    /// <summary>The enterprises that a phrase selects from the nearest list around its section that has such; behind 煤矿：, among coal mines, and in a department's row among its own.</summary>
    private TargetSet? SetIn(string phrase, Block block, Clip at, string? leader = null) =>
        block.Chain.Select(_references.ListedIn).Where(listed => listed.Count > 0).Append(targets).Select(scope => _sets.In(phrase, TargetSets.LedBy(leader, TargetSets.Behind(at, scope)))).FirstOrDefault(set => set is not null);

    private void ReadWithoutQuarters(Block block)
    {
        if (ReadUnderHeading(block) || block.Role != Role.Schedule || block.Body.IsEmpty)
            return;
        part.Ledger.Place(block.Body);
        if (Reinspections.OfEach(block.Body, _lines) is { } again)
        {
            AddAgain(again, new QuarterSegment(block.Body, block.Body, []));
            return;
        }
        Add(new QuarterSegment(block.Body, block.Body, []), ScheduleWords.KindOf(block, block.Body), null, [], [], ScheduleShape.Prose);
    }

    /// <summary>Names that stand under a quarter's heading join that quarter's line.</summary>
    private bool ReadUnderHeading(Block block)
    {
        if (block.Chain.FirstOrDefault(b => Quarters.Leading(b.Heading.Text) is not null) is not { } opener)
            return false;
        var quarters = Quarters.Leading(opener.Heading.Text)!.Value.Values;
        var segment = new QuarterSegment(block.Body, block.Body, quarters);
        var again = Reinspections.In(segment, _lines);
        var names = (again?.Before(block.Body) ?? block.Body).Split("。；，：").SelectMany(clause => NameList.In(clause)).ToList();
        if (names.Count == 0 && again is not { IsAll: true })
            return false;
        part.Ledger.Place(block.Body);
        if (names.Count > 0)
            AddUnder(opener, block, names, quarters);
        AddAgain(again, segment);
        return true;
    }

    private void AddUnder(Block opener, Block block, List<ListedName> names, IReadOnlyList<int> quarters)
    {
        var kind = ScheduleWords.KindOf(block, opener.Heading);
        var last = _lines.FindIndex(line => line.Line == opener.Heading.Line && line.Kind == kind && line.Targets.Count == 0);
        if (last >= 0)
            _lines[last] = _lines[last] with { Names = [.. _lines[last].Names, .. names.Select(n => n.Clip.Printed)], Shape = ScheduleShape.Names };
        else
            Add(new QuarterSegment(opener.Heading, opener.Heading.From(opener.Heading.Length), quarters), kind, null, Printed(names), [], ScheduleShape.Names);
    }

    /// <summary>A set that the text does not name: its enterprises' ids, for names are what is printed; of those that are left, later their names.</summary>
    private void AddSet(QuarterSegment segment, ScheduleKind kind, string? department, TargetSet set)
    {
        if (set.IsRest)
            _rests.Add((_lines.Count, set));
        Add(segment, kind, department, [], [], set.Count is null ? ScheduleShape.Prose : ScheduleShape.Count);
        if (!set.IsRest)
            _lines[^1] = _lines[^1] with { Targets = [.. set.Targets.Select(target => target.Id)] };
    }

    /// <summary>The names of all that the schedule plans so far, those of its sets included.</summary>
    private List<string> Planned()
    {
        var lines = _lines.Where(line => line.Kind != ScheduleKind.Reinspection).ToList();
        var ids = lines.SelectMany(line => line.Targets).ToHashSet();
        return [.. lines.SelectMany(line => line.Names).Concat(targets.Where(target => ids.Contains(target.Id)).Select(target => target.Name)).Distinct()];
    }

    private void Add(QuarterSegment segment, ScheduleKind kind, string? department, IReadOnlyList<string> names, IReadOnlyList<int> of, ScheduleShape shape) =>
        _lines.Add(new ScheduleLine
        {
            Id = part.NextId("schedule"),
            Line = segment.Whole.Line,
            Quarters = segment.Quarters,
            Kind = kind,
            Department = department,
            Names = names,
            ReinspectionOf = of,
            Shape = shape,
        });

    private static List<string> Printed(List<ListedName> names) => names.ConvertAll(name => name.Clip.Printed);
}
