using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Features.Campaigns;
using Province.App.Features.Campaigns.View;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Components;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Plans;
using Province.Domain.Plans.Diagnostics;
using Province.Domain.Tenancy;

namespace Province.Benchmarks;

/// <summary>The progress of an issued campaign as one would write it without components: all rosters and pools accepted, nothing late, for an organiser.</summary>
internal static class HandWrittenCampaignPage
{
    internal static async Task AnswerAsync(HttpContext http, DatabaseOptions options)
    {
        var standing = http.Features.Get<Standing>()!;
        if (!standing.ToCaller().Can(Right.ViewCampaigns))
            throw new InvalidOperationException("The caller may not see campaigns.");
        var campaign = await HandWrittenCampaign.ReadAsync(options, standing.Tenant, standing.AccountId, Guid.Parse(http.Request.Path.Value!.AsSpan("/by-hand/".Length)));
        var page = new HandWrittenHtml(new StringBuilder(64 * 1024), http.RequestServices.GetRequiredService<HtmlEncoder>());
        HandWrittenFrame.Write(page, http, standing, new(campaign.Title, "/campaigns", campaign.Waiting), token =>
        {
            Head(page, campaign);
            Groups(page, campaign);
            Fieldwork(page, campaign, token);
            Rosters(page, campaign);
            Pools(page, campaign);
        });
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(page.ToString(), http.RequestAborted);
    }

    private static void Head(HandWrittenHtml page, HandWrittenCampaign campaign)
    {
        page.Raw("<nav class=\"crumbs\" aria-label=\"位置\"><ol><li><a href=\"/campaigns\">交叉执法</a></li></ol></nav><div class=\"page-head\"><div><h1>").Text(campaign.Title)
            .Raw("</h1><div class=\"page-head-facts\">");
        Badge(page, CampaignNames.Of(CampaignStage.Issued), CampaignTones.Of(CampaignStage.Issued));
        page.Raw("<span>").Text(campaign.Year).Raw(" 年</span><span>").Text(string.Join("、", campaign.Terms.Industries.Select(ContractNames.Of))).Raw("</span><span>").Text(campaign.Groups.Count)
            .Raw(" 个组</span><span>").Text(campaign.IssuedBy).Raw(" 下达于 ").Text(ChineseTime.Minute(campaign.IssuedAt)).Raw("</span></div></div><div class=\"page-head-actions\">");
        Link(page, campaign, "report", "情况报告");
        Link(page, campaign, "replacement", "调整市州");
        Link(page, campaign, "dates", "调整期限");
        Link(page, campaign, "amendment", "调整方案内容");
        page.Raw("<a class=\"btn\" href=\"/campaigns/new?from=").Text(campaign.Id).Raw("\">沿用为新一年方案</a></div></div><nav class=\"tabs\" aria-label=\"方案内容\">");
        foreach (var (text, tab) in new[]
        {
            ("进展", "?tab=progress"), ("编组", "?tab=groups"), ("方案", "?tab=terms"), ($"问题（{campaign.Findings.Count(f => f.Severity == Severity.Error)} 错误 {campaign.Findings.Count(f => f.Severity == Severity.Warning)} 提醒）", "?tab=findings"),
            ($"附件（{campaign.Documents}）", "?tab=documents"), ("延期", "?tab=extensions"), ("抽取", "/draws"), ("历史", "?tab=history"),
        })
            page.Raw("<a href=\"/campaigns/").Text(campaign.Id).Raw(tab).Raw(tab == "?tab=progress" ? "\" aria-current=\"page\">" : "\">").Text(text).Raw("</a>");
        page.Raw("</nav>");
    }

