using System.Xml.Linq;

namespace Province.Domain.Tests;

/// <summary>The repository's own files, as the tests that keep its shape read them.</summary>
internal static class House
{
    private static readonly string[] GeneratedFolders = ["artifacts", "bin", "obj", "node_modules", ".git", "assets", "TestResults", "data"];

    internal static string Root { get; } = FindRoot();

    internal static IReadOnlyList<string> Projects { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    internal static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Walk(Path.Combine(Root, folder)).Where(file => extensions.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal);

    /// <summary>What people wrote under src; migrations are generated.</summary>
    internal static IEnumerable<string> WrittenSources() => Files("src", ".cs", ".razor", ".mjs", ".js", ".css", ".scss")
        .Where(file => !Relative(file).StartsWith("src/Province.Migrations.", StringComparison.Ordinal));

    internal static string Read(string relativePath) => File.ReadAllText(Path.Combine(Root, relativePath));

    internal static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The attribute of every element of that name in a project file, for example the targets of its references.</summary>
    internal static IEnumerable<string> Includes(string project, string element) =>
        XDocument.Load(project).Descendants(element).Select(e => (string?)e.Attribute("Include") ?? "");

    internal static string ProjectName(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(d => !GeneratedFolders.Contains(Path.GetFileName(d))).SelectMany(Walk));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Province.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
