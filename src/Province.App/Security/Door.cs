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
internal sealed class Door(IServiceScopeFactory scopes, Caller caller, RequestKey? requestKey = null, Func<ProvinceDb, CancellationToken, Task>? beforeCommit = null)
{
    private const int MostTries = 10;
    private static readonly ConcurrentDictionary<Type, NeedsAttribute> Needs = new();

    public Caller Caller => caller;

    /// <summary>The right for want of which this door stayed shut, so that a page can say who has it.</summary>
    public Right? Lacked { get; private set; }

    /// <summary>Asks for a right before a form is shown; the use case behind the form asks again.</summary>
    /// <exception cref="RefusedException">The caller lacks it.</exception>
    public Scope Require(Right right)
    {
        if (caller.Rights.TryGetValue(right, out var reach))
            return reach;
        Lacked = right;
        throw new RefusedException(Refusal.Forbidden("caller.lacks_right", $"您的岗位没有“{RightNames.Of(right)}”的权限。请联系本单位管理员调整岗位，或请有权限的同事办理。"));
    }

    /// <summary>Turns away a program that acts by key.</summary>
    /// <exception cref="RefusedException">The caller is one.</exception>
    public void RequirePerson() => RefusedException.Enforce(caller.Key is null ? null : ApiKeyRefusals.PersonOnly);

    public async Task<T> CallAsync<THandler, T>(Func<THandler, Task<T>> call, CancellationToken ct = default)
        where THandler : class
    {
        if (typeof(THandler).IsDefined(typeof(PersonOnlyAttribute), inherit: false))
            RequirePerson();
        var right = NeededBy(typeof(THandler)).Of(caller);
        var reach = Require(right);
        if (!RoleRights.OnlyReads(right))
            return await ChangeAsync(right, reach, call, ct);
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

    /// <summary>Of two changes at once the one that lost runs again, on what the winner left: it then succeeds, or its own rules say no in its own words.</summary>
    /// <exception cref="RefusedException">A rule of the use case, or it lost every time (412).</exception>
    private async Task<T> ChangeAsync<THandler, T>(Right right, Scope reach, Func<THandler, Task<T>> call, CancellationToken ct) where THandler : class
    {
        string key = "", fingerprint = "";
        requestKey?.TryTake(out key, out fingerprint);
        for (var tries = 1; ; tries++)
            try
            {
                return await ChangeOnceAsync(reach, call, key, fingerprint, ct);
            }
            catch (Exception exception) when (Collision.IsOne(exception) && tries < MostTries && right != Right.Operate)
            {
                // Tried again at once. The application's own loops (Operate) look again by themselves, at what they read before too.
            }
            catch (DbUpdateConcurrencyException)
            {
                throw new RefusedException(VersionRefusals.Stale);
            }
    }

    private async Task<T> ChangeOnceAsync<THandler, T>(Scope reach, Func<THandler, Task<T>> call, string key, string fingerprint, CancellationToken ct)
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
            if (key.Length > 0 && await answers.FindAsync(key, fingerprint, ct) is { } given)
                return RememberedAnswers.Answer<T>(given);
            var record = key.Length == 0 ? null : await answers.ClaimAsync(key, fingerprint, ct);
            answer = await call(services.GetRequiredService<THandler>());
            db.AuditEntries.Add(EntryFor(typeof(THandler), services));
            if (record is not null)
                RememberedAnswers.Keep(record, answer);
            if (beforeCommit is not null)
                await beforeCommit(db, ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        services.GetRequiredService<Session>().Committed();
        return answer;
    }

    private static AuditEntry EntryFor(Type handler, IServiceProvider services)
    {
        var session = services.GetRequiredService<Session>();
        var subject = session.Subject ?? throw new InvalidOperationException($"{handler} changed something and did not record what.");
        var at = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var (name, key) = (session.Caller.Name, session.Caller.Key);
        var actor = new AuditActor(session.Caller.AccountId, key is null ? name : $"{name}（密钥：{key}）");
        return new AuditEntry(session.Tenant, Guid.CreateVersion7(at), at, actor, new AuditAct(handler.DeclaringType?.Name ?? handler.Name, subject, session.Detail));
    }
}
