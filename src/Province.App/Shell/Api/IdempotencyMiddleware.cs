using Province.Domain.Refusals;

namespace Province.App.Shell.Api;

/// <summary>Marks an endpoint that creates something and takes an <c>Idempotency-Key</c>.</summary>
internal sealed class IdempotentMetadata;

/// <summary>Reads the <c>Idempotency-Key</c> of a creating request and takes the request's fingerprint before it is bound.</summary>
internal sealed class IdempotencyMiddleware(RequestDelegate next)
{
    internal const string Header = "Idempotency-Key";
    private const int LongestKey = 100;

    public async Task InvokeAsync(HttpContext context, RequestKey key)
    {
        var given = context.Request.Headers[Header].ToString();
        if (given.Length > 0 && context.GetEndpoint()?.Metadata.GetMetadata<IdempotentMetadata>() is not null)
        {
            if (given.Length > LongestKey || given.Any(letter => letter is < '!' or > '~'))
                throw new RefusedException(Refusal.Invalid("idempotency.key_invalid", $"{Header} 应为 1 到 {LongestKey} 个可见的 ASCII 字符。", Header));
            key.Set(given, await RequestFingerprint.OfAsync(context.Request, context.RequestAborted));
        }

        await next(context);
    }
}

internal static class IdempotencyRegistration
{
    /// <summary>Lets callers send a request again under the same key without creating twice.</summary>
    public static TBuilder Idempotent<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new IdempotentMetadata());
}
