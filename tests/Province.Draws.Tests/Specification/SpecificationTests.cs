using System.Text.RegularExpressions;
using Province.Draws.Records;
using Province.Draws.Requests;
using Province.Draws.Tests.Vectors;

namespace Province.Draws.Tests.Specification;

/// <summary>Section 9 of the specification. With PROVINCE_WRITE_VECTORS set, the examples are written anew.</summary>
public sealed partial class SpecificationTests
{
    private static readonly string Page = Path.Combine(Vector.Root, "docs", "draw-specification.md");

    [Theory]
    [InlineData("enterprises.json")]
    [InlineData("inspection.json")]
    public void WorkedExamples_OfThePage_AreWhatIsComputed(string file)
    {
        var computed = string.Join('\n', WorkedExample.Of(file, Read(file))) + "\n";
        if (Environment.GetEnvironmentVariable("PROVINCE_WRITE_VECTORS") is not null)
            File.WriteAllText(Page, Examples().Replace(File.ReadAllText(Page), example => example.Groups[1].Value.StartsWith($"example: {file}\n", StringComparison.Ordinal) ? $"```text\n{computed}```" : example.Value));
        Examples().Matches(File.ReadAllText(Page)).Select(example => example.Groups[1].Value).ShouldContain(computed);
    }

    /// <summary>The draw as the committed file holds it, not as a test stages it.</summary>
    private static DrawChain Read(string file)
    {
        var certificate = Draws.Certificates.Certificate.Read(File.ReadAllBytes(Path.Combine(Vector.Root, "docs", "draw-vectors", file)));
        var draw = new DrawChain(new DrawBasis(DrawRequest.Read(certificate.Request)));
        foreach (var record in certificate.Records)
            draw.Append(record).ShouldBeNull();
        return draw;
    }

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Examples();
}
