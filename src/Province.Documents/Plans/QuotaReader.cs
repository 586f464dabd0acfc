using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Reads what an annex promises in numbers: by kind, category, department and quarter, as counts or ratios.</summary>
internal sealed class QuotaReader(Part part)
{
    private readonly QuotaBook _book = new();
    private readonly QuotaCategories _categories = new(part.Industries);

    internal List<PlanQuota> Read()
    {
        if (part.IsSupervision)
            return _book.All;
        var isDivided = DepartmentSections.AreIn(part);
        foreach (var block in part.Root.Descendants.Where(b => b.Role is (Role.Objects or Role.Schedule or Role.Unknown or Role.Measures) && (!isDivided || DepartmentSections.Hold(b))))
        {
            _book.BeginSection();
            if (block.Body.Passage.Row is { IsOfTable: true } row)
            {
                if (row.IsHead && TableBlocks.Below(block) is { Count: > 0 } rows)
                    _book.KeepNew(new QuotaRows(part).Read(rows));
                foreach (var cell in RowTexts.In(row))
                    ReadSentence(block, cell);
                continue;
            }
            foreach (var sentence in block.Content.Split("。！？"))
                ReadSentence(block, sentence);
            if (block is { Role: Role.Objects, Activity: Activity.Random } && !_book.HasNewInSection)
                ReadNamed(block);
        }
        return _book.All;
    }

    private void ReadSentence(Block block, Clip sentence)
    {
        _book.BeginSentence();
        foreach (var amount in Amounts.In(sentence))
        {
            var clause = amount.ClauseIn(sentence);
            Read(block, sentence, clause, amount, QuotaActivities.Of(block, sentence, clause));
        }
    }

    private void Read(Block block, Clip sentence, Clip clause, Amount amount, Activity activity)
    {
        if (amount.Unit is "件" or "宗" or "起")
            ReadCases(block, clause, amount);
        else if (block.Role != Role.Measures && KindOf(activity) is { } kind && Fits(block, clause, amount, kind))
            Add(block, sentence, clause, amount, kind);
    }

    private void ReadCases(Block block, Clip clause, Amount amount)
    {
        if (QuotaWords.CaseWords().IsMatch(clause.Text))
            _book.Keep(Make(block, clause, amount, QuotaKind.Cases, null, amount.Bracket is not null));
    }

    private static bool Fits(Block block, Clip clause, Amount amount, QuotaKind kind)
    {
        if (amount.Unit == "次")
            return kind == QuotaKind.Joint;
        if (amount.Unit == "%")
            return kind is (QuotaKind.Random or QuotaKind.Cross) && !QuotaWords.OfReinspection().IsMatch(amount.After.Text);
        if (!QuotaWords.Units.Contains(amount.Unit) || kind == QuotaKind.Key && QuotaWords.Restates(clause) || QuotaWords.Foreign().IsMatch(amount.Before.Text) || QuotaWords.Papers().IsMatch(amount.After.Text) || QuotaWords.IsPool(amount.After.Text))
            return false;
        return block.Role != Role.Schedule || !amount.Before.Text.EndsWith('等') && (kind != QuotaKind.Key || QuotaQuarters.AreSaidWith(clause, amount));
    }

    private void Add(Block block, Clip sentence, Clip clause, Amount amount, QuotaKind kind)
    {
        var segment = _categories.OfSegment(sentence, amount);
        if (_book.Last is not null && Regions.IsShare(amount.Before.Text) && _book.Shared(segment, kind) is { } shared)
        {
            Share(shared, amount);
            return;
        }
        var category = _categories.Of(block, clause, amount, kind, segment);
        if (category is not null && EnterpriseNames.IsName(category) && category.Contains("公司", StringComparison.Ordinal))
            category = null;
        if (category is not null && !QuotaWords.NamesObjects(category, kind))
            category = kind == QuotaKind.Key ? _categories.OfGroup(block, kind) : null;
        if (block.Body.Passage.Row is { } row && part.Industries.Count > 1 && Categories.Of(RowTexts.MatterOf(row), part.Industries) is { } matter && QuotaWords.NamesObjects(matter, kind) && matter.EndsWith(category ?? "", StringComparison.Ordinal))
            category = matter;
        category ??= QuotaQuarters.Of(clause, amount).Count > 0 || kind == QuotaKind.Key && part.Industries.Count > 1 && Departments.LeadingIn(clause) is not null ? _book.CountedBefore(amount, kind) : null;
        var quota = Make(block, clause, amount, kind, category, amount.Bracket is not null || category is not null);
        part.Ledger.Place(amount.Clip);
        if (_book.Repeats(quota, block) || _book.Completes(quota, block))
            return;
        _book.Note(quota, block, amount);
        if (QuotaQuarters.EachOf(clause, amount, quota.Quarters) is { Count: > 0 } periods)
            KeepEach(quota with { PartOf = quota.PartOf ?? _book.WholeOf(kind, isHead: false, at: null) }, periods);
        else
            _book.Keep(quota);
        foreach (var sharer in QuotaSharers.Before(sentence, amount, part.Industries, kind))
            _book.Keep(quota with { Id = part.NextId("quota"), Category = sharer });
    }

