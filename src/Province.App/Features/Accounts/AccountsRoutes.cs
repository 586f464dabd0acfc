using Province.App.Features.Accounts.Members;
using Province.App.Features.Accounts.Self;
using Province.App.Features.Accounts.Units;
using Province.App.Seed;

namespace Province.App.Features.Accounts;

internal static class AccountsRoutes
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<SignInFlow>();
        services.AddScoped<AccountMaker>();
        services.AddScoped<RoleGrant>();
        services.AddScoped<MemberDesk>();
        services.AddScoped<MemberReader>();
        services.AddScoped<Administrators>();
        services.AddSingleton<Seeder>();
    }

    public static void MapAccounts(this IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        GiveToken.Map(api);
        ReadSelf.Map(api);
        ChangePassword.Map(api);
        EndSessions.Map(api);
        EnterTenant.Map(api);
        MapMembers(api);
        ListUnits.Map(api);
        AddUnit.Map(api);
        RenameUnit.Map(api);
    }

    private static void MapMembers(IEndpointRouteBuilder api)
    {
        ListMembers.Map(api);
        ReadMember.Map(api);
        AddMember.Map(api);
        AdmitGuest.Map(api);
        RenameMember.Map(api);
        GiveRole.Map(api);
        EndRole.Map(api);
        CloseMember.Map(api);
        ReopenMember.Map(api);
        ResetPassword.Map(api);
        UnlockMember.Map(api);
    }
}
