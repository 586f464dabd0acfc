using System.Text.Json;
using Microsoft.Playwright;
using Province.Browser.Tests.Harness;
using Xunit.Abstractions;

namespace Province.Browser.Tests.Verify;

/// <summary>The scripts of the page against their own tests and the published vectors, in Node and in the browser.</summary>
public sealed class VerifyVectorTests(ProvinceServer server, VerifySamples samples, ITestOutputHelper output) : IClassFixture<ProvinceServer>, IClassFixture<VerifySamples>
{
    [Fact]
    public async Task Scripts_InNode_PassTheirTests()
    {
        var (code, text) = await Node.RunAsync("--test", "--test-reporter=spec");
        code.ShouldBe(0, text);
        text.ShouldContain("enterprises: 250 small requests against trying everything");
    }

    [VectorFact]
    public async Task Vectors_InNode_ComeOutAsPublished()
    {
        var (code, text) = await Node.RunAsync("vectors.mjs", Repository.DrawVectors);
        code.ShouldBe(0, text);
    }

    [VectorFact(browser: true)]
    public async Task Vectors_InTheBrowser_ComeOutAsPublished()
    {
        var page = await server.OpenAsync();
        await page.GotoAsync(new Uri(Repository.VerifyPage).AbsoluteUri);
        var vectors = JsonSerializer.Deserialize<Vector[]>(await File.ReadAllTextAsync(Path.Combine(Repository.DrawVectors, "index.json")), JsonSerializerOptions.Web)!;
        vectors.Length.ShouldBeGreaterThanOrEqualTo(30);
        var differing = new List<string>();
        foreach (var vector in vectors.Where(vector => vector.Expected != "draw.too_complex"))
        {
            var found = await CheckAsync(page, vector);
            if (found != (vector.Expected, vector.Place ?? ""))
                differing.Add($"{vector.File}: {vector.Expected} at {vector.Place}, found {found}");
        }

        differing.ShouldBeEmpty();
    }

    private static async Task<(string Expected, string Place)> CheckAsync(IPage page, Vector vector)
    {
        await page.Locator("#clear").EvaluateAsync("button => button.click()");
        string?[] names = [vector.File, vector.Pool, vector.Receipt, vector.Shown];
        var (verdict, code, place) = await page.JudgeAsync([.. names.OfType<string>().Select(name => Path.Combine(Repository.DrawVectors, name))]);
        var title = await page.Locator("#verdict h2").TextContentAsync() ?? "";
        return (verdict switch
        {
            "failed" => code,
            "counted" => "outcomes",
            _ when title.Contains("作废", StringComparison.Ordinal) => "void",
            _ => title.Contains("回执", StringComparison.Ordinal) ? "attested" : verdict,
        }, place);
    }

    [BrowserFact]
    public async Task Speed_OfTenThousandCandidates_IsMeasured()
    {
        var page = await server.OpenAsync();
        await page.GotoAsync(new Uri(Repository.VerifyPage).AbsoluteUri);
        var certificate = await File.ReadAllTextAsync(samples.PathOf("large.json"));
        for (var round = 1; round <= 3; round++)
        {
            var spent = await page.EvaluateAsync<double>("""
                async text => {
                  const bytes = new TextEncoder().encode(text), start = performance.now();
                  const found = await Verifier.drive(Verifier.verify(bytes));
                  return found.verdict === 'recomputed' ? performance.now() - start : -1;
                }
                """, certificate);
            output.WriteLine($"10,000 candidates, 60 drawn under four rules, round {round}: {spent:F0} ms");
            spent.ShouldBeGreaterThan(0, "the certificate is good");
        }
    }

    private sealed record Vector(string File, string Expected, string? Place, string? Pool, string? Receipt, string? Shown);
}
