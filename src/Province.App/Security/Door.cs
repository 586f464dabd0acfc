using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.Data;
using Province.Data.Tenancy;
using Province.Domain.Audit;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Security;

/// <summary>
/// The one way into a use case, for endpoints, pages, jobs and verbs alike: it checks the right, opens a scope, enters the tenant,
/// and commits the change together with its audit entry.
/// </summary>
internal sealed class Door(IServiceScopeFactory scopes, Caller caller)
{
    public Caller Caller => caller;

    public async Task<T> CallAsync<THandler, T>(Func<THandler, Task<T>> call, CancellationToken ct = default)
        where THandler : class
    {
        var right = NeededBy(typeof(THandler));
        if (!caller.Rights.TryGetValue(right, out var reach))
            throw new RefusedException(Refusal.Forbidden("caller.lacks_right", $"您的岗位没有“{RightNames.Of(right)}”的权限。请联系本单位管理员调整岗位，或请有权限的同事办理。"));

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(caller.Tenant, reach == Scope.Unit ? caller.UnitCode ?? "-" : null);
        scope.ServiceProvider.GetRequiredService<Session>().Enter(caller, reach);
        return RoleRights.OnlyReads(right)
            ? await call(scope.ServiceProvider.GetRequiredService<THandler>())
            : await ChangeAsync(scope.ServiceProvider, call, ct);
    }

    internal static Right NeededBy(Type handler) =>
        handler.GetCustomAttribute<NeedsAttribute>()?.Right ?? throw new InvalidOperationException($"{handler} does not say what it needs.");

    private static async Task<T> ChangeAsync<THandler, T>(IServiceProvider services, Func<THandler, Task<T>> call, CancellationToken ct)
        where THandler : class
    {
        var db = services.GetRequiredService<ProvinceDb>();
        T answer;
        using (await services.GetRequiredService<WriteGate>().EnterAsync(ct))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            answer = await call(services.GetRequiredService<THandler>());
            db.AuditEntries.Add(EntryFor(typeof(THandler), services));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        if (services.GetRequiredService<Outgoing>().HasSent)
            services.GetRequiredService<DeliveryKick>().Kick(services.GetRequiredService<Session>().Tenant);
        return answer;
    }

    private static AuditEntry EntryFor(Type handler, IServiceProvider services)
    {
        var session = services.GetRequiredService<Session>();
        var subject = session.Subject ?? throw new InvalidOperationException($"{handler} changed something and did not record what.");
        var at = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var actor = new AuditActor(session.Caller.AccountId, session.Caller.Name);
        return new AuditEntry(session.Tenant, Guid.CreateVersion7(at), at, actor, new AuditAct(handler.DeclaringType?.Name ?? handler.Name, subject, session.Detail));
    }
}
