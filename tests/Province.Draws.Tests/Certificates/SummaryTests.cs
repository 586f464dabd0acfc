using System.Text;
using Province.Draws.Certificates;
using Province.Draws.Json;
using Province.Draws.Requests;
using Province.Draws.Tests.Vectors;

namespace Province.Draws.Tests.Certificates;

/// <summary>A summary of a pool file that is not at hand: the cells of <c>one-of-each</c> are the values, in their order.</summary>
public sealed class SummaryTests
{
    private static readonly DrawRequest Request = DrawRequest.Read((JsonObject)Parse("""
        {"format":"province.draw-request/1","kind":"one-of-each","title":"每县一家","exclusions":[],"attribute":"county","values":["a\u0000b","c"],
         "pool":{"count":20001,"sha256":"0000000000000000000000000000000000000000000000000000000000000000"}}
        """));

    [Theory]
    [InlineData("""["a\u0000b"],["c"]""", null)]
    [InlineData("""["a","b"],["c"]""", "summary.cells[0].key")]
    [InlineData("""["a\u0000b"],[]""", "summary.cells[1].key")]
    [InlineData("""["c"],["a\u0000b"]""", "summary.cells[0]")]
    [InlineData("""["a\u0000b"],["c"],["c"]""", "summary.cells[2]")]
    [InlineData("""["a\u0000b"]""", "summary.cells")]
    public void Read_CellsOfOneOfEach_AreTheValues(string keys, string? place)
    {
        var cells = ((JsonArray)Parse($"[{keys}]")).Select(key => JsonObject.Of(("key", key), ("count", 3)));
        var summary = JsonObject.Of(("cells", new JsonArray(cells)), ("excluded", JsonArray.Of()), ("standIns", JsonArray.Of()), ("lines", JsonArray.Of()));
        if (place is null)
            PoolSummary.Read(summary, Request).ShouldNotBeNull().Cells.Count.ShouldBe(2);
        else
            Should.Throw<DrawFaultException>(() => PoolSummary.Read(summary, Request)).Fault.ShouldSatisfyAllConditions(
                fault => fault.Code.ShouldBe("summary.invalid"), fault => fault.Place.ShouldBe(place));
    }

    /// <summary>The last outcome keeps r19961 and draws r03014 in place of the withdrawn r03872, all of one cell: the counts of cells alone tell nothing.</summary>
    [Theory]
    [InlineData("r03014", "r03872")]
    [InlineData("r19961", "r20000")]
    [InlineData("r19961", null)]
    public void Run_WithoutThePoolFile_FindsARowReplacedWithinItsCellOrLeftOut(string drawn, string? other)
    {
        var good = (JsonObject)JsonReader.Read(File.ReadAllBytes(Path.Combine(Vector.Root, "docs", "draw-vectors", "pool-file-continuation.json")));
        CertificateCheck.Run(good.ToBytes(), SideFiles.None).Fault.ShouldBeNull();
        var line = Parse("""{"attributes":{"k":["c"]},"id":"r20000"}""");
        var forged = good.WithInner("summary", summary => summary.With("lines", new JsonArray(summary.List("lines").Append(line))))
            .Edit("outcome", outcome => outcome.WithInner("result", result => result.With("chosen", Swapped(result.List("chosen"), drawn, other))), nth: 1);
        var fault = CertificateCheck.Run(forged.ToBytes(), SideFiles.None).Fault.ShouldNotBeNull();
        (fault.Code, fault.Place).ShouldBe(("outcome.result", "records[15].result"));
    }

    private static JsonArray Swapped(JsonArray chosen, string drawn, string? other) =>
        new(chosen.Select(id => ((JsonString)id).Value).Select(id => id == drawn ? other : id).OfType<string>().Order(StringComparer.Ordinal));

    private static JsonValue Parse(string json) => JsonReader.Read(Encoding.UTF8.GetBytes(json));
}
