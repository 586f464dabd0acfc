using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Pools;

/// <summary>Reads pasted lines of direct targets.</summary>
public static class DirectTargetLines
{
    /// <summary>The most lines that are taken at once.</summary>
    public const int MostLines = 2_000;

    private static readonly char[] Marks = ['\t', ',', '，', ';', '；'];

    /// <summary>Reads lines of credit code, name and reason, with a tab, a comma or a semicolon between them; a head and empty lines are passed over.</summary>
    /// <param name="text">The lines.</param>
    /// <returns>The targets, at least one, each code once.</returns>
    /// <exception cref="RefusedException">There are none or too many, or lines are wrong: all of them are named.</exception>
    public static IReadOnlyList<DirectTarget> Read(string? text)
    {
        var (targets, faults) = (new Dictionary<string, DirectTarget>(StringComparer.Ordinal), new List<string>());
        var lines = (text ?? "").TrimStart('\uFEFF').Split('\n');
        for (var at = 0; at < lines.Length; at++)
            if (!string.IsNullOrWhiteSpace(lines[at]) && !(targets.Count + faults.Count == 0 && lines[at].Contains("信用代码", StringComparison.Ordinal)))
            {
                var target = Read(lines[at], out var fault);
                if (fault is null && !targets.TryAdd(target.CreditCode, target))
                    fault = "同一代码写了两次";
                if (fault is not null)
                    faults.Add($"第 {at + 1} 行：{fault}");
            }

        if (faults.Count > 0)
            throw new RefusedException(PoolRefusals.DirectFaulty(faults));
        if (targets.Count is 0 or > MostLines)
            throw new RefusedException(PoolRefusals.DirectCount);
        return [.. targets.Values];
    }

    private static DirectTarget Read(string line, out string? fault)
    {
        var cells = line.Trim().Split(Marks, 3, StringSplitOptions.TrimEntries).Select(cell => cell.Trim('"')).ToArray();
        var code = PoolFields.CreditCode(cells[0], out fault);
        var name = PoolFields.Name(cells.Length > 1 ? cells[1] : "", out var nameFault);
        var reason = cells.Length > 2 ? cells[2] : "";
        fault ??= nameFault ?? (reason.Length is 0 or > 200 ? "请在名称后写明理由，1 到 200 个字" : null);
        return new DirectTarget(code, name, reason);
    }
}
