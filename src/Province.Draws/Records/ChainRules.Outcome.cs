using Province.Draws.Hashing;
using Province.Draws.Json;

namespace Province.Draws.Records;

internal sealed partial class ChainRules
{
    private CountedOutcomes? _counted;
    private JsonArray? _odds;
    private int _withdrawals = -1;

    private string Place => $"records[{state.Count}]";

    /// <summary>The outcome that the records so far lead to; nobody has a choice in it.</summary>
    /// <returns>The record, confirmed by those given, or the reason why there is none.</returns>
    internal (OutcomeRecord? Record, DrawFault? Fault) Outcome(IReadOnlyList<string> confirmedBy)
    {
        if (TryCount(out var counted) is { } fault)
            return (null, fault);
        var seed = DrawHash.Seed(state.Head);
        var rank = new SeedBits(seed).Below(counted.Count);
        var result = counted.Result(rank) ?? throw new InvalidOperationException("A draw needs its pool at hand.");
        return (new OutcomeRecord(state.Head, DrawHash.Hex(seed), new DrawnOutcome(counted.Count.ToString(), rank.ToString(), result, _odds!), confirmedBy), null);
    }

    /// <summary>Counting is dear, and both the writer's question and the check need it: it is kept until rows are withdrawn.</summary>
    private DrawFault? TryCount(out CountedOutcomes counted)
    {
        try
        {
            if (_counted is null || _withdrawals != state.Withdrawn.Count)
            {
                (_counted, _withdrawals) = (basis.Count(state.Kept.ToHashSet(), state.Withdrawn.ToHashSet()), state.Withdrawn.Count);
                _odds = _counted.Count.IsZero ? null : _counted.Odds();
            }
            counted = _counted;
            return counted.Count.IsZero ? basis.Impossible(state.Withdrawn.Count > 0) with { Place = Place } : null;
        }
        catch (DrawFaultException refused)
        {
            counted = null!;
            return refused.Fault with { Place = Place };
        }
    }

    private DrawFault? RefuseOutcome(OutcomeRecord outcome)
    {
        var seed = DrawHash.Seed(state.Head);
        if (outcome.Seed != DrawHash.Hex(seed))
            return Fault("outcome.seed", "seed", $"种子应为 {DrawHash.Hex(seed)}", $"the seed is {DrawHash.Hex(seed)}");
        if (TryCount(out var counted) is { } impossible)
            return impossible;
        if (outcome.Drawn.Outcomes != counted.Count.ToString())
            return Fault("outcome.outcomes", "outcomes", $"允许的结果应有 {counted.Count} 种", $"there are {counted.Count} outcomes");
        var rank = new SeedBits(seed).Below(counted.Count);
        if (outcome.Drawn.Rank != rank.ToString())
            return Fault("outcome.rank", "rank", $"序号应为 {rank}", $"the rank is {rank}");
        if (counted.Refuse(outcome.Drawn.Result, rank) is var (chinese, english))
            return Fault("outcome.result", "result", chinese, english);
        return outcome.Drawn.Odds.Equals(_odds)
            ? RefuseConfirmed(outcome.ConfirmedBy)
            : Fault("outcome.odds", "odds", "概率与重新计算的不符", "the odds are not those recomputed");
    }

    private DrawFault? RefuseConfirmed(IReadOnlyList<string> roles)
    {
        var fewest = state.Open!.Ceremony.Confirmations;
        if (!IsInOrder(roles) || roles.Contains(state.Roles[0]))
            return Fault("outcome.confirmed", "confirmedBy", "确认人须是组织方以外的参加方，按顺序，不重复", "it must list parties other than the operator, in their order");
        return roles.Count < fewest
            ? Fault("outcome.confirmed", "confirmedBy", $"至少 {fewest} 方在自己的设备上确认最后值", $"at least {fewest} parties must confirm the last value")
            : null;
    }

    private DrawFault? RefuseSigned(SignedRecord signed)
    {
        if (!state.Roles.Contains(signed.Signer.Role))
            return Fault("signed.role", "role", $"参加方中没有“{signed.Signer.Role}”", $"'{signed.Signer.Role}' is no party");
        return state.SignedSinceOutcome.Contains(signed.Signer.Role)
            ? Fault("signed.role", "role", $"“{signed.Signer.Role}”已经签过", $"'{signed.Signer.Role}' has signed already")
            : null;
    }

    private DrawFault? RefuseWithdrawal(WithdrawalRecord withdrawal)
    {
        if (!basis.HasPool)
            return Fault("withdrawal.kind", "", "这种抽取不能退出后补抽", "draws of this kind have no continuation");
        return withdrawal.Rows.FirstOrDefault(row => !state.Kept.Contains(row.Id)) is { } row
            ? Fault("withdrawal.rows", "rows", $"“{row.Id}”不在抽中名单内", $"'{row.Id}' is not among the chosen")
            : null;
    }

    private bool IsInOrder(IEnumerable<string> roles)
    {
        var places = roles.Select(PlaceOf).ToList();
        return places.TrueForAll(place => place >= 0) && places.Zip(places.Skip(1)).All(pair => pair.First < pair.Second);
    }
}
