using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Province.App.Security;
using Province.Data;

namespace Province.App.Seed;

/// <summary>Tells a newcomer in Development where to go, as whom, what to try, and where it is kept.</summary>
internal static class Welcome
{
    private const int AccountsOfALine = 3;

    public static void WelcomeWhenStarted(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (address is not null)
            Console.WriteLine(Text(address, app.Services.GetRequiredService<DatabaseOptions>()));
    });

    internal static string Text(string address, DatabaseOptions database) => $"""

        Province is running at {address}   (API: {address}/swagger)
        Demo accounts, all with the password  {Seeder.DemoPassword}
        {string.Join('\n', SeedData.ReadDemo().Accounts.GroupBy(person => person.Tenant).SelectMany(Lines))}
        Try / 试一试: hengyang.planner sends Hengyang's plan off (去送审); then hengyang.legal, hengyang.leader, hengyang.planner
        and hunan.organiser sign in in turn, and each finds the next step on the first page (首页).
        Cross enforcement / 交叉执法: hunan.organiser follows the campaign of 2021, arranges the groups and issues it; then hengyang.planner files the roster.
        Ctrl+C stops. What was done is kept in {(database.IsPostgres ? "the database" : Path.GetFullPath(database.Folder) + "; delete that folder to begin anew")}.

        """;

    /// <summary>The accounts of one tenant, each with what it does.</summary>
    private static IEnumerable<string> Lines(IEnumerable<SeedData.Person> people) =>
        people.Select(person => $"{person.UserName} {RoleNames.Of(person.Role)}").Chunk(AccountsOfALine).Select(some => "  " + string.Join(" · ", some));
}
