using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Province.App.Shell.Api;

/// <summary>The version that a caller has already, from <c>If-None-Match</c>: who asks again and again is told 304 before anything is worked out.</summary>
internal sealed class KnownVersion
{
    private readonly IReadOnlyList<string> _tags;

    private KnownVersion(IReadOnlyList<string> tags) => _tags = tags;

    /// <summary>Reads the header; called by the framework. No header, or one that cannot be read, knows no version.</summary>
    public static ValueTask<KnownVersion?> BindAsync(HttpContext context) => new(new KnownVersion(
        EntityTagHeaderValue.TryParseStrictList([.. context.Request.Headers.IfNoneMatch.OfType<string>()], out var tags)
            ? [.. tags.Select(tag => tag.Tag.ToString().Trim('"'))]
            : []));

    /// <summary>Whether the caller asks only for news.</summary>
    public bool IsAny => _tags.Count > 0;

    /// <summary>Whether the caller has this version.</summary>
    public bool Is(int current) => _tags.Contains(current.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
