using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data.Security;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Members;

/// <summary>Somebody of another tenant of the same province gets a dated role here, such as a member of a cross group.</summary>
internal static class AdmitGuest
{
    private static readonly Refusal Unknown = Refusal.NotFound("guest.not_found", "本省其他单位没有这个用户名的账号。请向其所在单位核对用户名。");
    private static readonly Refusal OpenEnded = Refusal.Invalid("guest.until_missing", "外单位人员的岗位必须有结束日期。", "until");

    internal sealed record Request(string? UserName, Role? Role, string? Unit, DateOnly? From, DateOnly? Until);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/users/guests", (Request request, Door door, CancellationToken ct) =>
            MemberRoutes.AnswerAsync(door.CallAsync((Handler h) => h.HandleAsync(request, ct), ct)))
        .WithName(nameof(AdmitGuest)).WithSummary("Gives a dated role to somebody of another tenant of the province.").Idempotent()
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    [Needs(Right.ManageMembers)]
    internal sealed class Handler(MemberDesk desk, Session session, UserManager<Account> users, RoleGrant roles)
    {
        internal async Task<MemberAnswer> HandleAsync(Request request, CancellationToken ct)
        {
            var account = string.IsNullOrWhiteSpace(request.UserName) ? null : await users.FindByNameAsync(request.UserName.Trim());
            if (account is null || account.HomeTenant == session.Tenant || account.HomeTenant.Province != session.Tenant.Province || account.ClosedAt is not null)
                throw new RefusedException(Unknown);
            if (request.Until is null)
                throw new RefusedException(OpenEnded);
            var given = await roles.GiveAsync(account.Id, new(request.Role, request.Unit, request.From, request.Until), ct);
            await OpenTenantAsync(account);
            return await desk.SaveAsync(account, $"外单位人员任职：{RoleNames.Of(given.Role)}，{given.From:yyyy-MM-dd} 至 {given.Until:yyyy-MM-dd}。", ct);
        }

        private async Task OpenTenantAsync(Account account)
        {
            var claim = new Claim(SessionClaims.TenantClaim, session.Tenant.ToString());
            if (!(await users.GetClaimsAsync(account)).Any(known => known.Type == claim.Type && known.Value == claim.Value))
                AccountMaker.Enforce(await users.AddClaimAsync(account, claim));
        }
    }
}
