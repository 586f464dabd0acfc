using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Province.App.Shell.Api;
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
internal sealed class Door(IServiceScopeFactory scopes, Caller caller, RequestKey? requestKey = null)
{
    private static readonly ConcurrentDictionary<Type, NeedsAttribute> Needs = new();

    public Caller Caller => caller;

    /// <summary>Asks for a right before a form is shown; the use case behind the form asks again.</summary>
    /// <exception cref="RefusedException">The caller lacks it.</exception>
    public Scope Require(Right right) => caller.Rights.TryGetValue(right, out var reach)
        ? reach
        : throw new RefusedException(Refusal.Forbidden("caller.lacks_right", $"您的岗位没有“{RightNames.Of(right)}”的权限。请联系本单位管理员调整岗位，或请有权限的同事办理。"));

    public async Task<T> CallAsync<THandler, T>(Func<THandler, Task<T>> call, CancellationToken ct = default)
        where THandler : class
    {
        var right = NeededBy(typeof(THandler)).Of(caller);
        var reach = Require(right);
        if (!RoleRights.OnlyReads(right))
            return await ChangeAsync(reach, call, ct);
        await using var scope = Enter(reach);
        await scope.ServiceProvider.GetRequiredService<ProvinceDb>().Database.OpenConnectionAsync(ct);   // else every query opens its own and says its tenant again
        return await call(scope.ServiceProvider.GetRequiredService<THandler>());
    }

    internal static NeedsAttribute NeededBy(Type handler) => Needs.GetOrAdd(handler, static asked =>
        asked.GetCustomAttribute<NeedsAttribute>() ?? throw new InvalidOperationException($"{asked} does not say what it needs."));

    private AsyncServiceScope Enter(Scope reach)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(caller.Tenant, reach == Scope.Unit ? caller.UnitCode ?? "-" : null);
        scope.ServiceProvider.GetRequiredService<Session>().Enter(caller, reach);
        return scope;
    }

    private async Task<T> ChangeAsync<THandler, T>(Scope reach, Func<THandler, Task<T>> call, CancellationToken ct) where THandler : class
    {
        if (requestKey is null || !requestKey.TryTake(out var key, out var fingerprint))
            return await ChangeAsync(reach, call, key: null, "", ct);
        try
        {
            return await ChangeAsync(reach, call, key, fingerprint, ct);
        }
        catch (LostToTwinException)
        {
            return await ChangeAsync(reach, call, key, fingerprint, ct);   // now the twin's answer is there
        }
    }

    private async Task<T> ChangeAsync<THandler, T>(Scope reach, Func<THandler, Task<T>> call, string? key, string fingerprint, CancellationToken ct)
        where THandler : class
    {
        await using var scope = Enter(reach);
        var services = scope.ServiceProvider;
        var answers = services.GetRequiredService<RememberedAnswers>();
        T answer;
        using (await services.GetRequiredService<WriteGate>().EnterAsync(ct))
        {
            var db = services.GetRequiredService<ProvinceDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (key is not null && await answers.FindAsync(key, fingerprint, ct) is { } given)
                return RememberedAnswers.Answer<T>(given);
            var record = key is null ? null : await answers.ClaimAsync(key, fingerprint, ct);
            answer = await RunAsync(services, call);
            if (record is not null)
                RememberedAnswers.Keep(record, answer);
            await SaveAsync(db, ct);
            await transaction.CommitAsync(ct);
        }

        services.GetRequiredService<Session>().Committed();
        return answer;
    }

    private static async Task<T> RunAsync<THandler, T>(IServiceProvider services, Func<THandler, Task<T>> call) where THandler : class
    {
        try
        {
            var answer = await call(services.GetRequiredService<THandler>());
            services.GetRequiredService<ProvinceDb>().AuditEntries.Add(EntryFor(typeof(THandler), services));
            return answer;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException(VersionRefusals.Stale);
        }
    }

    private static async Task SaveAsync(ProvinceDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException(VersionRefusals.Stale);
        }
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
