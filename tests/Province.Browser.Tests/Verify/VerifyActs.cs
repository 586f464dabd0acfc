using Microsoft.Playwright;

namespace Province.Browser.Tests.Verify;

/// <summary>What one does on the page that checks draws.</summary>
internal static class VerifyActs
{
    /// <summary>Gives files to the page and waits for its verdict: recomputed, counted, needs-pool or failed, with code and place.</summary>
    internal static async Task<(string Verdict, string Code, string Place)> JudgeAsync(this IPage page, params string[] paths)
    {
        await page.EvaluateAsync("() => delete document.getElementById('verdict').dataset.verdict");
        await page.Locator("#files").SetInputFilesAsync(paths);
        return await page.VerdictAsync();
    }

    internal static async Task<(string Verdict, string Code, string Place)> VerdictAsync(this IPage page)
    {
        var region = page.Locator("#verdict[data-verdict]");
        await region.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return (await DataAsync("verdict"), await DataAsync("code"), await DataAsync("place"));

        async Task<string> DataAsync(string name) => await region.GetAttributeAsync($"data-{name}") ?? "";
    }

    /// <summary>Drops a file on the page, as a hand with a mouse does.</summary>
    internal static Task DropAsync(this IPage page, string name, string text) => page.EvaluateAsync("""
        ([name, text]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], name));
          document.getElementById('zone').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
        }
        """, new[] { name, text });

    /// <summary>
    /// Everything that the browser complains about while the page is open. Not counted is what axe is refused: it would
    /// fetch the style sheet to read it, and the page lets nothing be fetched.
    /// </summary>
    internal static List<string> Complaints(this IPage page)
    {
        var complaints = new List<string>();
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("connect-src 'none'", StringComparison.Ordinal) && !message.Text.Contains("preload assets", StringComparison.Ordinal))
                complaints.Add(message.Text);
        };
        return complaints;
    }
}
