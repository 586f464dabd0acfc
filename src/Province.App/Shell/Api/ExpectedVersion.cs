using System.Globalization;
using Microsoft.Net.Http.Headers;
using Province.Domain.Refusals;

namespace Province.App.Shell.Api;

/// <summary>The version of a thing that a change was made from: <c>If-Match</c> of a program, the hidden field of a page.</summary>
/// <remarks>As a parameter of an endpoint it binds from <c>If-Match</c> and refuses a request without it (428).</remarks>
internal sealed class ExpectedVersion
{
    private readonly IReadOnlyList<string> _tags;
    private readonly bool _any;

    private ExpectedVersion(IReadOnlyList<string> tags, bool any = false) => (_tags, _any) = (tags, any);

    /// <summary>Reads the header; called by the framework.</summary>
    public static ValueTask<ExpectedVersion?> BindAsync(HttpContext context) => new(FromHeader(context.Request.Headers.IfMatch));

    /// <summary>Reads <c>If-Match</c>: one or more quoted tags, or <c>*</c> for any version.</summary>
    public static ExpectedVersion FromHeader(IList<string?> header)
    {
        if (header.Count == 0 || string.IsNullOrWhiteSpace(header[0]))
            throw new RefusedException(VersionRefusals.Missing);
        if (!EntityTagHeaderValue.TryParseStrictList([.. header.OfType<string>()], out var tags))
            throw new RefusedException(VersionRefusals.Stale);
        return new([.. tags.Where(tag => !tag.IsWeak).Select(tag => tag.Tag.ToString().Trim('"'))], tags.Any(tag => tag.Tag == "*"));
    }

    /// <summary>Reads the hidden field of a page.</summary>
    public static ExpectedVersion FromForm(string? field) =>
        string.IsNullOrWhiteSpace(field) ? throw new RefusedException(VersionRefusals.Missing) : new([field]);

    /// <summary>Refuses (412) when the thing has another version by now.</summary>
    public void Enforce(string current) => Enforce(current, VersionRefusals.Stale);

    /// <inheritdoc cref="Enforce(string)"/>
    public void Enforce(int current) => Enforce(current.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same for what is answered once: of two officers at once, the second is told what the first did.</summary>
    /// <param name="current">The version that it has now.</param>
    /// <param name="answered">What the first did, under a code of its own; null when nobody answered yet.</param>
    public void Enforce(int current, Refusal? answered) =>
        Enforce(current.ToString(CultureInfo.InvariantCulture), answered is null ? VersionRefusals.Stale : answered with { Kind = RefusalKind.Stale });

    /// <inheritdoc cref="Enforce(string)"/>
    public void Enforce(Guid current) => Enforce(current.ToString("N"));

    private void Enforce(string current, Refusal stale)
    {
        if (!_any && !_tags.Contains(current, StringComparer.Ordinal))
            throw new RefusedException(stale);
    }
}
