using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Data.Security;
using Province.Domain.Refusals;

namespace Province.App.Features.Accounts.Members;

/// <summary>Finds the people of the session's tenant and keeps what an administrator changes. Accounts stand outside tenancy, so this is the one way to them.</summary>
internal sealed class MemberDesk(ProvinceDb db, Session session, UserManager<Account> users, Standings standings, MemberReader reader)
{
    /// <summary>The account of somebody who holds or held a role here.</summary>
    public async Task<Account> FindAsync(Guid id, ExpectedVersion version, CancellationToken ct)
    {
        var account = await FindAsync(id, ct);
        version.Enforce(account.ConcurrencyStamp!);
        return account;
    }

    /// <summary>The account of somebody whom this tenant manages.</summary>
    public async Task<Account> FindOwnAsync(Guid id, ExpectedVersion version, CancellationToken ct) => Own(await FindAsync(id, version, ct));

    /// <inheritdoc cref="FindOwnAsync(Guid, ExpectedVersion, CancellationToken)"/>
    public async Task<Account> FindOwnAsync(Guid id, CancellationToken ct) => Own(await FindAsync(id, ct));

    /// <summary>Keeps the change, with a new version, and says what it was.</summary>
    public async Task<MemberAnswer> SaveAsync(Account account, string detail, CancellationToken ct)
    {
        AccountMaker.Enforce(await users.UpdateAsync(account));
        session.Record("account", account.Id, $"{account.DisplayName}（{account.UserName}）", detail);
        session.AfterCommit(() => standings.Forget(account.Id));
        return await reader.OfAsync(account, ct);
    }

    private async Task<Account> FindAsync(Guid id, CancellationToken ct) =>
        await db.Users.SingleOrDefaultAsync(a => a.Id == id && db.Memberships.Any(m => m.AccountId == a.Id), ct) ?? throw new RefusedException(MemberRefusals.NotFound);

    private Account Own(Account account) => account.HomeTenant == session.Tenant ? account : throw new RefusedException(MemberRefusals.Guest);
}
