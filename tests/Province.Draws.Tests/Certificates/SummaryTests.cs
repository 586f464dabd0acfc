using System.Text;
using Province.Draws.Certificates;
using Province.Draws.Json;
using Province.Draws.Requests;

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

    private static JsonValue Parse(string json) => JsonReader.Read(Encoding.UTF8.GetBytes(json));
}
