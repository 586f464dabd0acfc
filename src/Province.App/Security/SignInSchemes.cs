using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Province.App.Security;

/// <summary>Which way of signing in a request uses.</summary>
internal static class SignInSchemes
{
    internal const string Chooser = "Province";

    /// <summary>A bearer header decides; then, below <c>/api</c>, a cookie only when there is one. API keys will be asked before all of these.</summary>
    internal static string Choose(HttpContext context, string cookieName)
    {
        if (context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return IdentityConstants.BearerScheme;
        return IsApi(context) && !context.Request.Cookies.ContainsKey(cookieName) ? IdentityConstants.BearerScheme : IdentityConstants.ApplicationScheme;
    }

    internal static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the cookie signed the request in; the ticket says so, the identity's own name does not.</summary>
    internal static bool IsCookie(HttpContext context) =>
        context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Ticket?.AuthenticationScheme == IdentityConstants.ApplicationScheme;
}
