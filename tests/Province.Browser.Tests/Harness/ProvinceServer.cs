using Microsoft.Playwright;
using Province.App.Seed;
using Province.App.Tests;

namespace Province.Browser.Tests.Harness;

/// <summary>The application on a port and a seeded database of its own, delivering what is sent: <c>IClassFixture&lt;ProvinceServer&gt;</c>.</summary>
public sealed class ProvinceServer : IAsyncLifetime
{
    private readonly List<IBrowserContext> _contexts = [];
    private readonly Lock _gate = new();
    private ProvinceApp? _app;

    internal ProvinceApp App => _app ?? throw new InvalidOperationException("There is no browser, so the server was not started.");

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        _app = await ProvinceApp.StartAsync(settings: [("Jobs:DeliverEvery", "00:00:02")]);
        _app.UseKestrel(0);
        _app.StartServer();
    }

    /// <summary>A page of a person who has not signed in.</summary>
    internal async Task<IPage> OpenAsync(Width width = Width.Desktop, bool script = true)
    {
        var browser = await Chromium.BrowserAsync();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = App.ClientOptions.BaseAddress.ToString(),
            ViewportSize = new() { Width = (int)width, Height = width == Width.Phone ? 844 : 768 },
            JavaScriptEnabled = script,
            Locale = "zh-CN",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        lock (_gate)
            _contexts.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>A person of the seed, signed in on the page that the person would use.</summary>
    internal async Task<IPage> SignInAsync(string userName, Width width = Width.Desktop, bool script = true)
    {
        var page = await OpenAsync(width, script);
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("用户名").FillAsync(userName);
        await page.GetByLabel("密码").FillAsync(Seeder.DemoPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return page;
    }

    public async Task DisposeAsync()
    {
        foreach (var context in _contexts)
            await context.CloseAsync();
        if (_app is not null)
            await _app.DisposeAsync();
    }
}

/// <summary>The two widths at which every page is looked at.</summary>
public enum Width
{
    Phone = 390,
    Desktop = 1366,
}
