using System.Globalization;
using Microsoft.Extensions.Primitives;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>Which column of a list says what: chosen by the caller, else guessed from the heads.</summary>
internal static class PoolFile
{
    /// <summary>The name under which a column is chosen: <c>creditCode=2</c> is the second column; empty leaves it out.</summary>
    internal static string FieldOf(PoolColumn column) => char.ToLowerInvariant($"{column}"[0]) + $"{column}"[1..];

    /// <param name="chosen">A form or a query; nothing in it under any column's name means that the heads decide.</param>
    internal static PoolHead HeadOf(PoolSheet sheet, IEnumerable<KeyValuePair<string, StringValues>> chosen)
    {
        var found = PoolHead.Find(sheet);
        var given = chosen.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        if (!PoolColumns.All.Any(column => given.ContainsKey(FieldOf(column))))
            return found;
        var columns = new Dictionary<PoolColumn, int>();
        foreach (var column in PoolColumns.All)
            if (given.GetValueOrDefault(FieldOf(column)) is { Length: > 0 } text)
                columns[column] = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 200
                    ? number - 1
                    : throw new RefusedException(Refusal.Invalid("pool.column_unknown", $"“{text}”不是列的序号，请填写 1 到 200 的整数；第一列是 1。", FieldOf(column)));
        return found with { Columns = columns };
    }
}
