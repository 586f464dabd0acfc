using Province.Draws.Json;
using Province.Draws.Records;
using Province.Draws.Tests.Records;

namespace Province.Draws.Tests.Vectors;

/// <summary>Records that somebody changed, with all later hashes mended.</summary>
internal static class TamperedRecords
{
    private static readonly Lazy<Staged> Order = new(() => new Staged("order", AnyRequest.Order()).Run());

    internal static IEnumerable<Vector> All() => [.. Opens(), .. Shapes(), .. Commits(), .. Reveals(), .. Lasts(), .. Outcomes(), .. Afterwards()];

    private static IEnumerable<Vector> Opens()
    {
        yield return Edit("register", "number 2 whose prev is ZERO", "open", open => open.With("number", 2), "open.register", "prev");
        yield return Edit("voids", "a void draw with a number not below this one", "open",
            open => open.With("voids", JsonArray.Of(JsonObject.Of(("number", 1), ("head", Formats.ZeroHash)))), "open.voids", "voids");
        yield return Edit("parties", "two parties in a ceremony with dice", "open", open => open.With("parties", new JsonArray(open.List("parties").Take(2))), "open.parties", "parties");
        yield return Edit("party-twice", "a role given twice", "open", open => open.With("parties", open.List("parties").WithItem(3, open.List("parties")[2])), "open.parties", "parties");
        yield return Edit("closing", "reveals close before commitments", "open",
            open => open.WithInner("closing", closing => closing.With("reveals", "2026-03-02T01:30:00Z")), "open.closing", "closing");
        yield return Edit("few-balls", "fewer than 2^64 ways to draw the balls", "open",
            open => open.With("last", JsonObject.Of(("kind", "balls"), ("balls", 20), ("draws", 20))), "open.last", "last");
        yield return Edit("subject", "another subject, all hashes mended: the commitments were to another draw", "open", open => open.With("subject", "other"), "reveal.mismatch", "value", 6);
    }

    private static IEnumerable<Vector> Shapes()
    {
        yield return Edit("shape", "a commitment of 63 digits", "commit", commit => commit.With("commitment", commit.Text("commitment")[1..]), "record.invalid", "commitment", 1);
        yield return Edit("time-shape", "a time that is no real second", "commit", commit => commit.With("at", "2026-02-29T01:01:00Z"), "record.invalid", "at", 1);
        yield return Edit("type", "a type that there is not", "last", last => last.With("type", "first"), "record.invalid", "type", 11);
        yield return Edit("unknown", "a member that nobody knows", "reveal", reveal => reveal.With("at", "2026-03-02T02:00:00Z"), "record.invalid", "at", 6);
        yield return Edit("time", "a time before the record before", "commit", commit => commit.With("at", "2026-03-02T00:59:59Z"), "record.time", "at", 1);
        var records = Order.Value.Certificate().Records();
        yield return Whole("order", "the last value before reveals are closed", [.. records[..10], records[11], records[10], records[12]], "record.order", "records[10].type");
        yield return Whole("two-lasts", "a second throw of the dice", [.. records[..12], records[11], records[12]], "record.order", "records[12].type");
        yield return Whole("void-between", "void between the last value and its outcome", [.. records[..12], VoidRecord("stated")], "record.order", "records[12].type");
    }

    private static IEnumerable<Vector> Commits()
    {
        var records = Order.Value.Certificate().Records();
        yield return Edit("commit-role", "a commitment of a stranger", "commit", commit => commit.With("role", "stranger"), "commit.role", "role", 2, nth: 1);
        yield return Whole("operator-last", "another party commits before the operator", [records[0], records[2], records[1], .. records[3..]], "commit.operator_first", "records[1].role");
        yield return Edit("commit-twice", "a party commits twice", "commit", commit => commit.With("role", "operator"), "commit.twice", "role", 2, nth: 1);
        yield return Edit("commit-repeated", "a party copies another's commitment", "commit", commit => commit.With("commitment", records[1].Text("commitment")), "commit.repeated", "commitment", 2, nth: 1);
        yield return Edit("commit-late", "a commitment after the closing time", "commit", commit => commit.With("at", "2026-03-02T02:00:01Z"), "record.time", "at", 4, nth: 3);
        yield return Edit("closed-list", "commits-closed lists another commitment", "commits-closed", closed => closed.With("commitments", new JsonArray(closed.List("commitments").SkipLast(1))), "commits_closed.list", "commitments", 5);
        yield return Whole("closed-early", "closed before the closing time although somebody is absent", Absent().Records().Select(r =>
            r.Text("type") == "commits-closed" ? r.With("at", "2026-03-02T01:59:59Z") : r), "record.time", "records[4].at");
        yield return Whole("closed-absent", "commits-closed hides who is absent", Absent().Records().Select(r =>
            r.Text("type") == "commits-closed" ? r.With("absent", JsonArray.Of()) : r), "commits_closed.list", "records[4].absent");
    }

