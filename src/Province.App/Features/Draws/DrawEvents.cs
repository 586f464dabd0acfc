using Province.Draws.Records;

namespace Province.App.Features.Draws;

/// <summary>What happened at a draw, one sentence a record, in the order of the records.</summary>
internal static class DrawEvents
{
    public static IReadOnlyList<DrawView.Event> Of(DrawChain chain)
    {
        var names = ((OpenRecord)chain.Records[0]).Ceremony.Parties.ToDictionary(party => party.Role, party => party.Name);
        return [.. chain.Records.Select(record => new DrawView.Event(Sentence(record, names), record.Time))];
    }

    private static string Sentence(DrawRecord record, Dictionary<string, string> names) => record switch
    {
        OpenRecord open => $"开启抽取，名单与规则指纹 {open.Request[..12]}",
        CommitRecord commit => $"{names[commit.Role]}承诺",
        CommitsClosedRecord closed => $"承诺截止，{Absent(closed.Absent, names)}",
        RevealRecord reveal => $"{names[reveal.Role]}公开随机数 {reveal.Value[..12]}…",
        RevealsClosedRecord closed => $"公开截止，{Absent(closed.Absent, names)}",
        LastRecord last => $"最后值 {last.Value ?? string.Join(' ', last.Values!)}",
        OutcomeRecord outcome => $"抽出结果：共 {outcome.Drawn.Outcomes} 种可能，取第 {outcome.Drawn.Rank} 号（从 0 数起）",
        SignedRecord signed => $"{signed.Signer.Name}签字（{names[signed.Signer.Role]}）",
        WithdrawalRecord withdrawal => "退出：" + string.Join("；", withdrawal.Rows.Select(row => $"{row.Id} {row.Reason}")),
        VoidRecord ended => $"作废：{ended.Ground.Text}（签字：{string.Join("、", ended.Signatures.Select(signed => signed.Name))}）",
        _ => throw new InvalidOperationException($"No words for a record of the type {record.Type}."),
    };

    private static string Absent(IReadOnlyList<string> roles, Dictionary<string, string> names) =>
        roles.Count == 0 ? "无人缺席" : "缺席：" + string.Join("、", roles.Select(role => names[role]));
}
