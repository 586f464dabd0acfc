using Microsoft.EntityFrameworkCore;

namespace Province.App.Shell.Api;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows of this page.</param>
/// <param name="Number">Which page, from 1; <c>page</c> in JSON.</param>
/// <param name="Size">How many rows a page holds at most.</param>
/// <param name="Total">How many rows there are on all pages.</param>
public sealed record Page<T>(
    IReadOnlyList<T> Items, [property: System.Text.Json.Serialization.JsonPropertyName("page")] int Number, int Size, int Total)
{
    /// <summary>How many pages there are; at least 1.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

internal static class Paging
{
    /// <summary>Sorts, counts, and reads the page that is asked for; in one statement, for a list spends most of its time on its way to the database.</summary>
    public static async Task<Page<T>> PageAsync<T>(this IQueryable<T> rows, ListQuery query, SortKeys<T> keys, CancellationToken ct)
    {
        var counted = await keys.Apply(rows, query).Skip((query.Page - 1) * query.Size).Take(query.Size)
            .Select(row => new { Row = row, Total = rows.Count() }).AsSingleQuery().ToListAsync(ct);
        var total = counted.Count > 0 ? counted[0].Total : query.Page > 1 ? await rows.CountAsync(ct) : 0;
        return new Page<T>([.. counted.Select(row => row.Row)], query.Page, query.Size, total);
    }

    /// <summary>The same of rows that are read already.</summary>
    public static Page<T> PageOf<T>(this IEnumerable<T> rows, ListQuery query, SortKeys<T> keys)
    {
        var all = rows.ToList();
        return new Page<T>([.. keys.Apply(all.AsQueryable(), query).Skip((query.Page - 1) * query.Size).Take(query.Size)], query.Page, query.Size, all.Count);
    }
}
