using Province.App.Security;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Self;

/// <summary>The audit trail learns that somebody signed in, and how.</summary>
internal static class RecordSignIn
{
    [Needs(Right.ManageSelf)]
    internal sealed class Handler(Session session)
    {
        internal Task<bool> HandleAsync(string userName, string way)
        {
            session.Record("account", session.Caller.Person, $"{session.Caller.Name}（{userName}）", $"登录：{way}。");
            return Task.FromResult(true);
        }
    }
}
