using Province.App.Features.Accounts.Keys;
using Province.App.Features.Accounts.Members;
using Province.App.Features.Accounts.Self;
using Province.App.Features.Accounts.Units;
using Province.App.Seed;
using Province.App.Shell;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts;

internal static class AccountsRoutes
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<SignInFlow>();
        services.AddScoped<AccountMaker>();
        services.AddScoped<RoleGrant>();
        services.AddSingleton(new NavigationEntry(80, "人员和机构", "users", "/users", Right.ViewMembers));
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
        ChangeEmail.Map(api);
        EndSessions.Map(api);
        EnterTenant.Map(api);
        MapMembers(api);
        ListKeys.Map(api);
        ReadKey.Map(api);
        MakeKey.Map(api);
        RevokeKey.Map(api);
        ListUnits.Map(api);
        ReadUnit.Map(api);
        AddUnit.Map(api);
        RenameUnit.Map(api);
        SignInPages.Map(pages);
        SelfPages.Map(pages);
        MemberPages.Map(pages);
        MemberChangePages.Map(pages);
        KeyPages.Map(pages);
        UnitPages.Map(pages);
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
