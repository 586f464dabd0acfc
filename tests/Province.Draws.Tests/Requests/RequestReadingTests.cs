using Province.Draws.Json;
using Province.Draws.Requests;
using Province.Draws.Tests.Counting;

namespace Province.Draws.Tests.Requests;

public sealed class RequestReadingTests
{
    private static readonly JsonObject Enterprises = Parse("""
        {"format":"province.draw-request/1","kind":"enterprises","title":"抽取","size":2,"exclusions":[
          {"name":"direct","text":"省直接检查"},{"name":"stopped","text":"停产","attribute":"state","values":["停产"]}],
         "pool":{"rows":[
          {"id":"a","attributes":{"city":["x"],"county":["x1"],"kind":["k","l"]}},
          {"id":"b","attributes":{"city":["x"],"county":["x2"]},"name":"乙","private":{"phone":"0000000000000000000000000000000000000000000000000000000000000000"}},
          {"id":"c","attributes":{"state":["停产"]},"excluded":{"rule":"stopped","reason":"停产"}},
          {"id":"d","attributes":{},"included":{"reason":"推荐"}}]},
         "rules":[
          {"kind":"distinct","name":"r1","text":"两县","part":"city","parts":["x"],"attribute":"county","min":2},
          {"kind":"each","name":"r2","text":"每市","attribute":"city","values":["x","y"],"min":0,"max":2},
          {"kind":"quota","name":"r3","text":"一家","attribute":"kind","values":["k"],"min":0,"max":1,"standIn":{"missing":["m"],"values":["n"]}}]}
        """);

    private static readonly JsonObject OneOfEach = Parse("""
        {"format":"province.draw-request/1","kind":"one-of-each","title":"抽取","exclusions":[],"attribute":"county","values":["x1","x2"],
         "pool":{"rows":[{"id":"a","attributes":{"county":["x1"]}},{"id":"b","attributes":{"county":["x2"]}}]}}
        """);

    private static readonly JsonObject Inspection = Parse("""
        {"format":"province.draw-request/1","kind":"inspection","title":"互查","cities":[{"id":"a","name":"甲"},{"id":"b","name":"乙"}],
         "groups":[{"id":"g","cities":["a","z"],"inspects":1},{"id":"h","cities":["b"],"inspects":1}],
         "rules":[{"kind":"not-mutual","name":"r1","text":"不互查"},
          {"kind":"not-again","name":"r2","text":"不重复","earlier":[{"year":2020,"by":"q","of":"a"},{"year":2021,"by":"a","of":"b"}]},
          {"kind":"forbidden","name":"r3","text":"不去","pairs":[{"group":"g","city":"a"},{"group":"h","city":"b"}]},
          {"kind":"required","name":"r4","text":"必去","pairs":[{"group":"g","city":"b"}]}]}
        """);

    private static readonly JsonObject Pairing = Parse("""
        {"format":"province.draw-request/1","kind":"pairing","title":"组对","groupSize":2,
         "cities":[{"id":"a","name":"甲"},{"id":"b","name":"乙"},{"id":"c","name":"丙"},{"id":"d","name":"丁"}],
         "rules":[{"kind":"apart","name":"r1","text":"分开","pairs":[{"first":"a","second":"b"}]},
          {"kind":"together","name":"r2","text":"一起","pairs":[{"first":"a","second":"c"}]}]}
        """);

    private static readonly JsonObject Officers = Parse("""
        {"format":"province.draw-request/1","kind":"officers","title":"指导","groups":[{"id":"g","name":"一组"}],
         "officers":[{"id":"o","name":"某","min":0,"max":2}],
         "rules":[{"kind":"forbidden","name":"r1","text":"回避","pairs":[{"group":"g","officer":"o"}]},
          {"kind":"required","name":"r2","text":"指定","pairs":[{"group":"g","officer":"o"}]}]}
        """);

    private static readonly JsonObject Order = Parse("""
        {"format":"province.draw-request/1","kind":"order","title":"排序","items":[{"id":"a","name":"甲"}]}
        """);

    public static TheoryData<string> Good { get; } = [.. new[] { Enterprises, OneOfEach, Inspection, Pairing, Officers, Order }.Select(json => json.ToString())];

    [Theory]
    [MemberData(nameof(Good))]
    public void Read_GoodRequest_IsWrittenBackAsItWas(string json)
    {
        var request = DrawRequest.Read(Parse(json));
        request.ToJson().ToString().ShouldBe(json);
        request.Check();
    }

