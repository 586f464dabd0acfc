using Province.App.Features.Accounts.Members;
using Province.App.Features.Accounts.Self;
using Province.App.Seed;

namespace Province.App.Features.Accounts;

internal static class AccountsRoutes
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<SignInFlow>();
        services.AddScoped<AccountMaker>();
        services.AddScoped<RoleGrant>();
        services.AddSingleton<Seeder>();
    }

    public static void MapAccounts(this IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        GiveToken.Map(api);
        ReadSelf.Map(api);
        AddMember.Map(api);
    }
}
