using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Province.Domain.Refusals;

namespace Province.App.Security;

/// <summary>Answers an expected no with the status of its kind, as problem details (RFC 9457).</summary>
internal sealed class RefusalProblems(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not RefusedException { Refusal: var refusal } || !SignInSchemes.IsApi(httpContext))
            return false;
        httpContext.Response.StatusCode = StatusOf(refusal.Kind);
        var details = new ProblemDetails { Status = httpContext.Response.StatusCode };
        ProblemTexts.Fill(details, refusal, httpContext.Request.Path);
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = details, Exception = exception });
    }

    internal static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
        RefusalKind.MissingVersion => StatusCodes.Status428PreconditionRequired,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        _ => throw new InvalidOperationException($"No status for {kind}."),
    };
}
