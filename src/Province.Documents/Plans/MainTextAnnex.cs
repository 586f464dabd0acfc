using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>The main text of a plan with annexes may itself list or schedule whom no annex lists: what belongs to an annex is then kept as annex 0, under the plan's own title.</summary>
/// <remarks>A main text that mostly names enterprises of the annexes repeats their lists, and lists nobody.</remarks>
internal static class MainTextAnnex
{
    internal static PlanAnnex? Read(PlanLayout layout, PlanDocument header, IReadOnlyList<PlanAnnex> annexes, Ledger ledger)
    {
        if (layout.IsOnePaper || layout.Body.Count == 0)
            return null;
        var source = new AnnexPart(0, [.. layout.Title.Select(passage => passage.Whole)]);
        source.Passages.AddRange(layout.Body);
        var noted = new Ledger();
        var (annex, _, root) = new AnnexReader(source, layout, noted).Read();
        List<PlanTarget> listed = [.. annexes.SelectMany(other => other.Targets)];
        List<PlanTarget> own = [.. annex.Targets.Where(target => !IsKind(target.Name) && !IsListed(target.Name, listed))];
        List<string> names = annex.Targets.Count > 0 ? [.. annex.Targets.Select(target => target.Name)] : Scheduled(annex);
        if (names.Count(name => !IsKind(name) && !IsListed(name, listed)) * 2 <= names.Count)
            return null;
        ledger.PlaceAll(noted);
        return annex with
        {
            Title = header.Title ?? annex.Title,
            Targets = own,
            Schedule = [.. annex.Schedule.Select(line => line.Department is null ? line with { Department = SectionOf(line.Line, root) } : line)],
            Industries = IndustriesOf(annex, own, annexes),
            Frequency = [],
            CheckItems = [],
            Supervision = [],
        };
    }

    /// <summary>The enterprises that a main text without a list schedules; whom it says how often to inspect are only kinds.</summary>
    private static List<string> Scheduled(PlanAnnex annex) =>
        [.. annex.Schedule.Where(line => !annex.Frequency.Any(frequency => frequency.Line == line.Line)).SelectMany(line => line.Names).Where(name => EnterpriseNames.IsName(name[..EnterpriseNames.WithoutBrackets(name)]))];

    /// <summary>The department whose section a line stands in: each has a schedule of its own there.</summary>
    private static string? SectionOf(int line, Block root) =>
        root.Descendants.LastOrDefault(block => !block.Content.IsEmpty && block.Content.Line <= line) is { } block ? DepartmentSections.NameOver(block) : null;

    /// <summary>The numbers of the main text are its totals, as in every plan with annexes, and stand beside its lists only where no total says them.</summary>
    internal static PlanAnnex WithoutTotals(PlanAnnex annex, IReadOnlyList<PlanTotal> totals)
    {
        List<PlanQuota> left = [.. annex.Quotas.Where(quota => !totals.Any(total => IsSame(total, quota)))];
        var ids = left.Select(quota => quota.Id).ToHashSet();
        return annex with { Quotas = [.. left.Select(quota => quota.PartOf is { } whole && !ids.Contains(whole) ? quota with { PartOf = null } : quota)] };
    }

    private static bool IsSame(PlanTotal total, PlanQuota quota) => total.Line == quota.Line && total.Value == quota.Value && total.Unit == quota.Unit && (total.Kind switch
    {
        TotalKind.Key => quota.Kind == QuotaKind.Key,
        TotalKind.Cross => quota.Kind == QuotaKind.Cross,
        TotalKind.Joint => quota.Kind == QuotaKind.Joint,
        _ => quota.Kind == QuotaKind.Random,
    });

    /// <summary>非煤矿山中的头顶库 is no enterprise.</summary>
    private static bool IsKind(string name) => name.Contains('的', StringComparison.Ordinal);

    /// <summary>Whether an annex lists an enterprise, by its name, an alias, or a name that holds the other.</summary>
    private static bool IsListed(string printed, List<PlanTarget> listed)
    {
        var key = TargetWords.Key(printed);
        return listed.Exists(target => TargetWords.Key(target.Name) is var name && (name == key || key.Length >= 4 && name.Contains(key, StringComparison.Ordinal) || key.Contains(name, StringComparison.Ordinal))
            || target.Aliases.Any(alias => TargetWords.Key(alias) == key));
    }

    /// <summary>An industry that the main text counts and an annex covers is its own only where it lists somebody of it.</summary>
    private static List<Province.Domain.Plans.Industry> IndustriesOf(PlanAnnex annex, List<PlanTarget> own, IReadOnlyList<PlanAnnex> annexes) =>
        [.. annex.Industries.Where(industry => own.Exists(target => target.Industry == industry) || !annexes.Any(other => other.Industries.Contains(industry)))];
}
