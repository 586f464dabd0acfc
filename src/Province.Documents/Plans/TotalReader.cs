using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Reads the totals of the main text: by kind, by industry, by department, wholes and their parts.</summary>
internal sealed class TotalReader(Part part)
{
    private readonly List<PlanTotal> _totals = [];
    private readonly HashSet<string> _wide = [];
    private TotalKind? _kind;
    private PlanTotal? _whole;
    private PlanTotal? _last;
    private Block? _block;
    private Block? _wholeAt;

    internal List<PlanTotal> Read()
    {
        var blocks = part.Root.Descendants.Where(b => b.Role is not (Role.CheckItems or Role.Basis or Role.Baseline or Role.Scope) && !(part.IsWhole && DepartmentSections.Hold(b))).ToLookup(b => part.IsWhole && TotalWords.IsOfIndustry(b));
        Read(blocks[false]);
        if (!_totals.Exists(total => total.Industry is not null))
            Read(blocks[true]);
        if (!_totals.Exists(total => total.Kind == TotalKind.Key))
            AddUnnamed();
        return TotalRepeats.Without(WithoutWider());
    }

    private void Read(IEnumerable<Block> blocks)
    {
        Block? section = null;
        foreach (var block in blocks)
        {
            if (!Continues(section, block))
                (_kind, _whole, _last, _wholeAt) = (KindOf(block.Activity), null, null, null);
            section = _block = block;
            if (block.Body.Passage.Row is { IsOfTable: true } row)
            {
                if (row.IsHead && TableBlocks.Below(block) is { Count: > 0 } rows)
                    _totals.AddRange(new TotalRows(part).Read(rows));
                ReadCells(row);
                continue;
            }
            foreach (var sentence in block.Content.Split("。！？"))
                ReadSentence(sentence);
        }
    }

    private void AddUnnamed()
    {
        var amounts = UnnamedTotals.In(part.Root);
        var whole = amounts.Find(a => a.Industry is null) is { Amount: { } sum } ? Add(sum, TotalKind.Key, null, null, null) : null;
        foreach (var (amount, industry) in amounts.Where(a => a.Industry is not null))
            Add(amount, TotalKind.Key, industry, null, whole);
    }

    /// <summary>检查对象共计93家：重点检查41家…；抽查52家: the sum over several kinds is no total of one.</summary>
    private List<PlanTotal> WithoutWider() =>
        [.. _totals.Where((total, at) => !(_wide.Contains(total.Id) && _totals.Skip(at + 1).Any(IsKeyWhole)))];

    /// <summary>A numbered list under a total, or a paragraph after it, still speaks of that total.</summary>
    private bool Continues(Block? section, Block block) =>
        section is not null && (_wholeAt is not null && (block.Chain.Contains(_wholeAt) || TotalWords.IsPartBelow(_wholeAt, block)) || block.Parent == section || block.Style is null && block.Parent == section.Parent || section.Heading.IsEmpty && section.Parent == block.Parent && section.Style == block.Style)
            && Headings.ActivityOf(block.Heading.Text) == Activity.None;

    /// <summary>确定重点检查企业5家 in a cell, of the industry that its row is about.</summary>
    private void ReadCells(TableRow row)
    {
        foreach (var cell in RowTexts.In(row))
        {
            foreach (var amount in Amounts.In(cell).Where(a => QuotaWords.Units.Contains(a.Unit) && a.Bracket is null && !QuotaWords.IsPool(a.After.Text)))
            {
                if (KindOf(Headings.ActivityOf(WithoutBasis(amount.ClauseIn(cell).Text))) is { } kind && (IndustryOf(amount) ?? RowTexts.IndustryOf(row)) is { } industry)
                {
                    Add(amount, kind, industry, null, null);
                    _totals[^1] = _totals[^1] with { Category = RowTexts.MatterOf(row) };
                }
            }
        }
    }

    private void ReadSentence(Clip sentence)
    {
        foreach (var amount in Amounts.In(sentence))
        {
            var clause = amount.ClauseIn(sentence);
            if (amount.Unit == "次" && TotalWords.CountsJoint(sentence, clause, _block) && !TotalWords.Each().IsMatch(clause.Text))
                AddJoint(amount, TotalWords.LeaderOf(clause, amount), _totals.FindLast(total => total is { Kind: TotalKind.Joint, Department: null } && total.Value > amount.Value));
            else if (QuotaWords.Units.Contains(amount.Unit) && !(amount.Unit == "个" && sentence.Contains("工作日")) && !TotalWords.Foreign().IsMatch(amount.Before.Text + "|" + amount.After.Text))
                Read(sentence, clause, amount);
        }
    }

    /// <summary>联合检查5次，其中危化科2次、矿山科3次: who leads how many of them.</summary>
    private void AddJoint(Amount amount, string? leader, PlanTotal? whole) =>
        Add(amount, TotalKind.Joint, null, whole is null ? null : leader, leader is null ? null : whole);