    private static void Groups(HandWrittenHtml page, HandWrittenCampaign campaign)
    {
        page.Raw("<section class=\"card mb-3\" aria-labelledby=\"progress-title\"><div class=\"card-header\"><h2 class=\"card-title\" id=\"progress-title\">各组进展</h2></div><div class=\"table-responsive\"><table class=\"table table-vcenter card-table table-cards\"><thead><tr><th scope=\"col\">组别</th><th scope=\"col\">被检查市州</th><th scope=\"col\">所处步骤</th><th scope=\"col\" class=\"text-end\">执法人员（名）</th><th scope=\"col\" class=\"text-end\">专家（名）</th><th scope=\"col\" class=\"text-end\">已确认纪律（人）</th><th scope=\"col\" class=\"text-end\">已培训（人）</th><th scope=\"col\">问题</th><th scope=\"col\">指导人员</th></tr></thead><tbody>");
        foreach (var group in campaign.Groups)
        {
            var rosters = RostersOf(campaign, group);
            var step = StepOf(campaign, group);
            page.Raw("<tr><th scope=\"row\" class=\"fw-normal\">第 ").Text(group.Number).Raw(" 组（").Text(string.Join("、", group.Builders)).Raw("）</th><td class=\"minor\">").Text(string.Join("、", group.Inspected)).Raw("</td><td data-label=\"步骤\">");
            Badge(page, CampaignTones.NameOf(step), CampaignTones.Of(step));
            page.Raw("</td><td class=\"text-end\" data-label=\"执法人员\">").Text(rosters.Sum(r => r.Officers)).Raw(" / ").Text(campaign.Terms.Quotas.OfficersPerGroup!.Value)
                .Raw("</td><td class=\"text-end\" data-label=\"专家\">").Text(rosters.Sum(r => r.Experts)).Raw(" / ").Text(campaign.Terms.Quotas.ExpertsPerGroup!.Value)
                .Raw("</td><td class=\"text-end\" data-label=\"已确认纪律\">").Text(rosters.Sum(r => r.Acknowledged)).Raw(" / ").Text(rosters.Sum(Members))
                
                .Raw("</td><td class=\"text-end\" data-label=\"已培训\"><a href=\"/campaigns/").Text(campaign.Id).Raw("/groups/").Text(group.Number).Raw("/training\"><span class=\"visually-hidden\">第 ").Text(group.Number).Raw(" 组集中培训：</span>")
                .Text(rosters.Sum(r => r.Trained)).Raw(" / ").Text(rosters.Sum(Members)).Raw("</a></td><td class=\"wide\" data-label=\"问题\">—</td><td class=\"minor\">").Text(group.GuidingOfficer ?? "未定").Raw("</td></tr>");
        }

        var all = campaign.Groups.SelectMany(group => RostersOf(campaign, group)).ToList();
        page.Raw("</tbody><tfoot><tr><th scope=\"row\">合计</th><td></td><td>").Text(campaign.Groups.Count(group => RostersOf(campaign, group).Sum(r => r.Acknowledged) == RostersOf(campaign, group).Sum(Members))).Raw(" / ").Text(campaign.Groups.Count)
            .Raw(" 组人员到位</td><td class=\"text-end\">").Text(all.Sum(r => r.Officers)).Raw("</td><td class=\"text-end\">").Text(all.Sum(r => r.Experts)).Raw("</td><td class=\"text-end\">")
            .Text(all.Sum(r => r.Acknowledged)).Raw(" / ").Text(all.Sum(Members)).Raw("</td><td class=\"text-end\">").Text(all.Sum(r => r.Trained)).Raw(" / ").Text(all.Sum(Members)).Raw("</td><td></td><td></td></tr></tfoot></table></div></section>");
    }

