using System.Text;
using Province.Draws.Certificates;
using Province.Draws.Json;
using Province.Draws.Tests.Records;

namespace Province.Draws.Tests.Vectors;

/// <summary>What fails before the records are read, after them, or because of a file beside the certificate.</summary>
internal static class TamperedFiles
{
    internal static IEnumerable<Vector> All() => [.. Bytes(), .. Members(), .. Ends(), .. Receipts(), .. Shown(), .. Pools()];

    private static IEnumerable<Vector> Bytes()
    {
        var bytes = Order().Certificate().ToBytes();
        yield return new("tampered-cut.json", "cut off in the middle", bytes[..99], "json.malformed", "1:100");
        yield return new("tampered-float.json", "a number with a fraction", Encoding.UTF8.GetBytes("{\"format\":1.5}"), "json.malformed", "1:11");
        yield return new("tampered-mark.json", "a byte order mark", [0xEF, 0xBB, 0xBF, .. bytes], "json.malformed", "1:1");
        yield return new("tampered-utf8.json", "a byte that is not UTF-8", [.. Encoding.UTF8.GetBytes("[\"三"), 0xFF, .. "\"]"u8], "json.malformed", "1:4");
        yield return new("tampered-twice.json", "a member given twice", Encoding.UTF8.GetBytes("{\"head\":1,\n\"head\":2}"), "json.malformed", "2:1");
        yield return new("tampered-line-end.json", "a line end after the last brace", [.. bytes, 0x0A], "json.not_canonical", "");
        yield return new("tampered-escape.json", "an escape that is not the shortest", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("rehearsal", "rehears\\u0061l").Replace("ceremony", "c\\u0065remony")), "json.not_canonical", "");
    }

    private static IEnumerable<Vector> Members()
    {
        var order = Order().Certificate();
        yield return Make("member", "a member that nobody knows", order.With("note", "x"), "certificate.invalid", "note");
        yield return Make("no-head", "no head", order.Without("head"), "certificate.invalid", "head");
        yield return Make("no-records", "no records", order.With("records", JsonArray.Of()), "certificate.invalid", "records");
        yield return Make("request-changed", "a name in the request changed, nothing else",
            order.WithInner("request", request => request.With("title", "另一个标题")), "open.request", "records[0].request");
        yield return Make("request-shape", "the request lost its items", order.WithInner("request", request => request.Without("items")), "request.invalid", "request.items");
        yield return Make("request-rehashed", "a name in the request changed, all hashes mended: the commitments were to another draw",
            order.WithRequest(request => request.With("title", "另一个标题")), "reveal.mismatch", "records[6].value");
        yield return Make("summary-unasked", "a summary of a pool that the request holds itself", order.With("summary", JsonObject.Of()), "summary.invalid", "summary");
    }

    private static IEnumerable<Vector> Ends()
    {
        var order = Order().Certificate();
        yield return Make("head", "another head", order.With("head", Formats.ZeroHash), "certificate.head", "head");
        yield return Make("incomplete", "the outcome left away, and the head mended", order.WithRecords(order.Records().SkipLast(1)).Rehash(), "certificate.incomplete", "records");
        yield return Make("prev", "a time changed, nothing else", order.WithRecords(order.Records().Select((r, i) => i == 2 ? r.With("at", "2026-03-02T01:02:01Z") : r)),
            "record.prev", "records[3].prev");
    }

    private static IEnumerable<Vector> Receipts()
    {
        var staged = ValidVectors.Enterprises();
        var other = new Staged("drawn again", AnyRequest.Enterprises()).Run();
        yield return Make("redrawn", "everything drawn again by all together, consistent in itself: a device's receipt tells", other.Certificate(), "receipt.commitment", "commitment")
            with { Receipt = ValidVectors.Receipt(staged, receipt => receipt, "whole") };
        Vector Beside(string name, string shows, Func<Receipt, Receipt> edit, string code, string place) => Make("receipt", shows, staged.Certificate(), code, place)
            with { Receipt = ValidVectors.Receipt(staged, edit, name) };
        var zero = Formats.ZeroHash;
        yield return Beside("open", "a receipt of another draw", receipt => receipt with { Open = zero }, "receipt.open", "open");
        yield return Beside("commitment", "a receipt with another commitment", receipt => receipt with { Commitment = zero }, "receipt.commitment", "commitment");
        yield return Beside("stranger", "a receipt of a role that did not commit", receipt => receipt with { Role = "nobody" }, "receipt.commitment", "commitment");
        yield return Beside("commits", "commitments were closed otherwise", receipt => receipt with { CommitsClosed = zero }, "receipt.commits_closed", "commitsClosed");
        yield return Beside("reveals", "reveals were closed otherwise", receipt => receipt with { RevealsClosed = zero }, "receipt.reveals_closed", "revealsClosed");
        yield return Beside("shape", "no receipt", receipt => receipt with { Role = "no role" }, "receipt.invalid", "role");
    }

    private static IEnumerable<Vector> Shown()
    {
        var staged = ValidVectors.Enterprises();
        Vector Beside(string name, string shows, Func<ShownValue, ShownValue> edit, string code, string place) => Make("shown", shows, staged.Certificate(), code, place)
            with { Shown = ValidVectors.Shown(staged, edit, name) };
        yield return Beside("value", "another value shown", shown => shown with { Value = "别人" }, "shown.value", "shown[0].value");
        yield return Beside("row", "a row shown that is not there", shown => shown with { Id = "r99999" }, "shown.row", "shown[0]");
        yield return Beside("attribute", "an attribute shown that the row has not", shown => shown with { Attribute = "phone" }, "shown.row", "shown[0]");
        yield return Beside("salt", "a salt that is too short", shown => shown with { Salt = "00" }, "shown.invalid", "shown[0].salt");
        var head = ("shown-head.json", Staged.Parse($$"""{"format":"province.draw-disclosure/1","head":"{{Formats.ZeroHash}}","shown":[]}""").ToBytes());
        yield return Make("shown", "a disclosure of another certificate", staged.Certificate(), "shown.head", "head") with { Shown = head };
    }

    private static IEnumerable<Vector> Pools()
    {
        var pool = PoolVector.Staged().Certificate();
        var lines = Encoding.UTF8.GetString(PoolVector.File.Bytes);
        Vector Beside(string name, string shows, string changed, string code, string place) => Make("pool", shows, pool, code, place)
            with { Pool = ($"pool-{name}.jsonl", Encoding.UTF8.GetBytes(changed)) };
        var few = string.Join('\n', lines.Split('\n').Take(9)) + "\n";
        yield return Beside("short", "a pool file of nine rows", few, "pool.count", "request.pool.count");
        yield return Beside("order", "a pool file out of order", few + lines[..(lines.IndexOf('\n') + 1)], "pool.invalid", "line 10");
        yield return Beside("row", "a pool file with a line that is no row", few + "{\"id\":\"x\"}\n", "pool.invalid", "line 10");
        yield return Beside("end", "a pool file whose last line does not end", few.TrimEnd('\n'), "pool.invalid", "line 9");
        yield return Make("pool-summary-sum", "a cell has one row more", pool.WithInner("summary", summary => Cell(summary, cell => cell.With("count", 1_000))), "summary.invalid", "summary.cells");
        yield return Make("pool-summary-none", "no summary", pool.Without("summary"), "summary.invalid", "summary");
        yield return Make("pool-summary-cells", "two cells changed so that the sum stays", pool.WithInner("summary", Moved), "summary.cells", "summary.cells") with { Pool = PoolVector.File };
        yield return Make("pool-summary-unseen", "the same without the pool file: there are fewer outcomes", pool.WithInner("summary", Moved), "outcome.outcomes", "records[12].outcomes");
        yield return Make("pool-summary-excluded", "rows said to be excluded under another rule", pool.WithInner("summary",
            s => s.With("excluded", JsonArray.Of(((JsonObject)s.List("excluded")[0]).With("rule", "moved")))), "summary.excluded", "summary.excluded") with { Pool = PoolVector.File };
        yield return Make("pool-summary-stand-in", "the stand-in denied", pool.WithInner("summary", s => s.With("standIns", JsonArray.Of())), "summary.standIns", "summary.standIns") with { Pool = PoolVector.File };
        yield return Make("pool-line", "a chosen line relabelled: it falls into another cell", pool.WithInner("summary", Relabelled), "outcome.result", "records[12].result");
        yield return Make("pool-line", "the same with the pool file", pool.WithInner("summary", Relabelled), "summary.lines", "summary.lines") with { Pool = PoolVector.File };
    }

    private static JsonObject Cell(JsonObject summary, Func<JsonObject, JsonObject> edit, int cell = 0) =>
        summary.With("cells", summary.List("cells").WithItem(cell, edit((JsonObject)summary.List("cells")[cell])));

    private static JsonObject Moved(JsonObject summary)
    {
        long Count(int cell) => ((JsonInteger)((JsonObject)summary.List("cells")[cell])["count"]!).Value;
        return Cell(Cell(summary, cell => cell.With("count", Count(0) - 1)), cell => cell.With("count", Count(1) + 1), 1);
    }

    /// <summary>The first chosen line changes between the kinds that count and the one that does not.</summary>
    private static JsonObject Relabelled(JsonObject summary)
    {
        var line = summary.List("lines").Index().First(l => ((JsonObject)l.Item)["included"] is null);
        var kind = ((JsonObject)line.Item).Inner("attributes").ToString().Contains("\"c\"", StringComparison.Ordinal) ? "a" : "c";
        return summary.With("lines", summary.List("lines").WithItem(line.Index, ((JsonObject)line.Item).With("attributes", JsonObject.Of(("k", new JsonArray([kind]))))));
    }

    private static Staged Order() => new Staged("order", AnyRequest.Order()).Run();

    private static Vector Make(string name, string shows, JsonObject certificate, string code, string place) =>
        Vector.Of($"tampered-{name}.json", shows, certificate, code, place);
}
