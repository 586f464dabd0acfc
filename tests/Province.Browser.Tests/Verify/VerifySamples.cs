using Province.Browser.Tests.Harness;

namespace Province.Browser.Tests.Verify;

/// <summary>Certificates that a second hand made from the specification, in a folder of their own.</summary>
public sealed class VerifySamples : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("province-verify-").FullName;

    internal string PathOf(string name) => Path.Combine(_folder, name);

    public async Task InitializeAsync()
    {
        var (code, output) = await Node.RunAsync("write-samples.mjs", _folder);
        code.ShouldBe(0, output);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}
