using Microsoft.AspNetCore.Antiforgery;
using Province.App.Security;

namespace Province.App.Shell;

/// <summary>What the frame of a page shows besides the page: who, where, and what to say once.</summary>
internal sealed class ShellState(IHttpContextAccessor accessor, IAntiforgery antiforgery, IEnumerable<NavigationEntry> entries)
{
    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("A page is rendered outside a request.");

    public Standing? Standing => Http.Features.Get<Standing>();

    public string Path => Http.Request.Path.Value ?? "/";

    public string RequestId => Http.TraceIdentifier;

    /// <summary>The lines of the side bar that the person may use.</summary>
    public IReadOnlyList<NavigationEntry> Navigation =>
        Standing?.ToCaller() is { } caller ? [.. entries.Where(entry => caller.Can(entry.Right)).OrderBy(entry => entry.Order)] : [];

    public bool IsCurrent(NavigationEntry entry) =>
        entry.Href == "/" ? Path == "/" : Path.StartsWith(entry.Href, StringComparison.Ordinal);

    /// <summary>The antiforgery token for a form; sets its cookie.</summary>
    public string RequestToken() => antiforgery.GetAndStoreTokens(Http).RequestToken!;

    /// <summary>What the page before wanted said; said once.</summary>
    public string? TakeToast() => Toasts.Take(Http);
}