    [Fact]
    public void Read_AnyRequest_IsWrittenBackAsItWas() => Dice.Throw(300, dice =>
    {
        var sorted = RequestOrder.Sorted(AnyRequest.Of(dice, dice.Pick(AnyRequest.Kinds)));
        DrawRequest.Read(sorted).ToJson().ToString().ShouldBe(sorted.ToString());
    });

    /// <summary>What is changed, in which kind, and the place that must be named.</summary>
    public static TheoryData<string, string, string, string> Wrong { get; } = new()
    {
        { "enterprises", "format", "\"province.draw-request/2\"", "request.format" },
        { "enterprises", "kind", "\"lottery\"", "request.kind" },
        { "enterprises", "title", "\"\"", "request.title" },
        { "enterprises", "more", "1", "request.more" },
        { "enterprises", "size", "0", "request.size" },
        { "enterprises", "size", "10001", "request.size" },
        { "enterprises", "size", "1", "request.rules[0].min" },
        { "enterprises", "pool", "{\"rows\":[]}", "request.pool.rows" },
        { "enterprises", "pool", "{\"count\":20000,\"sha256\":\"0000000000000000000000000000000000000000000000000000000000000000\"}", "request.pool.count" },
        { "enterprises", "pool", "{\"count\":20001,\"rows\":[]}", "request.pool.rows" },
        { "enterprises", "pool.rows[1].id", "\"a\"", "request.pool.rows[1]" },
        { "enterprises", "pool.rows[0].id", "\"bb\"", "request.pool.rows[1]" },
        { "enterprises", "pool.rows[0].id", "\"-a\"", "request.pool.rows[0].id" },
        { "enterprises", "pool.rows[0].attributes.kind", "[\"l\",\"k\"]", "request.pool.rows[0].attributes.kind[1]" },
        { "enterprises", "pool.rows[0].attributes.-x", "[]", "request.pool.rows[0].attributes.-x" },
        { "enterprises", "pool.rows[0].attributes.city", "[]", "request.pool.rows[0].attributes.city" },
        { "enterprises", "pool.rows[0].attributes.city", "[\"x\",\"y\"]", "request.pool.rows[0].attributes.city" },
        { "enterprises", "pool.rows[0].attributes.county", "[]", "request.pool.rows[0].attributes.county" },
        { "enterprises", "pool.rows[0].attributes.state", "[\"停产\"]", "request.pool.rows[0].attributes.state" },
        { "enterprises", "pool.rows[3].attributes.state", "[\"停产\"]", "request.pool.rows[3].attributes.state" },
        { "enterprises", "pool.rows[1].private.phone", "\"00\"", "request.pool.rows[1].private.phone" },
        { "enterprises", "pool.rows[2].excluded.rule", "\"none\"", "request.pool.rows[2].excluded.rule" },
        { "enterprises", "pool.rows[2].excluded.reason", "\"\"", "request.pool.rows[2].excluded.reason" },
        { "enterprises", "pool.rows[2].included", "{\"reason\":\"推荐\"}", "request.pool.rows[2].included" },
        { "enterprises", "pool.rows[2].attributes.state", "[\"在产\"]", "request.pool.rows[2].excluded.rule" },
        { "enterprises", "exclusions[0].values", "[\"停产\"]", "request.exclusions[0].attribute" },
        { "enterprises", "exclusions[0].attribute", "\"state\"", "request.exclusions[0].values" },
        { "enterprises", "exclusions[1].name", "\"direct\"", "request.exclusions[1]" },
        { "enterprises", "rules[1].name", "\"r1\"", "request.rules[1]" },
        { "enterprises", "rules[1].kind", "\"some\"", "request.rules[1].kind" },
        { "enterprises", "rules[1].standIn", "{}", "request.rules[1].standIn" },
        { "enterprises", "rules[1].values", "[]", "request.rules[1].values" },
        { "enterprises", "rules[1].max", "3", "request.rules[1].max" },
        { "enterprises", "rules[2].min", "2", "request.rules[2].min" },
        { "enterprises", "rules[0].min", "0", "request.rules[0].min" },
        { "enterprises", "rules[2].standIn.missing", "[]", "request.rules[2].standIn.missing" },
        { "one-of-each", "values", "[]", "request.values" },
        { "one-of-each", "rules", "[]", "request.rules" },
        { "one-of-each", "attribute", "\"city\"", "request.pool.rows[0].attributes.city" },
        { "inspection", "groups[1].cities", "[\"a\"]", "request.groups[1].cities[0]" },
        { "inspection", "groups[1].inspects", "2", "request.groups" },
        { "inspection", "groups[1].inspects", "0", "request.groups[1].inspects" },
        { "inspection", "rules[1].earlier[0].year", "1899", "request.rules[1].earlier[0].year" },
        { "inspection", "rules[1].earlier[0].year", "2022", "request.rules[1].earlier[1]" },
        { "inspection", "rules[2].pairs[1].group", "\"x\"", "request.rules[2].pairs[1].group" },
        { "inspection", "rules[2].pairs[1].city", "\"z\"", "request.rules[2].pairs[1].city" },
        { "inspection", "rules[2].pairs[1].group", "\"f\"", "request.rules[2].pairs[1]" },
        { "inspection", "rules[2].pairs", "[]", "request.rules[2].pairs" },
        { "pairing", "groupSize", "3", "request.groupSize" },
        { "pairing", "rules[0].pairs[0].second", "\"a\"", "request.rules[0].pairs[0].second" },
        { "pairing", "rules[0].pairs[0].first", "\"x\"", "request.rules[0].pairs[0].first" },
        { "officers", "officers[0].min", "3", "request.officers[0].min" },
        { "officers", "officers[0].max", "41", "request.officers[0].max" },
        { "officers", "rules[1].pairs[0].officer", "\"p\"", "request.rules[1].pairs[0].officer" },
        { "order", "items", "[]", "request.items" },
        { "order", "rules", "[]", "request.rules" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Read_OneThingWrong_IsRefusedAtItsPlace(string kind, string member, string value, string place)
    {
        var good = new[] { Enterprises, OneOfEach, Inspection, Pairing, Officers, Order }.Single(json => json["kind"]!.Equals((JsonValue)kind));
        var fault = Should.Throw<DrawFaultException>(() => DrawRequest.Read((JsonObject)Set(good, member.Split('.', '['), Value(value)))).Fault;
        fault.Code.ShouldBe("request.invalid");
        fault.Place.ShouldBe(place);
        fault.Chinese.ShouldEndWith("。");
        Should.Throw<DrawFaultException>(() => DrawRequest.Read((JsonObject)Set(good, member.Split('.', '['), Value(value)), ""))
            .Fault.Place.ShouldBe(place["request.".Length..]);
    }

    [Fact]
    public void Read_NothingAtAll_IsRefusedAtTheFormat() =>
        Should.Throw<DrawFaultException>(() => DrawRequest.Read(JsonObject.Of(("more", 1)))).Fault.Place.ShouldBe("request.format");

    [Theory]
    [MemberData(nameof(Good))]
    public void Read_AMemberLeftOut_IsRefused(string json)
    {
        foreach (var name in Parse(json).Names)
            Should.Throw<DrawFaultException>(() => DrawRequest.Read(Parse(json).Without(name))).Fault.Place.ShouldBe($"request.{name}");
    }

    [Fact]
    public void Read_ThirteenRules_AreTooMany()
    {
        var rules = Enumerable.Range(10, 13).Select(number => JsonObject.Of(("kind", "not-mutual"), ("name", $"r{number}"), ("text", "不互查")));
        DrawRequest.Read(Inspection.With("rules", new JsonArray(rules.Take(12))));
        Should.Throw<DrawFaultException>(() => DrawRequest.Read(Inspection.With("rules", new JsonArray(rules)))).Fault.Place.ShouldBe("request.rules");
    }

    private static JsonObject Parse(string json) => (JsonObject)Value(json);

    private static JsonValue Value(string json) => JsonReader.Read(System.Text.Encoding.UTF8.GetBytes(json));

    private static JsonValue Set(JsonValue of, ReadOnlySpan<string> path, JsonValue value)
    {
        if (path.IsEmpty)
            return value;
        if (path[0].EndsWith(']'))
        {
            var (array, index) = ((JsonArray)of, int.Parse(path[0].TrimEnd(']')));
            var item = Set(array[index], path[1..], value);
            return new JsonArray(array.Select((old, i) => i == index ? item : old));
        }
        return ((JsonObject)of).With(path[0], Set(((JsonObject)of)[path[0]] ?? value, path[1..], value));
    }
}
