namespace Province.App.Tests.Api;

public sealed class OpenApiTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Fact]
    public async Task Document_AskedForByAnybody_NamesEveryAddressOfTheApi()
    {
        var app = await apps.OnAsync();
        var document = await (await app.Anonymous().GetAsync("/openapi/v1.json")).ShouldBeJsonAsync();
        var paths = document.GetProperty("paths").EnumerateObject().ToList();
        paths.Count.ShouldBeGreaterThan(60);
        paths.Select(path => path.Name).ShouldContain("/api/v1/draws");
        foreach (var operation in paths.SelectMany(path => path.Value.EnumerateObject()))
            operation.Value.GetProperty("operationId").GetString().ShouldNotBeNullOrEmpty(operation.Name);
    }
}
