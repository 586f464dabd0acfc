using Province.Draws.Json;
using Province.Draws.Records;

namespace Province.Draws.Explaining;

/// <summary>One heading of an explanation and what stands under it, in Chinese.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Lines">Plain lines of text, without mark-up.</param>
public sealed record ExplainedPart(string Title, IReadOnlyList<string> Lines);

/// <summary>Explains a draw to somebody who knows neither hashes nor binomials.</summary>
public static class DrawExplanation
{
    /// <summary>Explains a draw as far as its records go.</summary>
    /// <param name="draw">A draw that was recorded or recomputed.</param>
    /// <returns>The parts, in reading order.</returns>
    public static IReadOnlyList<ExplainedPart> Of(DrawChain draw)
    {
        List<ExplainedPart> parts = [Overview(draw), .. RequestWords.Of(draw.Basis), Contributions(draw)];
        var outcomes = draw.Records.OfType<OutcomeRecord>().ToList();
        for (var round = 0; round < outcomes.Count; round++)
            parts.AddRange(OutcomeWords.Of(draw, outcomes[round], round));
        parts.AddRange(Afterwards(draw));
        parts.Add(HowToCheck(draw));
        return parts;
    }

    /// <summary>A result in words, a line each, for kinds without a pool; of a pool, each chosen row with its place.</summary>
    /// <param name="basis">The request.</param>
    /// <param name="result">The result, in the form of its kind.</param>
    /// <returns>Lines with names beside ids.</returns>
    public static IEnumerable<string> ResultLines(DrawBasis basis, Json.JsonObject result) => RowWords.Result(basis, result);

    /// <summary>How likely something is, for people.</summary>
    /// <param name="odds">Numerator and denominator, as an <c>outcome</c> holds them for a cell.</param>
    /// <returns>The fraction while it is short enough to read, and the percentage.</returns>
    public static string Odds(Json.JsonArray odds) => OutcomeWords.Odds(((Json.JsonString)odds[0]).Value, ((Json.JsonString)odds[1]).Value);

    private static ExplainedPart Overview(DrawChain draw)
    {
        var open = draw.Records.OfType<OpenRecord>().First();
        List<string> lines =
        [
            $"《{draw.Basis.Request.Title}》，单位 {open.Register.Tenant} 的第 {open.Register.Number} 号抽取，{Local(open.At)} 开启。",
            open.Ceremony.Rehearsal ? "这是演练：各方的值都在一台机器上产生，不能当作正式抽取。" : "这是正式抽取：各方的值在各自的设备上产生。",
            $"参加方：{string.Join("；", open.Ceremony.Parties.Select(party => $"{party.Name}（{party.Role}）"))}。第一个是组织方。",
        ];
        if (open.Register.Voids.Count > 0)
            lines.Add($"同一事项此前作废的抽取：第 {string.Join("、", open.Register.Voids.Select(v => v.Number))} 号。它们仍在册，可以查看。");
        if (draw.IsVoid)
            lines.Add("这次抽取已经作废，见后。");
        return new("这是什么", lines);
    }

    private static ExplainedPart Contributions(DrawChain draw)
    {
        var ceremony = draw.Records.OfType<OpenRecord>().First().Ceremony;
        var (commits, reveals) = (draw.Records.OfType<CommitRecord>().ToDictionary(c => c.Role), draw.Records.OfType<RevealRecord>().ToDictionary(r => r.Role));
        List<string> lines = ["每一方先在自己的设备上产生一个任何人都猜不到的值，只交出它的“指纹”（承诺）；全部承诺截止以后才交出值本身。指纹与值对得上，谁也改不了。"];
        foreach (var party in ceremony.Parties)
            lines.Add(commits.TryGetValue(party.Role, out var commit)
                ? $"{party.Name}：{Local(commit.At)} 承诺，{(reveals.TryGetValue(party.Role, out var reveal) ? $"后来交出的值是 {Short(reveal.Value)}。" : AbsentFromReveal(draw))}"
                : $"{party.Name}：没有承诺，缺席，按全零计，抽取照常进行。");
        lines.Add("只要有一方如实保密并交出自己的值，结果就不是其他各方事先能够安排的。");
        foreach (var last in draw.Records.OfType<LastRecord>())
            lines.Add(LastWords(ceremony.Last, last));
        return new("各方出了什么", lines);
    }

    private static string AbsentFromReveal(DrawChain draw) => draw.Records.OfType<RevealsClosedRecord>().Any()
        ? "但没有交出值，按全零计，抽取照常进行。"
        : "还没有交出值。";

    private static string LastWords(LastSource source, LastRecord last) => source switch
    {
        BallsSource balls => $"最后值：各方的值都交出以后，当众从 {balls.Balls} 个球中依次取出 {string.Join("、", last.Values!)} 号。",
        PublicSource named => $"最后值：各方的值都交出以后，由公开来源“{named.Source}”（{Local(named.Time)}）给出：{last.Value}。",
        _ => $"最后值：各方的值都交出以后，当众掷出三十枚十面骰子，依次是 {string.Concat(last.Values!)}。",
    };

    private static IEnumerable<ExplainedPart> Afterwards(DrawChain draw)
    {
        var withdrawn = draw.Records.OfType<WithdrawalRecord>().SelectMany(w => w.Rows).ToList();
        if (withdrawn.Count > 0)
            yield return new("退出的对象", [.. withdrawn.Select(row => $"{RowWords.Name(draw.Basis, row.Id)}：{row.Reason}。"), "其余抽中的保持不变，空出的位置用新的最后值重新抽取。"]);
        var signed = draw.Records.OfType<SignedRecord>().ToList();
        if (signed.Count > 0)
            yield return new("谁签了字", [.. signed.Select(s => $"{s.Signer.Name}（{s.Signer.Role}），{Local(s.At)}。")]);
        if (draw.Records[^1] is VoidRecord ended)
            yield return new("作废", [$"{Local(ended.At)} 作废：{Ground(draw.Basis, ended.Ground)}{ended.Ground.Text}。", $"签名：{string.Join("、", ended.Signatures.Select(s => s.Name))}。作废的抽取连同结果仍然公开保留。"]);
    }

    private static string Ground(DrawBasis basis, VoidGround ground) => ground.Reason switch
    {
        VoidGround.Duplicate => $"名单中 {RowWords.Name(basis, ground.Evidence[0])} 与 {ground.Evidence[1]} 同名，重复列入。",
        VoidGround.Unlabelled => $"{RowWords.Name(basis, ground.Evidence[0])} 缺少抽取要求所依据的“{ground.Evidence[1]}”。",
        _ => "",
    };

    private static ExplainedPart HowToCheck(DrawChain draw) => new("怎样核对",
    [
        "任何人都可以用公开的规格（docs/draw-specification.md）在任何机器上重新计算，不需要本系统，也不需要联网。",
        "province draw verify 证书.json：重新计算一遍，指出第一处不对的地方。",
        "加 --receipt 回执.json：用某一方设备上留存的回执，证明证书就是当时那一次抽取，没有被整个换掉。",
        .. draw.Basis.Request is Requests.PoolRequest { Pool: Pools.FiledPool } ? ["加 --pool 名单文件：连同全部名单一起核对。"] : (string[])[],
        $"证书末尾的总指纹是 {draw.Head}，可与签字记录上的对照。",
    ]);

    internal static string Local(DateTimeOffset time) => $"{time.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm:ss}（北京时间）";

    internal static string Short(string hash) => hash == Formats.ZeroHash ? "全零" : $"{hash[..8]}…{hash[^8..]}";
}
