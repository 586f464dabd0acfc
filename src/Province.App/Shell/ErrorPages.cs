using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Province.App.Security;
using Province.Domain.Refusals;

namespace Province.App.Shell;

/// <summary>The page for what went wrong: what happened, and what to do next.</summary>
internal static class ErrorPages
{
    internal const string Path = "/error";

    internal static void Map(IEndpointRouteBuilder routes, ResourceAssetCollection assets) =>
        routes.Map(Path, (HttpContext http) => Render(http, null)).AllowAnonymous().DisableAntiforgery().WithMetadata(assets);

    internal static IResult Render(HttpContext http, WhoMay.Response? who)
    {
        var failed = http.Features.Get<IExceptionHandlerFeature>() is { Error: not RefusedException };
        var status = failed ? StatusCodes.Status500InternalServerError
            : http.Response.StatusCode is >= 400 and < 600 and var given ? given : StatusCodes.Status404NotFound;
        return PageResults.Page<ErrorPage>(new ErrorPage.Shown(status, ProblemTexts.Of(http, status).Detail, http.TraceIdentifier, who), status);
    }
}
