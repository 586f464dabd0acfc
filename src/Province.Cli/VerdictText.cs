using Province.Draws.Certificates;

namespace Province.Cli;

/// <summary>Puts a verdict that is no failure into words.</summary>
internal static class VerdictText
{
    internal static string Of(DrawVerdict verdict, CertificateFiles files)
    {
        List<string> lines = [Kind(verdict.Kind)];
        if (verdict.Kind == VerdictKind.Void && verdict.IsAttested)
            lines.Add("与回执相符（attested）：证书就是该设备参加的那一次抽取。");
        if (verdict.Draw!.Records[0] is Draws.Records.OpenRecord { Ceremony.Rehearsal: true })
            lines.Add("这是演练：各方的值都在一台机器上产生，不能当作正式抽取。");
        if (!verdict.IsPoolChecked)
            lines.Add("没有名单文件：各格的数目按证书概要采用，只核对了抽中的各行。加 --pool 可全部核对。");
        if (files.Shown is not null)
            lines.Add("披露的内容与名单中的摘要相符。");
        return string.Join('\n', lines);
    }

    private static string Kind(VerdictKind kind) => kind switch
    {
        VerdictKind.Void => "已作废（void）：记录完整一致，抽取已声明作废。",
        VerdictKind.Attested => "重新计算一致，并与回执相符（attested）：证书就是该设备参加的那一次抽取。",
        _ => "重新计算一致（recomputed）。先后和时间以各方回执和签字的记录为准，加 --receipt 可核对回执。",
    };
}
