using System.Collections.Concurrent;
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

    /// <summary>The compressed sizes of a page and everything that it makes the browser fetch, fetched once more: the browser does not keep every body.</summary>
    private static async Task<int> WeighAsync(IPage page, string path)
    {
        var addresses = new ConcurrentBag<string>();
        void Collect(object? _, IResponse response) => addresses.Add(response.Url);
        page.Response += Collect;
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        page.Response -= Collect;
        var sizes = new List<int>();
        foreach (var address in addresses.Distinct())
        {
            var response = await page.APIRequest.GetAsync(address);
            response.Ok.ShouldBeTrue(address);
            sizes.Add(Compressed(await response.BodyAsync()));
        }

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
