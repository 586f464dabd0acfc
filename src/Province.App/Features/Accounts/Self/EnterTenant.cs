using Microsoft.AspNetCore.Http.HttpResults;
using Province.App.Security;
using Province.App.Security.SignIn;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Self;

/// <summary>Somebody who holds a role in several tenants goes on in another one, with a session of that tenant.</summary>
internal static class EnterTenant
{
    private static readonly Refusal NotYours = Refusal.NotFound("tenant.not_found", "您在该单位没有有效的岗位。");

    internal sealed record Request(TenantId Tenant);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/me/tenant", async Task<Results<Ok<TokenAnswer>, NoContent>> (
            Request request, HttpContext http, Door door, SessionIssuer issuer, IServiceScopeFactory scopes, CancellationToken ct) =>
        {
            var standing = await CallAsync(request.Tenant, door, scopes, ct);
            if (!SignInSchemes.IsCookie(http))
                return TypedResults.Ok(issuer.Token(http, standing));
            await issuer.SignInAsync(http, standing);
            return TypedResults.NoContent();
        })
        .WithName(nameof(EnterTenant)).WithSummary("Goes on in another tenant: a new token, or a new cookie.").ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>Leaves a trace in both tenants.</summary>
    internal static async Task<Standing> CallAsync(TenantId tenant, Door door, IServiceScopeFactory scopes, CancellationToken ct)
    {
        var standing = await door.CallAsync((Handler h) => h.HandleAsync(tenant, ct), ct);
        await new Door(scopes, standing.ToCaller()).CallAsync((RecordSignIn.Handler h) => h.HandleAsync(standing.UserName, "由其他单位转入"), ct);
        return standing;
    }

    [Needs(Right.ManageSelf), PersonOnly]
    internal sealed class Handler(Session session, AccountTenants tenants)
    {
        internal async Task<Standing> HandleAsync(TenantId tenant, CancellationToken ct)
        {
            var standing = (await tenants.StandingsAsync(session.Caller.Person, ct)).SingleOrDefault(one => one.Tenant == tenant)
                ?? throw new RefusedException(NotYours);
            session.Record("account", standing.AccountId, $"{standing.Name}（{standing.UserName}）", $"转到{standing.TenantName}。");
            return standing;
        }
    }
}