    private static void Fieldwork(HandWrittenHtml page, HandWrittenCampaign campaign, string token)
    {
        page.Raw("<section class=\"card mb-3\" aria-labelledby=\"fieldwork-title\"><div class=\"card-header\"><h2 class=\"card-title\" id=\"fieldwork-title\">检查、移交和总结</h2></div><div class=\"table-responsive\"><table class=\"table table-vcenter card-table table-cards\"><thead><tr><th scope=\"col\">组别</th><th scope=\"col\" class=\"text-end\">检查 / 抽定（家）</th><th scope=\"col\" class=\"text-end\">问题隐患（条）</th><th scope=\"col\" class=\"text-end\">重大隐患（条）</th><th scope=\"col\" class=\"text-end\">待移交（条）</th><th scope=\"col\" class=\"text-end\">未办结（条）</th><th scope=\"col\">书面总结</th><th scope=\"col\">总结期限</th></tr></thead><tbody>");
        foreach (var group in campaign.Groups)
        {
            var figures = FiguresOf(campaign, group);
            page.Raw("<tr><th scope=\"row\" class=\"fw-normal text-nowrap\">第 ").Text(group.Number).Raw(" 组</th><td class=\"text-end\" data-label=\"检查 / 抽定\">").Text(figures.Inspected).Raw(" / ").Text(figures.Drawn)
                .Raw("</td><td class=\"text-end\" data-label=\"问题隐患\">").Text(figures.Findings.All).Raw("</td><td class=\"text-end\" data-label=\"重大隐患\">").Text(figures.Findings.Major)
                .Raw("</td><td class=\"text-end\" data-label=\"待移交\">").Text(figures.Findings.All - figures.Findings.HandedOver).Raw("</td><td class=\"text-end\" data-label=\"未办结\">").Text(figures.Findings.Open)
                .Raw("</td><td class=\"wide\" data-label=\"书面总结\">");
            if (SummaryOf(campaign, group) is { } summary)
                Badge(page.Raw("<a href=\"/campaigns/summaries/").Text(summary.Id).Raw("\">第 ").Text(summary.Version).Raw(" 版</a> "), CampaignNames.Of(summary.Stage), CampaignTones.Of(summary.Stage));
            else
                page.Raw("未报");
            page.Raw("<form class=\"d-inline-block ms-2 no-print\" method=\"post\" action=\"/campaigns/").Text(campaign.Id).Raw("/groups/").Text(group.Number).Raw("/figures\"><input type=\"hidden\" name=\"__RequestVerificationToken\" value=\"").Text(token)
                .Raw("\"><button class=\"btn btn-sm\" type=\"submit\">发送数据<span class=\"visually-hidden\">给第 ").Text(group.Number).Raw(" 组牵头市州</span></button></form></td><td class=\"text-nowrap\" data-label=\"总结期限\">")
                .Text(ChineseTime.Day(campaign.Terms.Dates.Summary!.Value)).Raw("</td></tr>");
        }

        var all = campaign.Groups.Select(group => FiguresOf(campaign, group)).ToList();
        page.Raw("</tbody><tfoot><tr><th scope=\"row\">合计</th><td class=\"text-end\">").Text(all.Sum(f => f.Inspected)).Raw(" / ").Text(all.Sum(f => f.Drawn)).Raw("</td><td class=\"text-end\">").Text(all.Sum(f => f.Findings.All))
            .Raw("</td><td class=\"text-end\">").Text(all.Sum(f => f.Findings.Major)).Raw("</td><td class=\"text-end\">").Text(all.Sum(f => f.Findings.All - f.Findings.HandedOver)).Raw("</td><td class=\"text-end\">").Text(all.Sum(f => f.Findings.Open))
            .Raw("</td><td>已报 ").Text(campaign.Groups.Count(group => SummaryOf(campaign, group) is not null)).Raw(" / ").Text(campaign.Groups.Count).Raw("</td><td></td></tr></tfoot></table></div></section>");
    }

    private static void Rosters(HandWrittenHtml page, HandWrittenCampaign campaign)
    {
        var cities = campaign.Groups.SelectMany(group => group.Builders.Select(city => (Group: group, City: city, Roster: campaign.Rosters[campaign.Cities[city]].MaxBy(r => r.Version)!))).ToList();
        page.Raw("<section class=\"card mb-3\" aria-labelledby=\"rosters-title\"><div class=\"card-header\"><h2 class=\"card-title\" id=\"rosters-title\">名单报送情况　应报 ").Text(cities.Count).Raw(" · 已报 ").Text(cities.Count).Raw(" · 已受理 ").Text(cities.Count)
            .Raw("</h2></div><div class=\"table-responsive\"><table class=\"table table-vcenter card-table table-cards\"><thead><tr><th scope=\"col\">市州</th><th scope=\"col\">组别</th><th scope=\"col\">名单</th><th scope=\"col\">期限</th><th scope=\"col\">是否逾期</th><th scope=\"col\">报送时间</th><th scope=\"col\" class=\"text-end\">人数（人）</th><th scope=\"col\">办理</th></tr></thead><tbody>");
        foreach (var (group, city, roster) in cities)
        {
            page.Raw("<tr data-href=\"/campaigns/rosters/").Text(roster.Id).Raw("\"><th scope=\"row\" class=\"fw-normal text-nowrap\"><a href=\"/campaigns/rosters/").Text(roster.Id).Raw("\">").Text(group.Lead == city ? $"{city}（牵头）" : city)
                .Raw("</a></th><td class=\"text-nowrap\" data-label=\"组别\">第 ").Text(group.Number).Raw(" 组</td><td data-label=\"名单\">");
            Badge(page, "已受理", StatusTone.Done);
            page.Raw("</td><td data-label=\"期限\">").Text(ChineseTime.Day(campaign.Terms.Dates.Roster!.Value)).Raw("</td><td data-label=\"逾期\">按时</td><td class=\"keep minor\">").Text(ChineseTime.Minute(roster.FiledAt)).Raw("（第 ").Text(roster.Version).Raw(" 版，").Text(roster.FiledBy)
                .Raw("）</td><td class=\"text-end minor\">").Text(Members(roster)).Raw("</td><td class=\"minor\">").Text(roster.AnsweredBy).Raw("，").Text(ChineseTime.Minute(roster.AnsweredAt)).Raw("</td></tr>");
        }

        page.Raw("</tbody></table></div></section>");
    }

