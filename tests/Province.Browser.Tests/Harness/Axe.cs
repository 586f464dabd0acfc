using Microsoft.Playwright;

namespace Province.Browser.Tests.Harness;

/// <summary>Accessibility as axe-core checks it; the policy of the pages lets no script in, so it is evaluated and not added.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Repository.Axe));

    /// <returns>A line for each element that breaks a rule.</returns>
    internal static async Task<string[]> FindAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in globalThis"))
            await page.EvaluateAsync(Script.Value);
        return await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .flatMap(v => v.nodes.map(n => `${v.id} (${v.impact}): ${v.help} at ${n.target.join(' ')}: ${n.failureSummary}`))
            """);
    }
}
