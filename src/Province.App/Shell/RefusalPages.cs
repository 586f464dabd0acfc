using Microsoft.AspNetCore.Diagnostics;
using Province.App.Security;
using Province.Domain.Refusals;

namespace Province.App.Shell;

/// <summary>An expected no that no page showed beside its form becomes a page of its own.</summary>
internal sealed class RefusalPages : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not RefusedException { Refusal: var refusal } || SignInSchemes.IsApi(httpContext))
            return false;
        httpContext.Response.StatusCode = RefusalProblems.StatusOf(refusal.Kind);
        httpContext.Features.Set(refusal);
        await ErrorPages.Render(httpContext, await WhoMayAsync(httpContext, refusal, cancellationToken)).ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>Whom to ask, when a right was lacking.</summary>
    private static async Task<WhoMay.Response?> WhoMayAsync(HttpContext http, Refusal refusal, CancellationToken ct)
    {
        if (refusal.Kind != RefusalKind.Forbidden || http.Features.Get<Standing>() is null)
            return null;
        var door = http.RequestServices.GetRequiredService<Door>();
        return door.Lacked is { } right ? await door.CallAsync((WhoMay.Handler h) => h.HandleAsync(right, ct), ct) : null;
    }
}
