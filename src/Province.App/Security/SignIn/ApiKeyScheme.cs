using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Province.Domain.Tenancy;

namespace Province.App.Security.SignIn;

/// <summary>Signs a program in by the key in <c>X-Api-Key</c>, for this one request.</summary>
internal sealed class ApiKeyScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal const string Name = "ApiKey";
    internal const string Header = "X-Api-Key";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (await keys.UseAsync(Request.Headers[Header].ToString(), Context.RequestAborted) is not { } use)
            return AuthenticateResult.Fail("The key is not good.");
        return AuthenticateResult.Success(new AuthenticationTicket(SessionClaims.Principal(use.Standing, TimeProvider.GetUtcNow(), use.Key), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Context.Refuse(StatusCodes.Status401Unauthorized, ApiKeyRefusals.NotGood);
        return Task.CompletedTask;
    }
}
