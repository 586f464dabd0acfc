using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Keys;

/// <summary>A tenant's administrator revokes a key; the next request with it is nobody's.</summary>
internal static class RevokeKey
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/keys/{keyId:guid}/revocation", async (Guid keyId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(keyId, ct), ct)))
        .WithName(nameof(RevokeKey)).WithSummary("Revokes a key.")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    [Needs(Right.ManageMembers), PersonOnly]
    internal sealed class Handler(ProvinceDb db, Session session, TimeProvider clock)
    {
        internal async Task<KeyAnswer> HandleAsync(Guid keyId, CancellationToken ct)
        {
            var key = await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == keyId, ct) ?? throw new RefusedException(ApiKeyRefusals.NotFound);
            var person = await db.Users.AsNoTracking().SingleAsync(account => account.Id == key.AccountId, ct);
            key.Revoke(clock.GetUtcNow());
            session.Record("key", key.Id, $"密钥“{key.Name}”：{person.DisplayName}（{person.UserName}）", "撤销密钥。");
            return KeyAnswer.Of(key, person, ChinaTime.Today(clock));
        }
    }
}
