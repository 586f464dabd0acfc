using Microsoft.AspNetCore.Http.HttpResults;
using Province.App.Security;
using Province.App.Security.SignIn;
using Province.Domain.Refusals;

namespace Province.App.Features.Accounts.Self;

/// <summary>A program signs in with a user name and a password and gets a token.</summary>
internal static class GiveToken
{
    private static readonly Refusal MustChange = Refusal.Forbidden("password.must_change", "这是初始密码。请先在网页上登录并修改密码，再取得令牌。");

    internal sealed record Request(string? UserName, string? Password);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/tokens", HandleAsync)
        .WithName(nameof(GiveToken)).WithSummary("Signs a program in.")
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests)
        .AllowAnonymous().RequireRateLimiting(SignInRegistration.RateLimit);

    private static async Task<Results<Ok<TokenAnswer>, UnauthorizedHttpResult>> HandleAsync(
        Request request, HttpContext http, SignInFlow flow, SessionIssuer issuer, CancellationToken ct)
    {
        var (standing, refusal) = await flow.RunAsync(request.UserName, request.Password, "接口令牌", ct);
        if (standing is null)
        {
            http.Features.Set(refusal);
            return TypedResults.Unauthorized();
        }

        if (standing.MustChangePassword)
            throw new RefusedException(MustChange);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(issuer.Token(http, standing));
    }
}
