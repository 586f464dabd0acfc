using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Province.App.Security;
using Province.App.Security.SignIn;
using Province.App.Shell;

namespace Province.App.Features.Accounts.Self;

/// <summary>The pages of signing in and out; they work without script.</summary>
internal static class SignInPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(SignInPaths.SignIn, Show).AllowAnonymous();
        pages.MapPost(SignInPaths.SignIn, SignInAsync).AllowAnonymous().RequireRateLimiting(SignInRegistration.RateLimit);
        pages.MapPost(SignInPaths.SignOut, (Delegate)SignOutAsync).WithMetadata(new BeforePasswordMetadata());
    }

    private static IResult Show([FromQuery(Name = "return")] string? back, HttpContext http) => http.Features.Get<Standing>() is null
        ? PageResults.Page<SignInPage>(new SignInPage.Shown(null, SignInPaths.Local(back), null))
        : TypedResults.LocalRedirect(SignInPaths.Local(back));

    private static async Task<IResult> SignInAsync(
        [FromForm] string? userName, [FromForm] string? password, [FromForm(Name = "return")] string? back, HttpContext http,
        SignInFlow flow, SessionIssuer issuer, CancellationToken ct)
    {
        var (standing, refusal) = await flow.RunAsync(userName, password, "网页", ct);
        if (standing is null)
            return PageResults.Page<SignInPage>(new SignInPage.Shown(userName, SignInPaths.Local(back), refusal), StatusCodes.Status422UnprocessableEntity);
        await issuer.SignInAsync(http, standing);
        return TypedResults.LocalRedirect(standing.MustChangePassword ? SignInPaths.Password : SignInPaths.Local(back));
    }

    private static async Task<IResult> SignOutAsync(HttpContext http)
    {
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return PageResults.Done(http, SignInPaths.SignIn, "已退出");
    }
}
