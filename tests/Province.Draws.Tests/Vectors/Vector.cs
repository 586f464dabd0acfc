using Province.Draws.Json;

namespace Province.Draws.Tests.Vectors;

/// <summary>A file of docs/draw-vectors, what it shows, and what a verifier must say of it.</summary>
internal sealed record Vector(string File, string Shows, byte[] Bytes, string Expected, string? Place = null)
{
    internal const string Outcomes = "outcomes";

    /// <summary>A receipt, pool file or disclosure that is given beside it.</summary>
    internal (string File, byte[] Bytes)? Receipt { get; init; }

    internal (string File, byte[] Bytes)? Pool { get; init; }

    internal (string File, byte[] Bytes)? Shown { get; init; }

    /// <summary>Of a request: how many outcomes it allows.</summary>
    internal string? Count { get; init; }

    /// <summary>Of an impossible request: the names of the rules that conflict; of one-of-each the values without an allowed row.</summary>
    internal IReadOnlyList<string>? Conflict { get; init; }

    internal bool IsRequest => File.StartsWith("request-", StringComparison.Ordinal);

    /// <summary>The repository's folder.</summary>
    internal static string Root { get; } = FindRoot();

    internal static Vector Of(string file, string shows, JsonValue content, string expected, string? place = null) =>
        new(file, shows, content.ToBytes(), expected, place);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Province.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Province.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
