using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Members;

/// <summary>A tenant's administrator makes an account for a colleague; the initial password is shown once.</summary>
internal static class AddMember
{
    internal sealed record Request(string? UserName, string? Name, Role? Role, string? Unit, DateOnly? From, DateOnly? Until);

    /// <summary>The new account.</summary>
    /// <param name="InitialPassword">Null when the request was sent again under its key: it was shown once.</param>
    internal sealed record Response(Guid Id, string UserName, string Name, string? InitialPassword);

    internal sealed record Made(Guid Id, string UserName, string Name, string Version);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/users", async (Request request, Door door, CancellationToken ct) =>
        {
            var (made, password) = await CallAsync(door, request, ct);
            return Tagged.Created($"/api/v1/users/{made.Id}", new Response(made.Id, made.UserName, made.Name, password), made.Version);
        })
        .WithName(nameof(AddMember)).WithSummary("Makes an account with one role.").Idempotent()
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>The password is made outside the use case, so that no kept answer holds it.</summary>
    internal static async Task<(Made Made, string? Password)> CallAsync(Door door, Request request, CancellationToken ct)
    {
        var password = InitialPassword.New();
        Made? own = null;
        var made = await door.CallAsync(async (Handler h) => own = await h.HandleAsync(request, password, ct), ct);
        return (made, ReferenceEquals(made, own) ? password : null);   // else a twin's answer, whose password is another
    }

    [Needs(Right.ManageMembers)]
    internal sealed class Handler(ProvinceDb db, Session session, AccountMaker accounts, RoleGrant roles)
    {
        internal async Task<Made> HandleAsync(Request request, string password, CancellationToken ct)
        {
            var account = await accounts.MakeAsync(request.UserName, request.Name, password, mustChange: true);
            var given = await roles.GiveAsync(account.Id, new(request.Role, request.Unit, request.From, request.Until), ct);
            await db.SaveChangesAsync(ct);
            session.Record("account", account.Id, $"{account.DisplayName}（{account.UserName}）", $"新建账号，岗位：{RoleNames.Of(given.Role)}。");
            return new(account.Id, account.UserName!, account.DisplayName, account.ConcurrencyStamp!);
        }
    }
}
