namespace Province.Browser.Tests.Harness;

/// <summary>Files of the repository that the tests read, and the place for what they leave behind.</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    internal static string Screenshots => Directory.CreateDirectory(Path.Combine(Root, "artifacts", "screenshots")).FullName;

    internal static string Axe => Path.Combine(Root, "src", "Province.App", "Assets", "node_modules", "axe-core", "axe.min.js");

    /// <summary>The page that checks draws, as a person has it who saved its folder to a disk.</summary>
    internal static string VerifyPage => Path.Combine(Root, "src", "Province.App", "wwwroot", "verify", "index.html");

    /// <summary>The tests of that page's scripts, which Node runs without a browser.</summary>
    internal static string VerifierTests => Path.Combine(Root, "tests", "verifier");

    internal static string DrawVectors => Path.Combine(Root, "docs", "draw-vectors");

    internal static string SamplePlan(string name) => File.ReadAllText(Path.Combine(Root, "src", "Province.App", "Seed", "Documents", name));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Province.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No Province.sln above {AppContext.BaseDirectory}.");
    }
}
