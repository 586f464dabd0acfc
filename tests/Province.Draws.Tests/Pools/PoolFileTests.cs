using System.Security.Cryptography;
using System.Text;
using Province.Draws.Json;
using Province.Draws.Pools;
using Province.Draws.Requests;
using Province.Draws.Tests.Counting;

namespace Province.Draws.Tests.Pools;

public sealed class PoolFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("province-pools-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Writer_AnyRows_WritesTheirCanonicalLinesAndHashesThem() => Dice.Throw(40, dice =>
    {
        var request = AnyPool(dice, dice.Int(1, 700));
        var path = NewPath();
        var pool = Write(path, request, request.Pool.Rows());
        var expected = string.Concat(request.Pool.Rows().Select(row => $"{row.ToJson()}\n"));
        File.ReadAllText(path).ShouldBe(expected);
        pool.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(expected))));
        pool.Count.ShouldBe(request.Pool.Count);
    });

    [Fact]
    public void FiledPool_AnyRows_FindsAndFetchesWhatTheListHolds() => Dice.Throw(40, dice =>
    {
        var request = AnyPool(dice, dice.Int(1, 700));
        var path = NewPath();
        Write(path, request, request.Pool.Rows());
        var census = request.BeginCensus();
        var read = PoolFile.Read(path, census);
        int[] some = [.. dice.Some(Enumerable.Range(0, read.Count), 20).Order()];
        read.Fetch(some).Select(Text).ShouldBe(request.Pool.Fetch(some).Select(Text));
        read.Rows().Select(Text).ShouldBe(request.Pool.Rows().Select(Text));
        foreach (var id in request.Pool.Fetch(some).Select(row => row.Id))
            read.Find(id).ShouldBe(request.Pool.Find(id));
        foreach (var absent in new[] { "a", "e0000x", "z" })
            read.Find(absent).ShouldBe(-1);
        census.Cells.Select(cell => $"{string.Join('|', cell.Key)} {cell.Count}")
            .ShouldBe(request.Census.Cells.Select(cell => $"{string.Join('|', cell.Key)} {cell.Count}"));
    });

    [Fact]
    public void Read_RequestWithAPoolFile_DrawsAsIfItHeldTheRows()
    {
        var dice = new Dice(7);
        var listed = AnyPool(dice, 20_001);
        var path = NewPath();
        var filed = Write(path, listed, listed.Pool.Rows());
        var json = listed.ToJson().With("pool", filed.ToJson());
        var request = (EnterprisesRequest)DrawRequest.Read(json, poolFile: path);
        request.ToJson().ShouldBe(json);
        var space = request.Space();
        space.Count.ShouldBe(listed.Space().Count);
        space.Count.IsZero.ShouldBeFalse();
        var rank = dice.Below(space.Count);
        space.Unrank(rank).ShouldBe(listed.Space().Unrank(rank));
        space.Rank(space.Unrank(rank)).ShouldBe(rank);
        var none = new int[request.Census.Cells.Count];
        request.Space(request.Census.Cells, none, none).Count.ShouldBe(space.Count);
        var absent = (PoolRequest)DrawRequest.Read(json);
        absent.Pool.IsAtHand.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => absent.Space());
        Should.Throw<DrawFaultException>(() => DrawRequest.Read(json.With("pool",
            new FiledPool(20_002, filed.Sha256).ToJson()), poolFile: path)).Fault.Code.ShouldBe("pool.count");
        Should.Throw<DrawFaultException>(() => DrawRequest.Read(json.With("pool",
            new FiledPool(20_001, Formats.ZeroHash).ToJson()), poolFile: path)).Fault.Code.ShouldBe("pool.hash");
        Should.Throw<DrawFaultException>(() => DrawRequest.Read(listed.ToJson().With("pool", AnyPool(dice, 3).Pool.ToJson()), poolFile: path))
            .Fault.ShouldSatisfyAllConditions(fault => fault.Code.ShouldBe("request.invalid"), fault => fault.Place.ShouldBe("request.pool"));
    }

    [Theory]
    [InlineData("{\"attributes\":{},\"id\":\"a\"}\n{\"attributes\":{},\"id\":\"a\"}\n", 2)]
    [InlineData("{\"attributes\":{},\"id\":\"b\"}\n{\"attributes\":{},\"id\":\"a\"}\n", 2)]
    [InlineData("{\"attributes\":{},\"id\":\"a\"}\n{\"attributes\":{},\"id\":\"b\"}", 2)]
    [InlineData("{\"attributes\":{},\"id\":\"a\"}\n\n", 2)]
    [InlineData("{\"id\":\"a\",\"attributes\":{}}\n", 1)]
    [InlineData("{\"attributes\":{},\"id\":\"a\"}\n{\"attributes\":{}}\n", 2)]
    [InlineData("{\"attributes\":{},\"id\":\"a\"}\r\n", 1)]
    [InlineData("{\"attributes\":{},\"excluded\":{\"reason\":\"x\",\"rule\":\"none\"},\"id\":\"a\"}\n", 1)]
    [InlineData("{\"attributes\":{},\"id\":\"a\"}\n{\"attributes\":{\"state\":[\"停产\"]},\"id\":\"b\"}\n", 2)]
    [InlineData("[]\n", 1)]
    public void Read_LineThatIsNoRow_IsNamedByItsNumber(string text, int line)
    {
        var path = NewPath();
        File.WriteAllText(path, text);
        var fault = Should.Throw<DrawFaultException>(() => PoolFile.Read(path, AnyPool(new Dice(1), 2).BeginCensus())).Fault;
        fault.Code.ShouldBe("pool.invalid");
        fault.Place.ShouldBe($"line {line}");
        fault.Chinese.ShouldContain($"第 {line} 行");
    }

    [Fact]
    public void Read_LinesLongerThanTheBuffer_AreReadWhole()
    {
        var request = AnyPool(new Dice(1), 1);
        PoolRow Long(string id) => new(id, [.. Enumerable.Range(0, 400).Select(number => KeyValuePair.Create($"a{number:000}",
            (IReadOnlyList<string>)[new string('长', 900)]))]);
        var path = NewPath();
        PoolRow[] rows = [Long("a"), new("b", []), Long("c")];
        var written = Write(path, request, rows);
        var read = PoolFile.Read(path, request.BeginCensus());
        read.Sha256.ShouldBe(written.Sha256);
        read.Rows().Select(Text).ShouldBe(rows.Select(Text));
        read.Find("c").ShouldBe(2);
    }

    [Fact]
    public void Writer_RowOutOfOrder_IsRefused()
    {
        using var writer = new PoolFileWriter(NewPath(), AnyPool(new Dice(1), 1).BeginCensus());
        writer.Add(new("b", []));
        Should.Throw<DrawFaultException>(() => writer.Add(new("b", []))).Fault.Place.ShouldBe("line 2");
    }

    private static EnterprisesRequest AnyPool(Dice dice, int rows)
    {
        var request = AnyRequest.Enterprises(dice, rows, 3, 0).With("rules", JsonArray.Of(JsonObject.Of(("kind", "quota"), ("name", "r"), ("text", "规则"),
            ("attribute", "industry"), ("values", new JsonArray(new[] { "水泥" })), ("min", 1), ("max", 3))));
        return rows <= CandidatePool.MostListed ? (EnterprisesRequest)AnyRequest.Read(request) : Unchecked(request);
    }

    /// <summary>A list longer than a request may hold, to compare with.</summary>
    private static EnterprisesRequest Unchecked(JsonObject request)
    {
        var rows = (JsonArray)((JsonObject)RequestOrder.Sorted(request)["pool"]!)["rows"]!;
        var few = (EnterprisesRequest)AnyRequest.Read(request.With("pool", JsonObject.Of(("rows", new JsonArray(rows.Take(1))))));
        return new()
        {
            Title = few.Title,
            Pool = new ListedPool(rows.Select(row => PoolRow.Read(MemberReader.Of(row, "", "pool.invalid")))),
            Exclusions = few.Exclusions,
            Size = few.Size,
            Rules = few.Rules,
        };
    }

    private static FiledPool Write(string path, PoolRequest request, IEnumerable<PoolRow> rows)
    {
        using var writer = new PoolFileWriter(path, request.BeginCensus());
        foreach (var row in rows)
            writer.Add(row);
        return writer.Finish();
    }

    private static string Text(PoolRow row) => row.ToJson().ToString();

    private string NewPath() => Path.Combine(_folder, $"{Guid.NewGuid():n}.jsonl");
}
