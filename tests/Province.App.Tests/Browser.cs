using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Province.App.Seed;

namespace Province.App.Tests;

/// <summary>A browser without script: it keeps cookies, reads forms and posts them with their hidden fields.</summary>
internal sealed class Browser(HttpClient client)
{
    public HttpClient Client => client;

    public static async Task<Browser> SignedInAsync(ProvinceApp app, string userName)
    {
        var browser = new Browser(app.Anonymous());
        var response = await browser.PostFormAsync("/sign-in", "/sign-in", ("userName", userName), ("password", Seeder.DemoPassword));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        return browser;
    }

    public async Task<IHtmlDocument> PageAsync(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        var response = await client.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, text);
        return Parse(text);
    }

    /// <summary>Opens a page, fills the form that posts to an address, and sends it.</summary>
    public async Task<HttpResponseMessage> PostFormAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var form = (await PageAsync(page)).Forms.Single(form => form.GetAttribute("action") == action);
        var values = form.QuerySelectorAll("input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        foreach (var (name, value) in fields)
            values[name] = value;
        return await client.PostAsync(action, new FormUrlEncodedContent(values));
    }

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
