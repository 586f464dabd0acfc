using Microsoft.AspNetCore.Authorization;
using Province.App.Security.SignIn;
using Province.Domain.Refusals;

namespace Province.App.Security;

/// <summary>Lets nobody further who was given a password by another person and has not changed it.</summary>
internal sealed class PasswordFirstMiddleware(RequestDelegate next)
{
    private static readonly Refusal MustChange = Refusal.Forbidden("password.must_change", "这是初始密码。请先修改密码，再继续使用。");

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<Standing>() is not { MustChangePassword: true } || IsAllowed(context))
            await next(context);
        else if (SignInSchemes.IsApi(context))
            context.Refuse(StatusCodes.Status403Forbidden, MustChange);
        else if (context.Request.Headers.ContainsKey("HX-Request"))
            context.Response.Headers["HX-Redirect"] = SignInPaths.Password;
        else
            context.Response.Redirect(SignInPaths.Password);
    }

    private static bool IsAllowed(HttpContext context) =>
        context.GetEndpoint() is { } endpoint
        && (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<BeforePasswordMetadata>() is not null);
}

/// <summary>Marks an endpoint that may be used before an initial password is changed.</summary>
internal sealed class BeforePasswordMetadata;
