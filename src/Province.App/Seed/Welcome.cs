using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Province.App.Seed;

/// <summary>Tells a newcomer in Development where to go, as whom, and what to try.</summary>
internal static class Welcome
{
    public static void WelcomeWhenStarted(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (address is not null)
            Console.WriteLine(Text(address));
    });

    internal static string Text(string address) => $"""

        Province is running at {address}   (API: {address}/swagger)
        Demo accounts, all with the password  {Seeder.DemoPassword}
          衡阳市  hengyang.planner 编制 · hengyang.legal 法制审核 · hengyang.leader 审批 · hengyang.admin 管理
          株洲市  zhuzhou.planner · zhuzhou.legal · zhuzhou.leader · zhuzhou.admin
          湖南省  hunan.organiser 受理 · hunan.leader · hunan.admin
        Try / 试一试: sign in as hengyang.planner, open 年度计划, mend and file Hengyang's plan; then sign in as hunan.organiser and accept or return it.
        Cross enforcement / 交叉执法: as hunan.organiser open 交叉执法, follow the campaign of 2021, arrange the groups and issue it; then file Hengyang's roster as hengyang.planner.

        """;
}
