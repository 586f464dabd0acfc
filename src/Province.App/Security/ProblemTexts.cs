using Microsoft.AspNetCore.Mvc;
using Province.Domain.Refusals;

namespace Province.App.Security;

/// <summary>Gives a stable code and a Chinese text to answers that no use case made: nobody signed in, no such address, too many attempts.</summary>
internal static class ProblemTexts
{
    private const string TypeBase = "https://province.invalid/problems/";

    /// <summary>Ends the request with a status; the middleware for status codes writes the body, as problem details or as a page.</summary>
    public static void Refuse(this HttpContext context, int status, Refusal refusal)
    {
        context.Features.Set(refusal);
        context.Response.StatusCode = status;
    }

    /// <summary>What to say about an answer: what the code before said, else the usual words for the status.</summary>
    public static Refusal Of(HttpContext context, int status) => context.Features.Get<Refusal>() ?? Usual(status);

    internal static void Fill(ProblemDetailsContext problem)
    {
        var details = problem.ProblemDetails;
        if (details.Type?.StartsWith(TypeBase, StringComparison.Ordinal) == true)
            return;
        var refusal = Of(problem.HttpContext, details.Status ?? problem.HttpContext.Response.StatusCode);
        Fill(details, refusal, problem.HttpContext.Request.Path);
    }

    internal static void Fill(ProblemDetails details, Refusal refusal, string instance)
    {
        details.Type = TypeBase + refusal.Code;
        details.Title = refusal.Code;
        details.Detail = refusal.Detail;
        details.Instance = instance;
        if (refusal.Field is not null)
            details.Extensions["field"] = refusal.Field;
    }

    private static Refusal Usual(int status) => status switch
    {
        StatusCodes.Status400BadRequest => Refusal.Invalid("request.malformed", "请求的格式不对，没有做任何更改。请检查地址、参数和内容。"),
        StatusCodes.Status401Unauthorized => Refusal.Forbidden("caller.unknown", "请先登录。程序请用 X-Api-Key 带上密钥，或先用 POST /api/v1/tokens 取得令牌。"),
        StatusCodes.Status403Forbidden => Refusal.Forbidden("caller.lacks_right", "您没有这项权限。请联系本单位管理员。"),
        StatusCodes.Status404NotFound => Refusal.NotFound("address.not_found", "没有这个地址，或者它不属于您所在的单位。"),
        StatusCodes.Status405MethodNotAllowed => Refusal.Invalid("request.method", "这个地址不支持这种操作。"),
        StatusCodes.Status413PayloadTooLarge => Refusal.Invalid("request.too_large", "内容过大。请缩小后再试。"),
        StatusCodes.Status415UnsupportedMediaType => Refusal.Invalid("request.media_type", "不支持这种内容类型。"),
        StatusCodes.Status429TooManyRequests => Refusal.Forbidden("caller.too_many", "操作过于频繁。请一分钟后再试。"),
        >= StatusCodes.Status500InternalServerError => Refusal.Invalid("server.failed", "系统出错，已记录。请稍后再试；仍不行请联系管理员，并告知出错时间。"),
        _ => Refusal.Invalid($"request.status_{status}", "请求没有完成。"),
    };
}