    private static void Pools(HandWrittenHtml page, HandWrittenCampaign campaign)
    {
        var pools = campaign.Groups.SelectMany(group => group.Inspected.Select(city => (Group: group.Number, City: city, Pool: campaign.Pools[campaign.Cities[city]].MaxBy(p => p.Version)!))).ToList();
        page.Raw("<section class=\"card mb-3\" aria-labelledby=\"pools-title\"><div class=\"card-header\"><h2 class=\"card-title\" id=\"pools-title\">候选企业报送情况　应报 ").Text(pools.Count).Raw(" · 已报 ").Text(pools.Count).Raw(" · 已受理 ").Text(pools.Count)
            .Raw("</h2><a class=\"btn btn-sm ms-auto\" href=\"/campaigns/").Text(campaign.Id).Raw("/direct-targets\">省厅直接执法企业</a></div><div class=\"table-responsive\"><table class=\"table table-vcenter card-table table-cards\"><thead><tr><th scope=\"col\">被检查市州</th><th scope=\"col\">由哪组检查</th><th scope=\"col\">名单</th><th scope=\"col\">期限</th><th scope=\"col\">是否逾期</th><th scope=\"col\" class=\"text-end\">企业（家）</th><th scope=\"col\">水泥企业声明</th><th scope=\"col\">报送时间</th><th scope=\"col\">办理</th></tr></thead><tbody>");
        foreach (var (group, city, pool) in pools)
        {
            page.Raw("<tr data-href=\"/campaigns/pools/").Text(pool.Id).Raw("\"><th scope=\"row\" class=\"fw-normal text-nowrap\"><a href=\"/campaigns/pools/").Text(pool.Id).Raw("\" aria-label=\"").Text(city).Raw("候选企业名单\">").Text(city)
                .Raw("</a></th><td class=\"text-nowrap\" data-label=\"组别\">第 ").Text(group).Raw(" 组</td><td data-label=\"名单\">");
            Badge(page, "已受理", StatusTone.Done);
            page.Raw("</td><td data-label=\"期限\">").Text(ChineseTime.Day(campaign.Terms.Dates.Pool!.Value)).Raw("</td><td data-label=\"逾期\">按时</td><td class=\"text-end\" data-label=\"企业\">").Text(pool.Candidates).Raw("</td><td data-label=\"水泥\">").Text(pool.NoCement switch { true => "没有", false => "有", null => "—" }).Raw("</td><td class=\"keep minor\">")
                .Text(ChineseTime.Minute(pool.FiledAt)).Raw("（第 ").Text(pool.Version).Raw(" 版，").Text(pool.FiledBy).Raw("）</td><td class=\"minor\">").Text(pool.AnsweredBy).Raw("，").Text(ChineseTime.Minute(pool.AnsweredAt)).Raw("</td></tr>");
        }

        page.Raw("</tbody></table></div></section>");
    }

    private static GroupStep StepOf(HandWrittenCampaign campaign, CrossGroup group) => SummaryOf(campaign, group)?.Stage switch
    {
        FilingStage.Accepted => GroupStep.Closed,
        FilingStage.Filed => GroupStep.SummaryFiled,
        _ => FiguresOf(campaign, group) is { Inspected: > 0 } ? GroupStep.Inspecting : GroupStep.Acknowledged,
    };

    private static List<HandWrittenRoster> RostersOf(HandWrittenCampaign campaign, CrossGroup group) => [.. group.Builders.Select(city => campaign.Rosters[campaign.Cities[city]].MaxBy(r => r.Version)!)];

    private static HandWrittenFigures FiguresOf(HandWrittenCampaign campaign, CrossGroup group) => campaign.Figures[group.Number].First();

    private static HandWrittenSummary? SummaryOf(HandWrittenCampaign campaign, CrossGroup group) => campaign.Summaries[group.Number].MaxBy(summary => summary.Version);

    private static int Members(HandWrittenRoster roster) => roster.Officers + roster.Experts;

    private static void Link(HandWrittenHtml page, HandWrittenCampaign campaign, string part, string text) =>
        page.Raw("<a class=\"btn\" href=\"/campaigns/").Text(campaign.Id).Raw("/").Raw(part).Raw("\">").Raw(text).Raw("</a>");

    private static void Badge(HandWrittenHtml page, string text, StatusTone tone) => page.Raw("<span class=\"badge status ").Raw(tone switch
    {
        StatusTone.Late => "status-late", StatusTone.Soon => "status-soon", StatusTone.Done => "status-done", StatusTone.Open => "status-open", _ => "",
    }).Raw("\">").Text(text).Raw("</span>");
}
