using System.Text.RegularExpressions;

namespace Province.Domain.Tests;

public sealed partial class HouseTests
{
    private const int LongestFile = 200;

    /// <summary>Who may refer to whom; a project that is not named here may not exist under src.</summary>
    private static readonly Dictionary<string, string[]> AllowedReferences = new()
    {
        ["Province.Draws"] = [],
        ["Province.Domain"] = ["Province.Draws"],
        ["Province.Documents"] = ["Province.Domain"],
        ["Province.Data"] = ["Province.Domain"],
        ["Province.Migrations.Sqlite"] = ["Province.Data"],
        ["Province.Migrations.PostgreSql"] = ["Province.Data"],
        ["Province.App"] =
        [
            "Province.Draws", "Province.Domain", "Province.Documents", "Province.Data",
            "Province.Migrations.Sqlite", "Province.Migrations.PostgreSql",
        ],
        ["Province.Cli"] = ["Province.Documents"],
    };

    [Fact]
    public void References_EveryProject_PointOnlyWhereTheHouseAllows()
    {
        foreach (var project in House.Projects)
        {
            AllowedReferences.ShouldContainKey(House.ProjectName(project));
            ReferencesOf(project).ShouldBeSubsetOf(AllowedReferences[House.ProjectName(project)], House.Relative(project));
        }
    }

    [Fact]
    public void References_EveryProject_AreTheArrowsOfTheDrawing()
    {
        var drawn = Arrow().Matches(House.Read("docs/architecture.md")).Select(m => $"{m.Groups[1].Value} → {m.Groups[2].Value}");
        var built = House.Projects.SelectMany(p => ReferencesOf(p).Select(r => $"{House.ProjectName(p)} → {r}"));
        drawn.Order(StringComparer.Ordinal).ShouldBe(built.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Province.Domain")]
    [InlineData("Province.Draws")]
    public void Packages_OfTheCore_AreNone(string name) =>
        House.Includes(House.Projects.Single(p => House.ProjectName(p) == name), "PackageReference").ShouldBeEmpty();

    [Fact]
    public void Solution_EveryProject_IsInIt()
    {
        var solution = House.Read("Province.sln").Replace('\\', '/');
        var projects = House.Files("src", ".csproj").Concat(House.Files("tests", ".csproj")).Select(House.Relative).ToList();
        projects.Count.ShouldBeGreaterThan(House.Projects.Count);
        projects.Where(p => !solution.Contains($"\"{p}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Files_OfTheSource_AreShort() => House.WrittenSources()
        .Select(file => (Path: House.Relative(file), Lines: File.ReadLines(file).Count()))
        .Where(file => file.Lines > LongestFile)
        .ShouldBeEmpty();

    [Fact]
    public void Types_OfTheSource_AreNamedAfterWhatTheyAre() => House.WrittenSources()
        .Where(file => Path.GetExtension(file) is ".cs")
        .SelectMany(file => TypeName().Matches(File.ReadAllText(file)).Select(m => $"{House.Relative(file)}: {m.Groups[1].Value}"))
        .Concat(House.WrittenSources().Where(file => Path.GetExtension(file) is ".razor").Select(House.ProjectName))
        .Where(name => VagueSuffix().IsMatch(name))
        .ShouldBeEmpty();

    [Fact]
    public void BannedSymbols_NoFile_LiftsTheBan() => House.WrittenSources().Concat(House.Files("src", ".csproj"))
        .Where(file => File.ReadAllText(file).Contains("RS0030", StringComparison.Ordinal))
        .Select(House.Relative)
        .ShouldBeEmpty();

    [Theory]
    [InlineData("internal sealed class PlanManager(ProvinceDb db)", true)]
    [InlineData("public sealed record struct PlanDto(int A)", true)]
    [InlineData("internal static class TextHelpers", true)]
    [InlineData("internal sealed class DeliveryLoop : BackgroundService", false)]
    [InlineData("public sealed class Utility", false)]
    public void TypeName_ADeclaration_IsRead(string declaration, bool vague) =>
        VagueSuffix().IsMatch(TypeName().Match(declaration).Groups[1].Value).ShouldBe(vague);

    private static IEnumerable<string> ReferencesOf(string project) => House.Includes(project, "ProjectReference").Select(House.ProjectName);

    [GeneratedRegex(@"^ *(Province\.[\w.]+) --> (Province\.[\w.]+) *$", RegexOptions.Multiline)]
    private static partial Regex Arrow();

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record)\s+(?!class\b|struct\b)(\w+)")]
    private static partial Regex TypeName();

    [GeneratedRegex("(Manager|Helper|Util|Service|Dto)s?$")]
    private static partial Regex VagueSuffix();
}
