namespace Province.Browser.Tests.Harness;

/// <summary>Files of the repository that the tests read, and the place for what they leave behind.</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    internal static string Screenshots => Directory.CreateDirectory(Path.Combine(Root, "artifacts", "screenshots")).FullName;

    internal static string Axe => Path.Combine(Root, "src", "Province.App", "Assets", "node_modules", "axe-core", "axe.min.js");

    internal static string SamplePlan(string name) => File.ReadAllText(Path.Combine(Root, "src", "Province.App", "Seed", "Documents", name));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Province.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No Province.sln above {AppContext.BaseDirectory}.");
    }
}
