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
        await ErrorPages.Render(httpContext).ExecuteAsync(httpContext);
        return true;
    }
}