    private static IEnumerable<Vector> Reveals()
    {
        var records = Order.Value.Certificate().Records();
        yield return Edit("reveal", "a party reveals another value", "reveal", reveal => reveal.With("value", Formats.ZeroHash), "reveal.mismatch", "value", 6);
        yield return Edit("reveal-role", "a stranger reveals", "reveal", reveal => reveal.With("role", "stranger"), "reveal.role", "role", 6);
        yield return Whole("reveal-order", "reveals in another order than that of parties", [.. records[..6], records[7], records[6], .. records[8..]], "reveal.order", "records[7].role");
        yield return Edit("reveals-closed", "reveals-closed puts zeros for a value that was given", "reveals-closed",
            closed => closed.With("values", closed.List("values").WithItem(3, JsonObject.Of(("role", "city-b"), ("value", Formats.ZeroHash)))), "reveals_closed.list", "values", 10);
        yield return Edit("reveals-absent", "reveals-closed calls somebody absent who is not", "reveals-closed", closed => closed.With("absent", new JsonArray(["city-b"])), "reveals_closed.list", "absent", 10);
        yield return Whole("reveal-dropped", "a reveal left away", [.. records[..9], .. records[10..]], "reveals_closed.list", "records[9].values");
    }

    private static IEnumerable<Vector> Lasts()
    {
        yield return Edit("dice", "29 dice", "last", last => last.With("values", new JsonArray(last.List("values").Skip(1))), "last.value", "values", 11);
        yield return Edit("die", "a die with the face 10", "last", last => last.With("values", last.List("values").WithItem(0, 10)), "last.value", "values", 11);
        yield return Edit("dice-changed", "other dice, all hashes mended", "last", last => last.With("values", new JsonArray(last.List("values").Reverse())), "outcome.seed", "seed", 12);
        yield return Edit("dice-text", "a text where dice were named", "last", last => last.Without("values").With("value", "3"), "record.invalid", "value", 11);
        var balls = new Staged("balls", AnyRequest.Order()) { Source = new BallsSource(1_000, 7) }.Run().Certificate();
        yield return Vector.Of("tampered-ball.json", "a ball drawn twice", balls.Edit("last", last => last.With("values", last.List("values").WithItem(1, last.List("values")[0]))), "last.value", "records[11].values");
    }

    private static IEnumerable<Vector> Outcomes()
    {
        yield return Edit("seed", "another seed", "outcome", outcome => outcome.With("seed", Formats.ZeroHash), "outcome.seed", "seed", 12);
        yield return Edit("outcomes", "another N", "outcome", outcome => outcome.With("outcomes", "40321"), "outcome.outcomes", "outcomes", 12);
        yield return Edit("rank", "another R", "outcome", outcome => outcome.With("rank", "0"), "outcome.rank", "rank", 12);
        yield return Edit("result", "two items changed places", "outcome", outcome => outcome.WithInner("result",
            result => result.With("order", new JsonArray(result.List("order").Reverse()))), "outcome.result", "result", 12);
        yield return Edit("odds", "odds where there are none", "outcome", outcome => outcome.With("odds", JsonArray.Of(new JsonArray(["1", "2"]))), "outcome.odds", "odds", 12);
        yield return Edit("confirmed", "one device confirmed", "outcome", outcome => outcome.With("confirmedBy", new JsonArray(["discipline"])), "outcome.confirmed", "confirmedBy", 12);
        yield return Edit("confirmed-operator", "the operator confirmed", "outcome", outcome => outcome.With("confirmedBy", new JsonArray(["operator", "discipline"])), "outcome.confirmed", "confirmedBy", 12);
        var enterprises = ValidVectors.Enterprises().Certificate();
        yield return Vector.Of("tampered-chosen.json", "another row put in place of one that was drawn", enterprises.Edit("outcome", outcome => outcome.WithInner("result",
            result => result.With("chosen", result.List("chosen").WithItem(0, "r00001")))), "outcome.result", "records[12].result");
        yield return Vector.Of("tampered-cell-odds.json", "the odds of a cell made even", enterprises.Edit("outcome",
            outcome => outcome.With("odds", outcome.List("odds").WithItem(0, new JsonArray(["1", "2"])))), "outcome.odds", "records[12].odds");
    }

