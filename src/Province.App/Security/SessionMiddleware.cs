using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Province.App.Security.SignIn;

namespace Province.App.Security;

/// <summary>Turns the principal of a request into a caller, or into nobody when its session is over.</summary>
internal sealed class SessionMiddleware(RequestDelegate next, Standings standings, TimeProvider clock, SignInSettings settings)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated == true && context.Features.Get<CapabilityHolder>() is null)
        {
            var standing = await StandingOfAsync(context);
            if (standing is null)
                await EndAsync(context);
            else
                context.Features.Set(standing);
        }

        await next(context);
    }

    private async Task<Standing?> StandingOfAsync(HttpContext context)
    {
        var claims = SessionClaims.Read(context.User);
        if (claims is null || clock.GetUtcNow() - claims.Since > TimeSpan.FromHours(settings.LongestHours))
            return null;
        var standing = await standings.FindAsync(claims.AccountId, claims.Tenant, context.RequestAborted);
        return standing?.Stamp != claims.Stamp ? null : claims.Key is null ? standing : standing with { Key = claims.Key };
    }

    private static async Task EndAsync(HttpContext context)
    {
        if (SignInSchemes.IsCookie(context))
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        context.User = new ClaimsPrincipal(new ClaimsIdentity());
    }
}
