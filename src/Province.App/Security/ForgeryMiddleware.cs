using Microsoft.AspNetCore.Antiforgery;
using Province.Domain.Refusals;

namespace Province.App.Security;

/// <summary>Asks for the antiforgery token wherever a browser could be tricked: every change signed in by cookie, and every change of a page.</summary>
/// <remarks>A bearer token is never sent by a browser on its own, so a program needs none.</remarks>
internal sealed class ForgeryMiddleware(RequestDelegate next, IAntiforgery antiforgery)
{
    private static readonly Refusal Refused = Refusal.Invalid("request.forgery", "页面已过期，或者请求不是从本系统的页面发出的，没有做任何更改。请刷新页面后重试。");

    public async Task InvokeAsync(HttpContext context)
    {
        if (!MustCheck(context) || await antiforgery.IsRequestValidAsync(context))
            await next(context);
        else
            context.Refuse(StatusCodes.Status400BadRequest, Refused);
    }

    private static bool MustCheck(HttpContext context)
    {
        var method = context.Request.Method;
        var changes = !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method) && !HttpMethods.IsTrace(method);
        return changes && (SignInSchemes.IsCookie(context) || !SignInSchemes.IsApi(context));
    }
}
