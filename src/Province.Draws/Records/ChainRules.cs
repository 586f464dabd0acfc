using Province.Draws.Json;

namespace Province.Draws.Records;

/// <summary>Section 8, step 4: whether a record may be the next one. Those who write a draw and those who check it ask the same rules.</summary>
internal sealed partial class ChainRules(ChainState state, DrawBasis basis)
{
    /// <summary>Judges a record whose shape is right.</summary>
    /// <returns>The first thing that is wrong with it, or null.</returns>
    internal DrawFault? Refuse(DrawRecord record)
    {
        if (!RecordOrder.Allows(state.LastType, record.Type))
            return Fault("record.order", "type", $"“{record.Type}”不能出现在这里", $"'{record.Type}' may not stand here");
        if (record is OpenRecord open)
            return RefuseOpen(open);
        if (record.Prev != state.Head)
            return Fault("record.prev", "prev", "与前一条记录的摘要不符", "it is not the hash of the record before");
        return RefuseTime(record) ?? RefuseContent(record);
    }

    private DrawFault? RefuseContent(DrawRecord record) => record switch
    {
        CommitRecord commit => RefuseCommit(commit),
        CommitsClosedRecord closed => RefuseCommitsClosed(closed),
        RevealRecord reveal => RefuseReveal(reveal),
        RevealsClosedRecord closed => RefuseRevealsClosed(closed),
        LastRecord last => RefuseLast(last),
        OutcomeRecord outcome => RefuseOutcome(outcome),
        SignedRecord signed => RefuseSigned(signed),
        WithdrawalRecord withdrawal => RefuseWithdrawal(withdrawal),
        VoidRecord ended => RefuseVoid(ended),
        _ => throw new InvalidOperationException($"No rule for {record.Type}."),
    };

    private DrawFault? RefuseTime(DrawRecord record)
    {
        if (record.Time < state.Time)
            return Fault("record.time", "at", "早于前面的记录", "it is before an earlier record");
        var close = state.Open!.Ceremony.CommitsClose;
        return record switch
        {
            CommitRecord { At: var at } when at > close =>
                Fault("record.time", "at", $"承诺已于 {Formats.Time(close)} 截止", $"commitments closed at {Formats.Time(close)}"),
            CommitsClosedRecord { At: var at, Absent.Count: > 0 } when at < close =>
                Fault("record.time", "at", $"有人缺席时，须等到 {Formats.Time(close)} 才能截止", $"somebody is absent, so it cannot be before {Formats.Time(close)}"),
            _ => null,
        };
    }

    private DrawFault? RefuseOpen(OpenRecord open)
    {
        if (open.Prev == Formats.ZeroHash != (open.Register.Number == 1))
            return Fault("open.register", "prev", "只有第 1 号抽取的 prev 是 64 个 0", "it is ZERO exactly for number 1");
        if (open.Request != basis.Hash)
            return Fault("open.request", "request", "不是这份抽取请求的摘要", "it is not the hash of the request");
        if (open.Register.Voids.Any(ended => ended.Number >= open.Register.Number))
            return Fault("open.voids", "voids", "作废的抽取编号须小于本次编号", "a void draw's number is not below this one's");
        var ceremony = open.Ceremony;
        if (RefuseParties(ceremony) is { } wrong)
            return wrong;
        if (open.At > ceremony.CommitsClose || ceremony.CommitsClose > ceremony.RevealsClose)
            return Fault("open.closing", "closing", "开启、承诺截止、揭示截止须依次不早于前者", "opening, commits and reveals must follow each other");
        return ceremony.Last.Wrong(ceremony.RevealsClose) is var (chinese, english) ? Fault("open.last", "last", chinese, english) : null;
    }

    private DrawFault? RefuseParties(Ceremony ceremony)
    {
        var fewest = Math.Max(2, ceremony.Confirmations + 1);
        var count = ceremony.Parties.Count;
        if (count < fewest || count > OpenRecord.MostParties)
            return Fault("open.parties", "parties", $"参加方应有 {fewest} 至 {OpenRecord.MostParties} 个", $"there must be {fewest} to {OpenRecord.MostParties} parties");
        return ceremony.Parties.DistinctBy(party => party.Role).Count() < count
            ? Fault("open.parties", "parties", "角色重复", "a role is given twice")
            : null;
    }

    private DrawFault? RefuseCommit(CommitRecord commit)
    {
        if (!state.Roles.Contains(commit.Role))
            return Fault("commit.role", "role", $"参加方中没有“{commit.Role}”", $"'{commit.Role}' is no party");
        if (state.Commitments.Count == 0 && commit.Role != state.Roles[0])
            return Fault("commit.operator_first", "role", "组织方必须最先承诺", "the operator commits first");
        if (state.Commitments.ContainsKey(commit.Role))
            return Fault("commit.twice", "role", $"“{commit.Role}”已经承诺过", $"'{commit.Role}' has committed already");
        return state.Commitments.Values.Contains(commit.Commitment)
            ? Fault("commit.repeated", "commitment", "与另一方的承诺相同", "another party has this commitment")
            : null;
    }

    private DrawFault? RefuseCommitsClosed(CommitsClosedRecord closed)
    {
        if (!state.Commitments.ContainsKey(state.Roles[0]))
            return Fault("commits_closed.list", "absent", "组织方没有承诺，不能截止", "the operator is absent");
        if (!closed.Commitments.SequenceEqual(Commitments()))
            return Fault("commits_closed.list", "commitments", "与前面的承诺不符", "it does not list the commitments before it");
        return closed.Absent.SequenceEqual(AbsentFromCommits())
            ? null
            : Fault("commits_closed.list", "absent", "缺席名单不符", "it does not list who is absent");
    }

    internal IEnumerable<RoleValue> Commitments() =>
        state.Roles.Where(state.Commitments.ContainsKey).Select(role => new RoleValue(role, state.Commitments[role]));

    internal IEnumerable<string> AbsentFromCommits() => state.Roles.Where(role => !state.Commitments.ContainsKey(role));

    private DrawFault Fault(string code, string member, string chinese, string english) =>
        new DrawFault(code, member.Length == 0 ? Place : $"{Place}.{member}", $"{chinese}。", $"Refused: {english}.");
}
