using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Reads one annex: its owner and industries first, then each kind of statement, then links them.</summary>
internal sealed class AnnexReader(AnnexPart source, PlanLayout layout, Ledger ledger)
{
    internal (PlanAnnex Annex, List<PlanObligation> Obligations, Block Root) Read()
    {
        var listed = layout.AnnexList.Find(entry => entry.Number == source.Number);
        var title = source.Title.Count > 0 ? string.Concat(source.Title.Select(t => t.Printed)) : listed?.Title.Printed ?? "";
        var heading = source.Title.Count == 1 ? source.Title[0] : new Passage(source.TitleText, source.TitleText, [.. Enumerable.Repeat(LineOf(), Math.Max(1, source.TitleText.Length))], PassageShape.Heading).Whole;
        var root = Outline.Of(heading, source.Passages);
        var isSupervision = SupervisionSigns.Are(title, root);
        var part = new Part(source.Number, root, ledger)
        {
            IsAnnex = true,
            IsWhole = IsWhole,
            IsSupervision = isSupervision,
            Industries = isSupervision ? [] : IndustriesOf(title, root, IsWhole),
            Department = IsWhole ? null : AnnexOwner.Of(title, root),
        };
        foreach (var clip in source.Title)
            ledger.Place(clip.Passage.Whole);

        var frequency = new FrequencyReader(part);
        var list = new TargetReader(part);
        var targets = list.Read();
        var annex = new PlanAnnex
        {
            Id = $"a{source.Number}",
            Line = LineOf(),
            Number = source.Number,
            Title = title,
            Department = part.Department,
            Industries = part.Industries,
            Baseline = new BaselineReader(part).Read(),
            Targets = targets,
            Schedule = new ScheduleReader(part, targets, list.Numbers).Read(),
            Quotas = new QuotaReader(part).Read(),
            Frequency = frequency.Read(),
            CheckItems = new CheckItemReader(part).Read(),
            Supervision = new SupervisionReader(part).Read(),
        };
        return (Links.Tie(annex, part, frequency.Named), new ObligationReader(part).Read(), root);
    }

    private bool IsWhole => source.Number == 0 || layout.Annexes.Count == 0;

    private int LineOf() => source.Title.Count > 0 ? source.Title[0].Line : source.Passages.Count > 0 ? source.Passages[0].LineAt(0) : 1;

    /// <summary>The industries by which the list of key enterprises is divided, said or not in the annex's title.</summary>
    private static IEnumerable<Industry> ListedIn(Block root) => root.Descendants
        .Where(b => b.Role == Role.Objects && b.Activity == Activity.Key && b.Heading.Length > 0 && Industries.IsBare(Group.WithoutCount(b.Heading.Text)))
        .Select(b => Industries.FirstOf(b.Heading.Text)).OfType<Industry>();

    /// <summary>The industries that stand above names in a table.</summary>
    private static IEnumerable<Industry> HeadsOfNames(Block root) => root.Descendants.Select(b => b.Body.Passage.Row).OfType<TableRow>()
        .SelectMany(row => TargetRow.ByIndustry(row, new())).Select(column => column.Group.Industry).OfType<Industry>();

    private static List<Industry> IndustriesOf(string title, Block root, bool isWhole)
    {
        var named = Industries.Of(title);
        if (named.Count > 0)
            return [.. named.Union(ListedIn(root))];
        List<Industry> counted = [.. root.Descendants.Where(b => b.Role is Role.Baseline or Role.Objects).SelectMany(b => Amounts.In(b.Content)).Select(a => Industries.FirstOf(a.Before.Text)).OfType<Industry>().Distinct().Order()];
        if (isWhole && counted.Count > 0)
            return [.. counted.Union(HeadsOfNames(root)).Order()];
        if (title.Contains("矿山", StringComparison.Ordinal) && counted.Count > 0)
            return [.. counted.Where(i => i is Industry.CoalMines or Industry.NonCoalMines)];
        List<Industry> tabled = [.. root.Descendants.Select(b => b.Body.Passage.Row).OfType<TableRow>().Where(row => row is { IsHead: false, HasHeads: true })
            .Select(row => row.Under(RowWords.Category()) ?? row.Cells.FirstOrDefault(cell => !cell.IsEmpty)).OfType<Clip>().SelectMany(cell => Industries.Of(cell.Text) is { Count: > 0 } named ? named : Industries.Meant(cell.Text) is { } mines ? [mines] : []).Distinct().Order()];
        if (tabled.Count == 0)
            tabled = [.. root.Descendants.Select(b => b.Body.Passage.Row).OfType<TableRow>().SelectMany(row => row.Heads).SelectMany(Industries.Of).Distinct().Order()];
        if (tabled.Count > 0)
            return [.. tabled.Union(HeadsOfNames(root)).Order()];
        var sections = root.Descendants.Where(b => !b.Heading.IsEmpty && b.Role is Role.Objects or Role.Baseline or Role.Unknown or Role.Schedule).SelectMany(b => Industries.Of(b.Heading.Text)).Distinct().ToList();
        if (sections.Count > 0)
            return sections;
        List<Industry> stock = [.. root.Descendants.Where(b => b.Role == Role.Baseline).SelectMany(b => Industries.Of(b.Content.Text)).Distinct().Take(1)];
        return stock.Count > 0 ? stock : counted;
    }
}