    private void Share(PlanQuota quota, Amount amount)
    {
        part.Ledger.Place(amount.Clip);
        var unit = QuotaWords.ShareEdge().Replace(amount.Before.Text, "");
        _book.Share(quota, new(unit, amount.Value, QuotaWords.Each().IsMatch(amount.Before.Text)));
    }

    /// <summary>第一、二季度各抽查5家 is a number for each quarter.</summary>
    private void KeepEach(PlanQuota quota, IReadOnlyList<IReadOnlyList<int>> periods)
    {
        foreach (var quarters in periods)
            _book.Keep(quota with { Id = quarters == periods[0] ? quota.Id : part.NextId("quota"), Quarters = quarters });
    }

    private PlanQuota Make(Block block, Clip clause, Amount amount, QuotaKind kind, string? category, bool isPart)
    {
        part.Ledger.Place(amount.Clip);
        var isRatio = amount.Unit == "%";
        var quarters = QuotaQuarters.Of(clause, amount);
        return new PlanQuota
        {
            Id = part.NextId("quota"),
            Line = amount.Line,
            Kind = kind,
            Category = category,
            Department = DepartmentOf(clause, amount)?.Printed ?? (part.IsWhole ? DepartmentSections.NameOver(block) : null),
            Quarters = quarters,
            Value = isRatio ? null : amount.Value,
            Unit = isRatio ? null : amount.Unit,
            Bound = amount.Bound,
            Ratio = isRatio ? RatioOf(amount) : null,
            PartOf = isPart || quarters.Count > 0 ? _book.WholeOf(kind, IsHead(amount), quarters.Count > 0 ? null : amount.Clip) ?? (category is null ? null : _book.HeadOf(kind, block)) : null,
        };
    }

    /// <summary>Whether a number stands alone in the bracket behind a head: 尾矿库（8座）.</summary>
    private static bool IsHead(Amount amount) => amount.Bracket is { } bracket && bracket.Length <= amount.Clip.Length + 2;

    private static QuotaRatio RatioOf(Amount amount)
    {
        var words = amount.Before.Text.EndsWith('的') ? QuotaWords.RatioEdge().Replace(amount.Before.Text, "") : QuotaWords.RatioEdge().Replace(amount.After.Text, "");
        return new(amount.Value, words.Length == 0 ? null : words);
    }

    /// <summary>A random check of named enterprises without a number: as many as are named.</summary>
    private void ReadNamed(Block block)
    {
        var clauses = block.Body.Split("。；，：");
        if (clauses.Find(clause => clause.Contains("抽") && NameList.In(clause).Count > 0) is not { Passage: not null } named)
            return;
        var names = NameList.In(named);
        part.Ledger.Place(named);
        _book.Keep(new PlanQuota { Id = part.NextId("quota"), Line = named.Line, Kind = QuotaKind.Random, Value = names.Count, Unit = "家", Department = part.Department });
    }

    /// <summary>一季度矿山科2家，其余3家由执法支队负责: who leads the clause or a clause before it, and of the others who stands behind their number.</summary>
    private static Clip? DepartmentOf(Clip clause, Amount amount) =>
        amount.IsTied && Departments.Is(amount.Before.Text) ? amount.Before : Departments.LeadingIn(clause.From(Quarters.Leading(clause.Text)?.Length ?? 0)) ?? (QuotaWords.Others().IsMatch(clause.Text) ? Departments.LeadingIn(amount.After) : DepartmentBefore(clause));

    private static Clip? DepartmentBefore(Clip clause)
    {
        var sentence = clause.Passage.Whole.Until(clause.Start).Split("。").LastOrDefault();
        return sentence.Passage is null || sentence.End < clause.Start || sentence.Split("；：") is not [.., var stretch] ? null
            : stretch.Split("，").AsEnumerable().Reverse().Select(Departments.LeadingIn).FirstOrDefault(found => found is not null);
    }

    internal static QuotaKind? KindOf(Activity activity) => activity switch
    {
        Activity.Key => QuotaKind.Key,
        Activity.Random or Activity.Combined => QuotaKind.Random,
        Activity.Cross => QuotaKind.Cross,
        Activity.Joint => QuotaKind.Joint,
        Activity.KeyPeriod => QuotaKind.KeyPeriod,
        _ => null,
    };
}
