using System.IO.Compression;
using Microsoft.Playwright;
using Province.Browser.Tests.Harness;

namespace Province.Browser.Tests;

/// <summary>A first visit stays light: what the browser fetches, compressed as a published application sends it.</summary>
public sealed class WeightTests(ProvinceServer server) : IClassFixture<ProvinceServer>
{
    private const int MostBytes = 150 * 1024;

    [BrowserFact]
    public async Task FirstLoad_OfSignInAndOfTheFirstPage_WeighsLessThan150Kilobytes()
    {
        var page = await server.OpenAsync();
        (await WeighAsync(page, "/sign-in")).ShouldBeLessThan(MostBytes);
        var signedIn = await server.SignInAsync("hengyang.planner");
        (await WeighAsync(signedIn, "/")).ShouldBeLessThan(MostBytes);
    }

    /// <summary>The compressed sizes of a page and everything that it makes the browser fetch.</summary>
    private static async Task<int> WeighAsync(IPage page, string path)
    {
        var bodies = new List<Task<byte[]>>();
        void Collect(object? _, IResponse response) => bodies.Add(response.BodyAsync());
        page.Response += Collect;
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        page.Response -= Collect;
        var sizes = (await Task.WhenAll(bodies)).Select(Compressed).ToList();
        sizes.Count.ShouldBeGreaterThan(2, "the page, its style and its script");
        return sizes.Sum();
    }

    private static int Compressed(byte[] body)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(body);
        return (int)compressed.Length;
    }
}
