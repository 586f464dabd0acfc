using Microsoft.EntityFrameworkCore;
using Province.App.Features.Accounts.Members;
using Province.App.Security;
using Province.App.Security.SignIn;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Keys;

/// <summary>A tenant's administrator makes a key by which a program acts for a colleague; the key is shown once.</summary>
internal static class MakeKey
{
    /// <param name="LastDay">The last day on which it is good, inclusive.</param>
    internal sealed record Request(string? Name, DateOnly? LastDay);

    /// <param name="Key">To be sent as <c>X-Api-Key</c>; null when the request was sent again under its own key: it was shown once.</param>
    internal sealed record Response(Guid Id, string Name, DateOnly LastDay, string? Key);

    internal sealed record Made(Guid Id, string Name, DateOnly LastDay);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/users/{id:guid}/keys", async (Guid id, Request request, Door door, HttpContext http, CancellationToken ct) =>
        {
            var answer = await CallAsync(door, id, request, ct);
            http.Response.Headers.CacheControl = "no-store";
            return TypedResults.Created($"/api/v1/keys/{answer.Id}", answer);
        })
        .WithName(nameof(MakeKey)).WithSummary("Makes a key for a program that acts for a person.").Idempotent()
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>The key is made outside the use case, so that no kept answer holds it; a request sent again has not run it, and shows none.</summary>
    internal static async Task<Response> CallAsync(Door door, Guid id, Request request, CancellationToken ct)
    {
        var (text, hash) = ApiKeyText.New(door.Caller.Tenant);
        Made? own = null;
        var made = await door.CallAsync(async (Handler h) => own = await h.HandleAsync(id, request, hash, ct), ct);
        return new(made.Id, made.Name, made.LastDay, ReferenceEquals(made, own) ? text : null);   // else a twin's answer, whose key is another
    }

    [Needs(Right.ManageMembers), PersonOnly]
    internal sealed class Handler(ProvinceDb db, Session session, MemberDesk desk, TimeProvider clock)
    {
        internal async Task<Made> HandleAsync(Guid id, Request request, string hash, CancellationToken ct)
        {
            var account = await desk.FindOwnAsync(id, ct);
            if (account.ClosedAt is not null)
                throw new RefusedException(ApiKeyRefusals.Closed);
            if (request.Name?.Trim() is not { Length: >= 1 and <= ApiKey.LongestName } name)
                throw new RefusedException(ApiKeyRefusals.Name);
            var today = ChinaTime.Today(clock);
            if (request.LastDay is not { } lastDay || lastDay < today || lastDay > ApiKey.LatestDay(today))
                throw new RefusedException(ApiKeyRefusals.LastDay);
            if (await db.ApiKeys.AnyAsync(key => key.AccountId == id && key.Name == name, ct))
                throw new RefusedException(ApiKeyRefusals.NameTaken);
            var now = clock.GetUtcNow();
            var made = new ApiKey(session.Tenant, Guid.CreateVersion7(now), id, name, hash, new ApiKeyTerms(session.Caller.Name, now, lastDay));
            db.ApiKeys.Add(made);
            session.Record("key", made.Id, $"密钥“{name}”：{account.DisplayName}（{account.UserName}）", $"生成密钥，有效至 {lastDay:yyyy-MM-dd}。");
            return new(made.Id, made.Name, made.LastDay);
        }
    }
}
