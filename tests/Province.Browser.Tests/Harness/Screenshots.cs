using Microsoft.Playwright;

namespace Province.Browser.Tests.Harness;

/// <summary>Pictures of whole pages in artifacts/screenshots, for people to look at.</summary>
internal static class Screenshots
{
    internal static Task TakeAsync(IPage page, string name) => page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Repository.Screenshots, $"{name}-{page.ViewportSize!.Width}.png"),
        FullPage = true,
        Animations = ScreenshotAnimations.Disabled,
    });
}
