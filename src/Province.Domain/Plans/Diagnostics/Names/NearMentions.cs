using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Names;

/// <summary>PLAN215: an annex speaks of a site of a listed legal person that is not on the list, while the list has one a letter or two away.</summary>
internal static class NearMentions
{
    private static readonly char[] Ends = ['、', '，', ',', '。', '；', ';', '：', ':', '（', '(', '）', ')', '\n', '和', '及', '”', '“'];

    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check)
    {
        var listed = check.Targets.Select(target => EnterpriseName.Plain(target.Name)).ToHashSet(StringComparer.Ordinal);
        return check.Annexes.SelectMany(annex => OfAnnex(check, annex, listed)).DistinctBy(found => found.Message);
    }

    private static IEnumerable<Diagnostic> OfAnnex(PlanUnderCheck check, PlanAnnex annex, HashSet<string> listed)
    {
        var (text, offset) = check.Prose.Between(annex.Line, check.EndOf(annex));
        var scheduled = annex.Schedule.SelectMany(line => line.Names).Select(EnterpriseName.Plain).ToHashSet(StringComparer.Ordinal);
        foreach (var target in annex.Targets)
        {
            if (EnterpriseName.LegalPerson(target.Name) is not { } person || person.Length == EnterpriseName.Plain(target.Name).Length)
                continue;

            foreach (var (mention, at) in Mentions(text, person))
                if (!scheduled.Contains(mention) && IsNear(mention, EnterpriseName.Plain(target.Name), person, listed))
                    yield return Report(check, annex, target, mention, check.Prose.LineAt(offset + at));
        }
    }

    private static IEnumerable<(string Mention, int At)> Mentions(string text, string person)
    {
        for (var at = 0; (at = text.IndexOf(person, at, StringComparison.Ordinal)) >= 0; at += person.Length)
        {
            var end = text.IndexOfAny(Ends, at + person.Length);
            yield return (text[at..(end < 0 ? text.Length : end)], at);
        }
    }

    /// <summary>The site differs by a letter or two of the same length and is itself neither listed nor the beginning of a listed one.</summary>
    private static bool IsNear(string mention, string name, string person, HashSet<string> listed) =>
        mention.Length == name.Length
        && !listed.Any(each => each.StartsWith(mention, StringComparison.Ordinal) || mention.StartsWith(each, StringComparison.Ordinal) && each.Length > person.Length)
        && EnterpriseName.Distance(mention[person.Length..], name[person.Length..]) is 1 or 2
        && mention.Length - person.Length >= 3;

    private static Diagnostic Report(PlanUnderCheck check, PlanAnnex annex, PlanTarget target, string mention, int line) =>
        check.Report("PLAN215", Severity.Warning,
            $"{Words.Annex(annex)}提到“{mention}”，名单上没有，名单上相近的是“{target.Name}”。",
            [new Spot(line, mention), Spot.Of(target)]) with { Stated = mention, Found = target.Name };
}
