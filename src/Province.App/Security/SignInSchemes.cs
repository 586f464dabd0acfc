using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Province.App.Security.SignIn;

namespace Province.App.Security;

/// <summary>Which way of signing in a request uses.</summary>
internal static class SignInSchemes
{
    internal const string Chooser = "Province";

    /// <summary>Below <c>/api</c> a key or a capability decides, and a cookie counts only when there is one; everywhere a bearer header goes before the cookie. Pages know no key.</summary>
    internal static string Choose(HttpContext context, string cookieName)
    {
        if (CarriesKey(context))
            return ApiKeyScheme.Name;
        if (CapabilityScheme.IsCarried(context))
            return CapabilityScheme.Name;
        if (context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return IdentityConstants.BearerScheme;
        return IsApi(context) && !context.Request.Cookies.ContainsKey(cookieName) ? IdentityConstants.BearerScheme : IdentityConstants.ApplicationScheme;
    }

    internal static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    internal static bool CarriesKey(HttpContext context) => IsApi(context) && context.Request.Headers.ContainsKey(ApiKeyScheme.Header);

    /// <summary>Whether the cookie signed the request in; the ticket says so, the identity's own name does not.</summary>
    internal static bool IsCookie(HttpContext context) =>
        context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Ticket?.AuthenticationScheme == IdentityConstants.ApplicationScheme;
}
