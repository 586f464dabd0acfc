using System.Text.RegularExpressions;

namespace Province.Domain.Tests;

public sealed partial class DocumentationTests
{
    private static readonly string[] DecisionParts = ["Context", "Options", "Decision", "Easier", "Harder"];

    [Fact]
    public void Links_OfEveryPage_LeadToAFile()
    {
        var links = Pages().SelectMany(page => Link().Matches(File.ReadAllText(page)).Select(m => (Page: page, Target: m.Groups[1].Value)))
            .Where(link => !link.Target.Contains("://", StringComparison.Ordinal)).ToList();
        links.ShouldNotBeEmpty();
        links.Where(link => !Path.Exists(Path.Combine(Path.GetDirectoryName(link.Page)!, link.Target)))
            .Select(link => $"{House.Relative(link.Page)}: {link.Target}").ShouldBeEmpty();
    }

    [Fact]
    public void Decisions_AllOfThem_AreNumberedWithoutAGap()
    {
        var numbers = Decisions().Select(file => int.Parse(Path.GetFileName(file)[..4])).ToList();
        numbers.ShouldBe(Enumerable.Range(1, numbers.Count));
        numbers.Count.ShouldBeGreaterThanOrEqualTo(7);
    }

    [Fact]
    public void Decisions_EachOfThem_SaysWhatADecisionMustSay()
    {
        foreach (var file in Decisions())
        {
            var text = File.ReadAllText(file);
            text.ShouldMatch(@"(?m)^- Status: (accepted|superseded by \d{4})$", House.Relative(file));
            text.ShouldMatch(@"(?m)^- Date: \d{4}-\d{2}-\d{2}$", House.Relative(file));
            Heading().Matches(text).Select(m => m.Groups[1].Value).ShouldBe(DecisionParts, House.Relative(file));
        }
    }

    [Fact]
    public void Glossary_EveryTerm_HasOneNameAndNoNameTwoTerms()
    {
        var rows = GlossaryRow().Matches(House.Read("docs/glossary.md")).Select(m => (Term: m.Groups[1].Value, Name: m.Groups[2].Value)).ToList();
        rows.Count.ShouldBeGreaterThan(40);
        rows.Select(r => r.Term).ShouldBeUnique();
        rows.Select(r => r.Name).ShouldBeUnique();
    }

    private static IEnumerable<string> Pages() => House.Files("docs", ".md").Concat(
        Directory.EnumerateFiles(House.Root, "*.md"));

    private static IEnumerable<string> Decisions() => House.Files("docs/decisions", ".md");

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| (\p{IsCJKUnifiedIdeographs}[^|]*?) \| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex GlossaryRow();
}
