namespace Province.Domain.Campaigns.Pools;

/// <summary>What a table gives as a pool: its candidates, or everything that is wrong with it.</summary>
/// <param name="Rows">The rows below the head.</param>
/// <param name="Candidates">The candidates, by credit code; none when anything is wrong.</param>
/// <param name="Errors">What is wrong, by line and column; all of it.</param>
public sealed record PoolImport(int Rows, IReadOnlyList<PoolCandidate> Candidates, IReadOnlyList<PoolError> Errors)
{
    /// <summary>Reads a table: all of it or nothing.</summary>
    /// <param name="sheet">The table.</param>
    /// <param name="head">Where its head is and what its columns say; one that <see cref="PoolHead.Refuse"/> does not refuse.</param>
    /// <param name="terms">What the city's candidates are measured by.</param>
    /// <param name="progress">Told how many rows are read, now and then; or null.</param>
    /// <returns>The candidates, or everything that is wrong.</returns>
    public static PoolImport Read(PoolSheet sheet, PoolHead head, PoolTerms terms, IProgress<int>? progress = null)
    {
        var reader = new PoolRowReader(head.Columns, new PoolFields(terms));
        var rows = sheet.Rows.Skip(head.Row + 1).ToList();
        var candidates = new List<PoolCandidate>(rows.Count);
        foreach (var row in rows)
        {
            if (reader.Read(row) is { } candidate)
                candidates.Add(candidate);
            if (++reader.Count % 1000 == 0)
                progress?.Report(reader.Count);
        }

        candidates.Sort((one, other) => string.CompareOrdinal(one.CreditCode, other.CreditCode));
        return new PoolImport(rows.Count, reader.Errors.Count == 0 ? candidates : [], reader.Errors);
    }
}

/// <summary>Something wrong in a table.</summary>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Column">What the column says.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Message">What is wrong, in Chinese, without a full stop.</param>
public sealed record PoolError(int Line, PoolColumn Column, string Value, string Message);

/// <summary>Reads rows one after another and remembers which enterprises were there.</summary>
internal sealed class PoolRowReader(IReadOnlyDictionary<PoolColumn, int> columns, PoolFields fields)
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    internal int Count { get; set; }

    internal List<PoolError> Errors { get; } = [];

    internal PoolCandidate? Read(SheetRow row)
    {
        var before = Errors.Count;
        string At(PoolColumn column) => columns.TryGetValue(column, out var at) ? row.At(at) : "";
        T Take<T>(PoolColumn column, T value, string? fault)
        {
            if (fault is not null)
                Errors.Add(new PoolError(row.Line, column, Short(At(column)), fault));
            return value;
        }

        var name = Take(PoolColumn.Name, PoolFields.Name(At(PoolColumn.Name), out var fault), fault);
        var code = Take(PoolColumn.CreditCode, PoolFields.CreditCode(At(PoolColumn.CreditCode), out fault), fault ?? Twice(PoolFields.CreditCode(At(PoolColumn.CreditCode), out _), row.Line));
        var county = Take(PoolColumn.County, fields.County(At(PoolColumn.County), out fault), fault);
        var industry = Take(PoolColumn.Industry, fields.Industry(At(PoolColumn.Industry), out fault), fault);
        var kinds = Take(PoolColumn.Kinds, PoolFields.Kinds(At(PoolColumn.Kinds), out fault), fault);
        var day = Take(PoolColumn.LastInspected, fields.LastInspected(At(PoolColumn.LastInspected), out fault), fault);
        var proposed = Take(PoolColumn.Proposed, PoolFields.Proposed(At(PoolColumn.Proposed), out fault), fault);
        return Errors.Count > before ? null : new PoolCandidate(code, name, county, kinds, day, proposed) { Industry = industry };
    }

    private string? Twice(string code, int line) => _lines.TryAdd(code, line) ? null : $"与第 {_lines[code]} 行重复：同一代码只能出现一次";

    private static string Short(string text) => text.Length <= 60 ? text : text[..57] + "…";
}
