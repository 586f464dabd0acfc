using Province.Domain.Plans.Statements;

namespace Province.Documents.Grammar;

/// <summary>The words for a stretch of a year: 每月, 每季度, 每半年, 每年.</summary>
internal static class Periods
{
    private static readonly (string Word, Period Period)[] Words =
    [
        ("每季度", Period.Quarter), ("每个季度", Period.Quarter), ("各季度", Period.Quarter), ("/季", Period.Quarter), ("每季", Period.Quarter),
        ("每半年", Period.HalfYear), ("上、下半年各", Period.HalfYear), ("上下半年各", Period.HalfYear), ("半年", Period.HalfYear),
        ("每月", Period.Month), ("每个月", Period.Month), ("/月", Period.Month),
        ("每年", Period.Year), ("年度", Period.Year), ("全年", Period.Year), ("年内", Period.Year), ("/年", Period.Year),
    ];

    /// <summary>The last period that a text names, or null.</summary>
    internal static Period? Of(string text)
    {
        var (best, at) = ((Period?)null, -1);
        foreach (var (word, period) in Words)
        {
            if (text.LastIndexOf(word, StringComparison.Ordinal) is var found && found > at)
                (best, at) = (period, found);
        }
        return best;
    }
}
