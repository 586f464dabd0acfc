namespace Province.Draws.Json;

/// <summary>The order of strings on every page of a draw: by their UTF-8 bytes, which is by code point and not by UTF-16 unit.</summary>
public sealed class CodePointOrder : IComparer<string>
{
    private const char FirstSurrogate = '\ud800';
    private const char AfterSurrogates = '\ue000';

    private CodePointOrder()
    {
    }

    /// <summary>The only instance.</summary>
    public static CodePointOrder Instance { get; } = new();

    /// <summary>Compares two well-formed strings.</summary>
    /// <param name="x">The first; null comes before everything.</param>
    /// <param name="y">The second.</param>
    /// <returns>Below 0, 0 or above 0, as <paramref name="x"/> comes before, is, or comes after <paramref name="y"/>.</returns>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var same = x.AsSpan().CommonPrefixLength(y);
        if (same == x.Length || same == y.Length)
            return x.Length - y.Length;
        return Weight(x[same]) - Weight(y[same]);
    }

    /// <summary>Surrogates stand for code points above all others.</summary>
    private static int Weight(char unit) => unit switch
    {
        < FirstSurrogate => unit,
        < AfterSurrogates => unit + 0x2000,
        _ => unit - 0x800,
    };
}
