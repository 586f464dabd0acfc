using Microsoft.Playwright;

namespace Province.Browser.Tests.Harness;

/// <summary>Looks at pages as a careful reader would: a picture, what axe finds, and whether anything sticks out at the side.</summary>
internal sealed class Looks
{
    private readonly List<string> _faults = [];

    internal async Task AtAsync(IPage page, string name)
    {
        await Screenshots.TakeAsync(page, name);
        var place = $"{new Uri(page.Url).PathAndQuery} ({name}, {page.ViewportSize!.Width} px)";
        _faults.AddRange((await Axe.FindAsync(page)).Concat(await StickingOutAsync(page)).Concat(await UndressedAsync(page)).Select(fault => $"{place}: {fault}"));
    }

    /// <summary>Looks at pages that a person opens one after the other.</summary>
    internal Task VisitAsync(ProvinceServer server, string userName, Width width, params (string Path, string Picture)[] pages) =>
        VisitAsync(server, userName, width, _ => Task.CompletedTask, pages);

    /// <summary>Looks at pages that a person opens one after the other, doing the same on each before.</summary>
    internal async Task VisitAsync(ProvinceServer server, string userName, Width width, Func<IPage, Task> before, params (string Path, string Picture)[] pages)
    {
        var page = await server.SignInAsync(userName, width);
        foreach (var (path, picture) in pages)
        {
            await page.GotoAsync(path);
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await before(page);
            await AtAsync(page, picture);
        }

        await page.Context.CloseAsync();
    }

    /// <summary>Opens the part of a page that is folded away, counted from 0.</summary>
    internal static Task UnfoldAsync(IPage page, int number) => page.Locator("details").Nth(number).EvaluateAsync("element => { element.open = true; }");

    internal void ShouldHaveFoundNothing() => _faults.ShouldBeEmpty(string.Join('\n', _faults));

    private static Task<string[]> UndressedAsync(IPage page) => page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('link[rel=stylesheet]')].filter(link => !link.sheet).map(link => `has not its styles: ${link.getAttribute('href')}`)");

    /// <summary>A person with a phone must not have to push a page sideways.</summary>
    private static Task<string[]> StickingOutAsync(IPage page) => page.EvaluateAsync<string[]>("""
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const scrolls = element => { for (let p = element.parentElement; p; p = p.parentElement) if (getComputedStyle(p).overflowX !== 'visible') return true; return false; };
          return ['wider than the window', ...[...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 1 && !scrolls(e))
            .map(e => `sticks out: ${e.tagName.toLowerCase()}.${e.className}: ${e.textContent.trim().slice(0, 40)}`)];
        }
        """);
}
