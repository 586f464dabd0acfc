using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Targets;

namespace Province.App.Tests.Campaigns;

/// <summary>What a summary and a report are made from.</summary>
internal static class SummaryApi
{
    /// <summary>Group 6 inspects one enterprise of Yongzhou, finds two things, one of them major, and closes.</summary>
    internal static async Task CloseGroupAsync(this ProvinceApp app, string campaign)
    {
        var target = await app.TargetAsync(campaign, 6, FieldworkApi.Yongzhou, "永州锻压厂", TargetOrigin.Drawn, EnterpriseKind.Smelting);
        var member = await app.AsMemberAsync("zhuzhou.leader");
        await (await member.RecordAsync(target, app.Today(), 1.5m, "天元朗", "石峰远")).ShouldBeJsonAsync();
        await (await member.FindAsync(target, "通道堵塞")).ShouldBeJsonAsync();
        await (await member.FindAsync(target, "冷却水联锁失效", isMajorHazard: true)).ShouldBeJsonAsync();
        await (await member.StepAsync($"fieldwork/targets/{target}", "handover")).ShouldBeJsonAsync();
        await (await member.StepAsync($"fieldwork/{campaign}/groups/6", "closing")).ShouldBeJsonAsync();
        await app.DeliverAsync();
    }
}
