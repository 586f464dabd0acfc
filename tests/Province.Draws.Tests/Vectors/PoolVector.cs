using System.Text;
using Province.Draws.Hashing;
using Province.Draws.Json;
using Province.Draws.Tests.Records;

namespace Province.Draws.Tests.Vectors;

/// <summary>A draw from a pool that lies in a file: the smallest number of rows that may.</summary>
internal static class PoolVector
{
    private const int Rows = 20_001;

    private static readonly Lazy<byte[]> Lines = new(() => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, Rows).Select(Line))));
    private static readonly Lazy<string> Path = new(() => Write(Lines.Value));

    internal static (string File, byte[] Bytes) File => ("pool.jsonl", Lines.Value);

    internal static JsonObject Request { get; } = Draws.Tests.Records.Staged.Parse($$"""
        {"format":"province.draw-request/1","kind":"enterprises","title":"从名单文件中抽取","size":5,"pool":{"count":{{Rows}},"sha256":"{{DrawHash.Hex(PlainHash())}}"},
         "exclusions":[{"name":"closed","text":"已停产的不抽"},{"name":"moved","text":"已迁出本省的不抽"}],
         "rules":[{"kind":"quota","max":3,"min":1,"name":"a","text":"甲类一至三家；没有丁类的由乙类替代","attribute":"k","values":["a"],"standIn":{"missing":["d"],"values":["b"]} }]}
        """);

    internal static Staged Staged() => new Staged("pool", Request, Path.Value).Run();

    internal static string Write(byte[] bytes)
    {
        var path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("province-pool-").FullName, "pool.jsonl");
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    private static byte[] PlainHash() => System.Security.Cryptography.SHA256.HashData(Lines.Value);

    private static string Line(int i)
    {
        var tail = i % 5_000 == 4_999 ? ""","excluded":{"reason":"停产","rule":"closed"}""" : "";
        var end = i == 77 ? ""","included":{"reason":"必查"}""" : "";
        return $$$"""{"attributes":{"k":["{{{"abc"[i % 3]}}}"]}{{{tail}}},"id":"r{{{i:00000}}}"{{{end}}}}""" + "\n";
    }
}
