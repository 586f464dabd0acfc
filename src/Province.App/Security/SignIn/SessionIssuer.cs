using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Province.App.Security.SignIn;

/// <summary>Gives out cookies and tokens, each for one account in one tenant.</summary>
internal sealed class SessionIssuer(IOptionsMonitor<BearerTokenOptions> tokens, SignInSettings settings, TimeProvider clock)
{
    /// <summary>Signs the browser in.</summary>
    public Task SignInAsync(HttpContext http, Standing standing) =>
        http.SignInAsync(IdentityConstants.ApplicationScheme, SessionClaims.Principal(standing, Since(http)));

    /// <summary>Makes a token for a program.</summary>
    public TokenAnswer Token(HttpContext http, Standing standing)
    {
        var options = tokens.Get(IdentityConstants.BearerScheme);
        var now = clock.GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddMinutes(settings.TokenMinutes) };
        var ticket = new AuthenticationTicket(SessionClaims.Principal(standing, Since(http)), properties, $"{IdentityConstants.BearerScheme}:AccessToken");
        return new TokenAnswer(options.BearerTokenProtector.Protect(ticket), "Bearer", settings.TokenMinutes * 60);
    }

    /// <summary>A session that is given out anew, after a change of tenant, does not live longer for it.</summary>
    private DateTimeOffset Since(HttpContext http) => SessionClaims.Read(http.User)?.Since ?? clock.GetUtcNow();
}

/// <summary>A token for a program.</summary>
/// <param name="AccessToken">To be sent as <c>Authorization: Bearer …</c>.</param>
/// <param name="TokenType">Always <c>Bearer</c>.</param>
/// <param name="ExpiresIn">Seconds.</param>
internal sealed record TokenAnswer(string AccessToken, string TokenType, int ExpiresIn);
