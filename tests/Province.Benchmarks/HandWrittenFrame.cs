using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Security;
using Province.App.Shell;

namespace Province.Benchmarks;

/// <summary>What stands around every page: head, navigation by right, the form to sign out.</summary>
internal static class HandWrittenFrame
{
    private static ResourceAssetCollection? _assets;

    internal static void Write(HandWrittenHtml page, HttpContext http, Standing standing, HandWrittenHead head, Action<string> body)
    {
        _assets ??= http.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.SelectMany(e => e.Metadata.OfType<ResourceAssetCollection>()).First();
        var token = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http).RequestToken!;
        page.Raw("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
            .Text(head.Title).Raw(" - 安全生产执法</title><link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\"><link rel=\"stylesheet\" href=\"")
            .Text(_assets["assets/style.css"]).Raw("\"><meta name=\"request-token\" content=\"").Text(token)
            .Raw("\"><script type=\"module\" src=\"")
            .Text(_assets["assets/app.js"]).Raw("\"></script></head><body><a class=\"skip-link\" href=\"#main\">跳到正文</a><div class=\"shell\"><header class=\"shell-top\"><a class=\"shell-brand\" href=\"/\">安全生产执法</a><span class=\"shell-tenant\">")
            .Text(standing.TenantName).Raw("</span><a class=\"shell-bell\" href=\"/reminders\" aria-label=\"").Text(head.Waiting == 0 ? "提醒：没有未读" : $"提醒：{head.Waiting} 条未读").Raw("\">");
        Icon(page, "bell");
        if (head.Waiting > 0)
            page.Raw("<span class=\"shell-bell-count\">").Text(head.Waiting).Raw("</span>");
        page.Raw("</a><span class=\"shell-person\"><a href=\"/account\">");
        Icon(page, "user").Raw(" ").Text(standing.Name)
            .Raw("</a><form method=\"post\" action=\"/sign-out\"><input type=\"hidden\" name=\"__RequestVerificationToken\" value=\"").Text(token)
            .Raw("\"><button class=\"btn btn-link\" type=\"submit\">退出</button></form></span></header><nav class=\"shell-nav\" aria-label=\"主导航\"><ul>");
        var caller = standing.ToCaller();
        foreach (var entry in http.RequestServices.GetServices<NavigationEntry>().Where(entry => caller.Can(entry.Right)).OrderBy(entry => entry.Order))
        {
            page.Raw("<li><a href=\"").Text(entry.Href).Raw(entry.Href == head.Current ? "\" aria-current=\"page\">" : "\">");
            Icon(page, entry.Icon).Raw(" ").Text(entry.Text).Raw("</a></li>");
        }

        page.Raw("</ul></nav><main class=\"shell-main\" id=\"main\" tabindex=\"-1\">");
        body(token);
        page.Raw("</main></div><div class=\"toasts\" role=\"status\" aria-live=\"polite\"></div></body></html>");
    }

    private static HandWrittenHtml Icon(HandWrittenHtml page, string name) =>
        page.Raw("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"").Text(_assets!["assets/icons.svg"]).Raw("#").Text(name).Raw("\"></use></svg>");
}

/// <param name="Title">The page's title.</param>
/// <param name="Current">The entry of the navigation that it belongs to.</param>
/// <param name="Waiting">How many reminders wait for the person.</param>
internal sealed record HandWrittenHead(string Title, string Current, int Waiting);