    private static IEnumerable<Vector> Afterwards()
    {
        var signed = ValidVectors.Enterprises().Certificate();
        yield return Vector.Of("tampered-signer.json", "a stranger signs", signed.Edit("signed", s => s.With("role", "stranger")), "signed.role", "records[13].role");
        yield return Vector.Of("tampered-signed-twice.json", "a party signs twice", signed.Edit("signed", s => s.With("role", "operator"), 1), "signed.role", "records[14].role");
        var continued = ValidVectors.Continued().Certificate();
        yield return Vector.Of("tampered-withdrawal.json", "a row withdrawn that was not drawn", continued.Edit("withdrawal",
            w => w.With("rows", JsonArray.Of(JsonObject.Of(("id", "r99999"), ("reason", "停产"))))), "withdrawal.rows", "records[17].rows");
        yield return Vector.Of("tampered-continued.json", "the outcome after a withdrawal replaced", continued.Edit("outcome", o => o.With("outcomes", "7"), 1), "outcome.outcomes", "records[19].outcomes");
        var order = Order.Value.Certificate();
        var withdrawal = JsonObject.Of(("type", "withdrawal"), ("prev", Formats.ZeroHash), ("at", "2026-03-02T05:00:00Z"), ("rows", JsonArray.Of(JsonObject.Of(("id", "i0001"), ("reason", "停产")))));
        yield return Whole("withdrawal-kind", "a withdrawal from an order", [.. order.Records(), withdrawal], "withdrawal.kind", "records[13]");
        yield return Whole("void-stated", "void after the outcome because somebody says so", [.. order.Records(), VoidRecord("stated")], "void.reason", "records[13].reason");
        var texts = new Staged("void 3", AnyRequest.Texts()).Run().Void("duplicate", "t1", "t2").Certificate();
        yield return Vector.Of("tampered-duplicate.json", "void for two rows whose names differ", texts.Edit("void", v => v.With("evidence", new JsonArray(["t1", "t3"]))), "void.reason", "records[13].reason");
        yield return Vector.Of("tampered-void-signatures.json", "void after the outcome without one party", texts.Edit("void", v => v.With("signatures", new JsonArray(v.List("signatures").Skip(1)))), "void.signatures", "records[13].signatures");
    }

    private static JsonObject Absent() => new Staged("absent", AnyRequest.Order()).Open().CommitAll("discipline").RevealAll().Conclude().Certificate();

    private static JsonObject VoidRecord(string reason) => JsonObject.Of(("type", "void"), ("prev", Formats.ZeroHash), ("at", "2026-03-02T05:00:00Z"), ("reason", reason),
        ("text", "不满意"), ("signatures", JsonArray.Of()), ("evidence", JsonArray.Of()));

    private static Vector Edit(string name, string shows, string type, Func<JsonObject, JsonObject> edit, string code, string member, int record = 0, int nth = 0) =>
        Vector.Of($"tampered-{name}.json", shows, Order.Value.Certificate().Edit(type, edit, nth), code, $"records[{record}].{member}");

    private static Vector Whole(string name, string shows, IEnumerable<JsonObject> records, string code, string place) =>
        Vector.Of($"tampered-{name}.json", shows, Order.Value.Certificate().WithRecords(records).Rehash(), code, place);
}
