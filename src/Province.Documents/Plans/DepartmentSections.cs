using Province.Documents.Grammar;
using Province.Documents.Structure;

namespace Province.Documents.Plans;

/// <summary>A plan without annexes, or one whose main text lists beside them, may be divided by department: what stands under one would elsewhere be that department's annex.</summary>
internal static class DepartmentSections
{
    private const int FewestSections = 2;

    internal static bool Hold(Block block) => block.Chain.Any(IsSection);

    /// <summary>The department under whose heading a block stands, or null.</summary>
    internal static string? NameOver(Block block) => block.Chain.FirstOrDefault(IsSection) is { } section ? Departments.NameIn(section.Heading.Text) : null;

    internal static bool AreIn(Part part) => part.IsWhole && part.Root.Descendants.Any(block => Hold(block) && Headings.ActivityOf(block.Content.Text) is Activity.Random or Activity.Cross);

    private static bool IsSection(Block block) =>
        IsNamed(block) && block.Parent!.Children.Count(IsNamed) >= FewestSections;

    private static bool IsNamed(Block block) => Departments.Is(block.Heading.Text) && block.Children.Count > 0;
}
