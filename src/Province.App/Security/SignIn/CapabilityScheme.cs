using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Province.Domain.Draws;

namespace Province.App.Security.SignIn;

/// <summary>Signs the holder of a link in by <c>Authorization: Capability …</c>, for this one request; no browser sends it on its own.</summary>
internal sealed class CapabilityScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Capabilities capabilities)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal const string Name = "Capability";
    private const string Prefix = Name + " ";

    internal static bool IsCarried(HttpContext context) =>
        SignInSchemes.IsApi(context) && context.Request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.Ordinal);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var text = Request.Headers.Authorization.ToString()[Prefix.Length..];
        if (await capabilities.FindAsync(text, Context.RequestAborted) is not { } holder)
            return AuthenticateResult.Fail("The link is not good.");
        Context.Features.Set(holder);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, holder.Grant.Holder)], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Context.Refuse(StatusCodes.Status401Unauthorized, DrawRefusals.LinkNotGood);
        return Task.CompletedTask;
    }
}
