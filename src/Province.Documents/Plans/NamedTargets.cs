using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Finds the enterprises that a stretch of the schedule names, whole or by a part of their names.</summary>
internal sealed partial class NamedTargets(IReadOnlyList<PlanTarget> targets)
{
    /// <summary>工贸科负责对A、B；执法支队负责对C: the names of a stretch by department.</summary>
    internal static List<(string? Department, List<ListedName> Names)> Of(Clip text)
    {
        List<(string? Department, List<ListedName> Names)> groups = [];
        foreach (var clause in text.Split("。；，："))
        {
            var department = Departments.LeadingIn(clause);
            var names = NameList.In(department is { } lead ? clause.From(lead.End - clause.Start) : clause);
            if (names.Count == 0)
                names = NameList.InBracket(clause);
            if (names.Count == 0)
                continue;
            if (department is null && groups.Count > 0)
                groups[^1].Names.AddRange(names);
            else
                groups.Add((department?.Printed, names));
        }
        return groups;
    }

    /// <summary>Whether names are those of the list, letter for letter: 西山区油库 is an enterprise where the list has it, and else every depot of that district.</summary>
    internal bool AreListed(List<(string? Department, List<ListedName> Names)> groups) =>
        groups.Count > 0 && groups.TrueForAll(group => group.Names.TrueForAll(name => targets.Any(target => target.Name == name.Bare.Printed)));

    /// <summary>The names of a stretch with its short ones: those alone where they are more, or those beside the whole names that a bracket introduced.</summary>
    internal List<(string? Department, List<ListedName> Names)> WithShort(List<(string? Department, List<ListedName> Names)> groups, Clip text)
    {
        var known = ShortIn(text);
        if (known.Count > groups.Sum(group => group.Names.Count))
            return [(groups.Count > 0 ? groups[0].Department : Departments.LeadingIn(text)?.Printed, known)];
        var beside = known.Where(name => targets.Any(target => target.Aliases.Contains(name.Clip.Printed)) && !groups.Exists(group => group.Names.Exists(other => other.Clip.Start <= name.Clip.Start && name.Clip.End <= other.Clip.End))).ToList();
        return beside.Count > 0 && groups is [var (department, names)] ? [(department, [.. names.Concat(beside).OrderBy(name => name.Clip.Start)])] : groups;
    }

    /// <summary>Short names that no bracket introduced, where each stands in the name of one listed enterprise and of no other.</summary>
    private List<ListedName> ShortIn(Clip text) =>
        [.. text.Split("。；，：、").Select(token => token.From(Departments.LeadingIn(token) is { } lead ? lead.End - token.Start : 0)).Select(token => token.From(Deed().Match(token.Text).Length)).Select(token => token.Until(Verb().Match(token.Text) is { Success: true } verb ? verb.Index : token.Length))
            .Where(token => token.Length is >= 3 and <= 14 && !Regions.IsCounty(token.Text) && IsOfOne(token.Printed)).Select(token => new ListedName(token))];

    /// <summary>Whether a name means one enterprise: the one that has it or that it was introduced for, or else the one whose name holds it.</summary>
    private bool IsOfOne(string printed) =>
        targets.Count(target => target.Name == printed || target.Aliases.Contains(printed)) is var introduced and > 0 ? introduced == 1 : targets.Count(target => target.Name.Contains(printed, StringComparison.Ordinal)) == 1;

    /// <summary>检查烟花爆竹企业及A油库、B: what a list of names holds besides names.</summary>
    internal static IEnumerable<string> KindsIn(Clip text)
    {
        foreach (var clause in text.Split("。；，："))
        {
            if (NameList.In(clause).Count == 0)
            {
                if (JointAhead().Match(clause.Text) is { Success: true } ahead)
                    yield return clause.Text[ahead.Length..];
                continue;
            }
            foreach (var token in clause.From(Departments.LeadingIn(clause) is { } lead ? lead.End - clause.Start : 0).Split("、"))
            {
                var names = NameList.In(token);
                var before = names.Count == 0 ? token : token with { End = names[0].Clip.Start };
                if (names.Count == 0 || Joint().IsMatch(before.Text))
                    yield return Joint().Replace(before.Text, "");
                if (names.Count > 0 && JointBehind().Match(token.Text[(names[^1].Clip.End - token.Start)..]) is { Success: true } behind)
                    yield return behind.Groups["kind"].Value;
            }
        }
    }

    [GeneratedRegex("(?<=.{2})(?:以及|及|和)$", RegexOptions.None, 30000)]
    private static partial Regex Joint();

    /// <summary>A、B，以及其余2家: a clause that goes on with the list.</summary>
    [GeneratedRegex("^(?:以及|及|和|还有)(?=.{3})|^(?=其余|其他|其它|剩余)", RegexOptions.None, 30000)]
    private static partial Regex JointAhead();

    [GeneratedRegex("^(?:以及|及|和)(?<kind>.{3,})$", RegexOptions.None, 30000)]
    private static partial Regex JointBehind();

    [GeneratedRegex("^(?:组织|安排|完成|检查|执法|抽查|对|将|[：，、])+", RegexOptions.None, 30000)]
    private static partial Regex Deed();

    [GeneratedRegex("(?:等|的)?\\d{0,2}家?(?:企业)?(?:开展|进行|实施|执法|监督|重点|检查).*$", RegexOptions.None, 30000)]
    private static partial Regex Verb();
}
