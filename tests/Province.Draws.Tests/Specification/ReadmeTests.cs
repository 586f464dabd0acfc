using Province.Draws.Certificates;
using Province.Draws.Hashing;
using Province.Draws.Json;
using Province.Draws.Records;
using Province.Draws.Requests;
using Province.Draws.Tests.Vectors;

namespace Province.Draws.Tests.Specification;

public sealed class ReadmeTests
{
    [Fact]
    public void Draw_InTenLines_Verifies()
    {
        var now = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
        var values = ((string[])["operator", "witness-1", "witness-2"]).ToDictionary(role => role, role => DrawHash.Hex(DrawHash.Of(System.Text.Encoding.UTF8.GetBytes(role))));
        int[] dice = [.. Enumerable.Range(0, 30).Select(i => i * 7 % 10)];
        var bytes = File.ReadAllBytes(Path.Combine(Vector.Root, "docs", "draw-vectors", "request-plain.json"));

        var draw = new DrawChain(new DrawBasis(DrawRequest.Read((JsonObject)JsonReader.Read(bytes))));
        Party[] parties = [new("operator", "省厅"), new("witness-1", "甲市"), new("witness-2", "乙市")];
        var ceremony = new Ceremony(Rehearsal: false, parties, now.AddHours(1), now.AddHours(2), new DiceSource());
        draw.Open(Formats.ZeroHash, now, new RegisterEntry("430000", 1, "campaign-1", []), ceremony);
        foreach (var (role, value) in values)
            draw.Commit(now, role, DrawHash.Commitment(draw.OpenHash, role, value));
        draw.CloseCommits(now);
        draw.CloseReveals(values);
        draw.Last(dice);
        draw.Conclude(confirmedBy: ["witness-1", "witness-2"]);

        CertificateCheck.Run(draw.ToCertificate().ToJson().ToBytes(), SideFiles.None).Kind.ShouldBe(VerdictKind.Recomputed);
    }

    [Fact]
    public void Readme_TheTenLines_AreThoseOfTheTest()
    {
        var lines = File.ReadAllLines(Path.Combine(Vector.Root, "README.md")).SkipWhile(line => line != "```csharp").Skip(1).TakeWhile(line => line != "```").ToList();
        var test = File.ReadAllText(Path.Combine(Vector.Root, "tests", "Province.Draws.Tests", "Specification", "ReadmeTests.cs"));
        lines.Count.ShouldBe(10);
        string.Concat(lines.Select(line => $"        {line}\n")).ShouldSatisfyAllConditions(block => test.ShouldContain(block));
    }
}
