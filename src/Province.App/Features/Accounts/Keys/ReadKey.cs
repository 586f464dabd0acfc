using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Keys;

/// <summary>One key, without its secret.</summary>
internal static class ReadKey
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/keys/{keyId:guid}", async (Guid keyId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(keyId, ct), ct)))
        .WithName(nameof(ReadKey)).WithSummary("One key of the tenant's programs.").ProducesProblem(StatusCodes.Status404NotFound);

    [Needs(Right.ViewMembers)]
    internal sealed class Handler(ProvinceDb db, TimeProvider clock)
    {
        internal async Task<KeyAnswer> HandleAsync(Guid keyId, CancellationToken ct)
        {
            var key = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Id == keyId && db.Memberships.Any(m => m.AccountId == k.AccountId), ct)
                ?? throw new RefusedException(ApiKeyRefusals.NotFound);
            var person = await db.Users.AsNoTracking().SingleAsync(account => account.Id == key.AccountId, ct);
            return KeyAnswer.Of(key, person, ChinaTime.Today(clock));
        }
    }
}