    private void Read(Clip sentence, Clip clause, Amount amount)
    {
        if (TotalWords.IsOfAQuarter(sentence, clause) && !TotalWords.IsOnce(_block) || QuotaWords.IsPool(amount.After.Text) || TotalWords.CountsVisits(sentence, amount) || QuotaWords.BeforeRatio(clause) is not null)
            return;
        if (amount.Bracket is { } bracket && bracket.Length <= amount.Clip.Length + 2 && _whole is not null
            && Industries.IsBare((sentence with { End = bracket.Start - 1 }).Text) && Industries.FirstOf((sentence with { End = bracket.Start - 1 }).Text) is { } head)
        {
            _last = AddPart(amount, head, null, _whole);
            return;
        }
        if (amount.Bracket is not null)
        {
            if (_last is not null && IndustryOf(amount) is { } inner && inner != _last.Industry)
                AddPart(amount, inner, _last.Department, _last);
            return;
        }
        var named = KindOf(Headings.ActivityOf(WithoutBasis(TotalWords.WithJoined(clause)))) ?? (KindBefore(sentence, clause) is { } before && before != _kind ? before : null);
        var whole = Whole(named) ?? ((named ?? _kind ?? TotalKind.Key) == TotalKind.Key ? _totals.Find(IsKeyWhole) : null);
        if (Departments.LeadingIn(clause) is { } department && !(part.ListsBesideAnnexes && named is not null && whole is null))
            _last = AddPart(amount, IsShared(sentence, amount) ? IndustryOf(amount) : null, department.Printed, whole, named);
        else if (Departments.Is(amount.Before.Text) && (_whole is not null || named is null && _kind is not null))
            _last = AddPart(amount, null, amount.Before.Printed, _whole ?? _totals.FindLast(total => total.Kind == _kind && total is { Industry: null, Department: null }));
        else
            Read(sentence, amount, named);
    }

    private void Read(Clip sentence, Amount amount, TotalKind? named)
    {
        var industry = IndustryOf(amount);
        var isPart = industry is not null && !TotalWords.Besides().IsMatch(amount.ClauseIn(sentence).Text) && (named is null || named == _kind && _whole is not null);
        if (industry is not null && named is null && _last is { Department: { } department, Industry: not null } && amount.Before.Start > 0 && sentence.Passage.Text[amount.Before.Start - 1] == '、')
            _last = AddPart(amount, industry, department, _totals.Find(total => total.Id == _last.PartOf));
        else if (isPart)
        {
            if (_kind is not null)
                _last = AddPart(amount, industry, null, _whole);
        }
        else if ((named ?? (_whole is null ? _kind : null)) is { } kind && !IsShare(sentence, amount))
        {
            _kind = kind;
            _last = Add(amount, kind, industry, null, null);
            if (IsKeyWhole(_last) && !TotalWords.Strictly().IsMatch(amount.ClauseIn(sentence).Text))
                _wide.Add(_last.Id);
            (_whole, _wholeAt) = industry is null ? (_last, _block) : (null, null);
        }
    }

    /// <summary>组织交叉执法2轮，检查企业32家次: the kind that the sentence has named before the clause.</summary>
    private static TotalKind? KindBefore(Clip sentence, Clip clause) =>
        (sentence with { End = clause.Start }).Split("，；：").Select(before => KindOf(Headings.ActivityOf(WithoutBasis(before.Text)))).LastOrDefault(kind => kind is not null);

    private static bool IsKeyWhole(PlanTotal total) => total is { Kind: TotalKind.Key, Industry: null, Department: null };

    /// <summary>危化科负责危化品9家、烟花爆竹4家: a department with a number for each of its industries.</summary>
    private static bool IsShared(Clip sentence, Amount amount) =>
        sentence.End > amount.Clip.End && sentence.Passage.Text[amount.Clip.End] == '、' && Amounts.In(sentence with { Start = amount.Clip.End }).FirstOrDefault() is { } next && Industries.FirstOf(next.Before.Text) is not null && Departments.LeadingIn(next.Before) is null;

    /// <summary>A number that belongs to one county is a share, not a total.</summary>
    private static bool IsShare(Clip sentence, Amount amount) => Regions.IsShare(amount.Before.Text) || sentence.Contains("每组") || !amount.IsTied && TotalWords.Each().IsMatch(amount.Before.Text);

    private PlanTotal? Whole(TotalKind? named) => named is null || named == _kind ? _whole : null;

    private PlanTotal? AddPart(Amount amount, Industry? industry, string? department, PlanTotal? whole, TotalKind? named = null) =>
        (whole?.Kind ?? named ?? _kind) is { } kind ? Add(amount, kind, industry, department, whole) : null;

    private PlanTotal Add(Amount amount, TotalKind kind, Industry? industry, string? department, PlanTotal? whole)
    {
        part.Ledger.Place(amount.Clip);
        var total = new PlanTotal
        {
            Id = part.NextId("total"),
            Line = amount.Line,
            Kind = kind,
            Industry = industry,
            Department = department ?? (part.ListsBesideAnnexes && _block is not null ? DepartmentSections.NameOver(_block) : null),
            Category = industry is null ? null : ObjectOf(amount),
            Value = amount.Value,
            Unit = amount.Unit,
            Bound = amount.Bound,
            PartOf = whole?.Id,
        };
        _totals.Add(total);
        return total;
    }

    private Industry? IndustryOf(Amount amount) => !amount.IsTied && TotalWords.IsJoined(amount.Before) ? null : Industries.Meant(amount.Before.Text) ?? Industries.FirstOf(amount.After.Text) ?? TotalWords.IndustryAbove(amount, part.IsWhole ? null : _block);

    /// <summary>What is counted, as printed before the number: 烟花爆竹零售网点, without 组织检查 before it.</summary>
    private static string? ObjectOf(Amount amount) => TotalWords.Deed().Replace(amount.Before.Text.Trim(), "") is { Length: > 0 } counted ? counted : null;

    /// <summary>按照…原则 names kinds of inspection without counting them.</summary>
    private static string WithoutBasis(string clause) => TotalWords.Basis().Replace(clause, "");

    internal static TotalKind? KindOf(Activity activity) => activity switch
    {
        Activity.Key => TotalKind.Key,
        Activity.Random => TotalKind.Random,
        Activity.Cross => TotalKind.Cross,
        Activity.Combined => TotalKind.Combined,
        _ => null,
    };
}
