using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>The quotas found so far: what repeats an earlier one, and which numbers are parts of which.</summary>
internal sealed class QuotaBook
{
    private readonly List<PlanQuota> _quotas = [];
    private readonly Dictionary<string, Block> _items = [];
    private readonly Dictionary<string, Clip> _places = [];
    private int _sentence;
    private int _section;

    internal List<PlanQuota> All => _quotas;

    internal PlanQuota? Last { get; private set; }

    /// <summary>Whether the section that is being read has given a number.</summary>
    internal bool HasNewInSection => _quotas.Count > _section;

    internal void BeginSection() => _section = _quotas.Count;

    internal void BeginSentence() => _sentence = _quotas.Count;

    internal void Keep(PlanQuota quota)
    {
        _quotas.Add(quota);
        Last = quota;
    }

    internal void KeepNew(IEnumerable<PlanQuota> quotas) => _quotas.AddRange(quotas.Where(quota => !_quotas.Exists(other => IsSame(other, quota))).ToList());

    /// <summary>Notes where a quota stands, and makes a sum the whole of what its sentence counted before it.</summary>
    internal void Note(PlanQuota quota, Block block, Amount amount)
    {
        (_items[quota.Id], _places[quota.Id]) = (block, amount.Clip);
        if (quota is { Category: null, Quarters.Count: 0, Value: not null } && QuotaWords.Sum().IsMatch(amount.Before.Text))
            Gather(quota);
    }

    /// <summary>Whether a number was given before; the items of one list of joint checks are each a check of its own.</summary>
    internal bool Repeats(PlanQuota quota, Block block) => _quotas.Exists(other => IsSame(other, quota)
        && !(quota.Kind == QuotaKind.Joint && _items.GetValueOrDefault(other.Id) is { } item && item != block && item.Parent == block.Parent));

    /// <summary>随机抽查6家，按20%的比例抽取: a number and a ratio that stand beside each other are one quota.</summary>
    internal bool Completes(PlanQuota quota, Block block)
    {
        var at = _quotas.FindLastIndex(q => q.Kind == quota.Kind && q.Quarters.Count == 0 && q.Category == quota.Category && _items.GetValueOrDefault(q.Id) == block);
        if (at < 0 || _quotas[at] is not { } last || quota.Quarters.Count > 0
            || last.Bound != quota.Bound || (last.Ratio is null) == (quota.Ratio is null) || last.Ratio is not null && last.Value is not null)
            return false;
        var count = quota.Ratio is null ? quota : last;
        _quotas[at] = last with { Value = count.Value, Unit = count.Unit, Bound = count.Bound, Ratio = quota.Ratio ?? last.Ratio };
        if (Last?.Id == last.Id)
            Last = _quotas[at];
        return true;
    }

    /// <summary>煤矿3家，二季度1家、四季度2家: what the numbers of quarters count that stand behind a number alone in its stretch; null where they stand behind several.</summary>
    internal string? CountedBefore(Amount amount, QuotaKind kind) =>
        Last is { Category: { } category } last && last.Kind == kind && _places.GetValueOrDefault(last.Id) is { Passage: not null } place && place.Passage == amount.Clip.Passage && place.End < amount.Clip.Start
            && amount.Clip.Passage.Whole.Until(amount.Clip.Start).Split("。；").LastOrDefault() is { Passage: not null } stretch && stretch.Start <= place.Start && !stretch.Contains("其中")
            && Amounts.In(stretch).Skip(1).All(other => Quarters.In(other.Before.Text).Count > 0) ? category : null;

    internal PlanQuota? Shared(string? segment, QuotaKind kind) =>
        _quotas.FindLast(q => q.Kind == kind && (segment is null || q.Category == segment)) ?? (segment is null ? Last : null);

    internal void Share(PlanQuota quota, QuotaShare share) =>
        _quotas[_quotas.FindIndex(q => q.Id == quota.Id)] = quota with { Shares = [.. quota.Shares, share] };

    /// <summary>The number that the parts behind it make up: the last of the kind in the same sentence, or for quarters in the same section.</summary>
    internal string? WholeOf(QuotaKind kind, bool isHead, Clip? at) =>
        _quotas.Skip(at is null ? _section : _sentence).LastOrDefault(q => q.Kind == kind && q.Quarters.Count == 0 && (q.PartOf is null || at is { } place && IsDividedAgain(q, place)) && (!isHead || q.Category is null && q.Department is null)
            && (q.Category is null || at is null || Divides(_places.GetValueOrDefault(q.Id), at.Value)))?.Id;

    /// <summary>随机抽查（10家） above 生产企业5家，批发企业5家: the number in the heading right above.</summary>
    internal string? HeadOf(QuotaKind kind, Block block) =>
        _quotas.LastOrDefault(q => q.Kind == kind && q is { Category: null, Department: null, Quarters.Count: 0, Value: not null } && _items.GetValueOrDefault(q.Id) is { Body.IsEmpty: true } head && head == block.Parent)?.Id;

    /// <summary>危险化学品企业12家，其中生产企业2家、经营企业10家 below 随机检查18家: a part that has parts of its own.</summary>
    private bool IsDividedAgain(PlanQuota part, Clip at) =>
        part.Category is not null && _places.GetValueOrDefault(part.Id) is { Passage: not null } whole && whole.Passage == at.Passage && whole.End <= at.Start
            && at.Passage.Text[whole.End..at.Start] is var between && between.Contains("其中", StringComparison.Ordinal) && !between.Contains('；', StringComparison.Ordinal);

    /// <summary>Whether what is counted at one place is divided at another: 危险化学品企业20家，其中加油站10家, and not 生产企业5家、批发企业2家.</summary>
    private static bool Divides(Clip whole, Clip at) =>
        whole.Passage != at.Passage || whole.End > at.Start || QuotaWords.Division().IsMatch(QuotaWords.ClosedBracket().Replace(at.Passage.Text[whole.End..at.Start], ""));

    /// <summary>加油站6家、经营企业4家，共计10家: the parts stand before the whole.</summary>
    private void Gather(PlanQuota whole)
    {
        for (var i = _sentence; i < _quotas.Count; i++)
        {
            if (_quotas[i].Kind == whole.Kind && _quotas[i].Unit == whole.Unit && _quotas[i] is { PartOf: null, Category: not null })
                _quotas[i] = _quotas[i] with { PartOf = whole.Id };
        }
    }

    private static bool IsSame(PlanQuota one, PlanQuota other) =>
        one.Kind == other.Kind && one.Category == other.Category && one.Value == other.Value && one.Unit == other.Unit
            && one.Quarters.SequenceEqual(other.Quarters) && one.Department == other.Department && one.Ratio == other.Ratio;
}
