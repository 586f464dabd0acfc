using Province.Draws.Hashing;
using Province.Draws.Json;
using Province.Draws.Requests;

namespace Province.Draws.Tests.Records;

/// <summary>Small requests of every kind, as they are written.</summary>
internal static class AnyRequest
{
    private static readonly string[] Kinds = ["冶金", "水泥", "涉氨", "粉尘涉爆"];
    private static readonly string[] Counties = ["蒸湘区", "石鼓区", "祁东县", "荷塘区", "醴陵市", "攸县"];

    /// <summary>24 enterprises of two cities: two of each city, one smelter at least, cement or a stand-in, two counties of each city.</summary>
    internal static JsonObject Enterprises(int size = 4) => Written($$"""
        {"format":"province.draw-request/1","kind":"enterprises","title":"2026 年第一次交叉执法抽取企业","size":{{size}},"pool":{"rows":[{{string.Join(',', Rows(24))}}]},
         "exclusions":[{"name":"closed","text":"已停产的不抽","attribute":"state","values":["停产"]},{"name":"recent","text":"半年内受过省级检查的不抽"}],
         "rules":[
          {"kind":"distinct","name":"counties","text":"每市抽中的企业至少分布在两个县市区","part":"city","parts":["株洲市","衡阳市"],"attribute":"county","min":2},
          {"kind":"each","name":"per-city","text":"每市两家","attribute":"city","values":["株洲市","衡阳市"],"min":2,"max":2},
          {"kind":"quota","name":"smelter","text":"冶金企业至少一家","attribute":"kind","values":["冶金"],"min":1,"max":{{size}}},
          {"kind":"quota","name":"special","text":"水泥、粉尘涉爆、涉氨至少一家；没有玻璃企业的由水泥替代","attribute":"kind","values":["涉氨"],"min":1,"max":2,
           "standIn":{"missing":["玻璃"],"values":["水泥"]} }]}
        """);

    internal static JsonObject OneOfEach() => Written($$"""
        {"format":"province.draw-request/1","kind":"one-of-each","title":"每县市区抽一家加油站","attribute":"county",
         "values":[{{string.Join(',', Counties.Order(CodePointOrder.Instance).Select(Quoted))}}],
         "pool":{"rows":[{{string.Join(',', Rows(20))}}]},"exclusions":[{"name":"closed","text":"已停产的不抽","attribute":"state","values":["停产"]},{"name":"recent","text":"半年内受过省级检查的不抽"}]}
        """);

    /// <summary>14 cities in seven pairs, each pair inspecting two.</summary>
    internal static JsonObject Inspection(params string[] rules)
    {
        var cities = Enumerable.Range(0, 14).Select(i => (char)('a' + i)).ToList();
        var named = cities.Select(c => $$"""{"id":"{{c}}","name":"{{c}}市"}""");
        var groups = Enumerable.Range(0, 7).Select(g => $$"""{"id":"g{{g + 1}}","cities":["{{cities[g * 2]}}","{{cities[g * 2 + 1]}}"],"inspects":2}""");
        return Written($$"""
            {"format":"province.draw-request/1","kind":"inspection","title":"2026 年第一次交叉执法分组","cities":[{{string.Join(',', named)}}],
             "groups":[{{string.Join(',', groups)}}],"rules":[{{string.Join(',', rules)}}]}
            """);
    }

    /// <summary>Groups of three cities, each of which inspects three.</summary>
    internal static JsonObject Threes(int count)
    {
        var cities = Enumerable.Range(0, count).Select(i => (char)('a' + i)).ToList();
        var named = cities.Select(c => $$"""{"id":"{{c}}","name":"{{c}}市"}""");
        var groups = cities.Chunk(3).Select((three, g) => $$"""{"id":"g{{g + 1}}","cities":["{{string.Join("\",\"", three)}}"],"inspects":3}""");
        return Written($$"""
            {"format":"province.draw-request/1","kind":"inspection","title":"三市一组","cities":[{{string.Join(',', named)}}],"groups":[{{string.Join(',', groups)}}],"rules":[]}
            """);
    }

    internal const string NotMutual = """{"kind":"not-mutual","name":"not-mutual","text":"两组不互查"}""";

    internal const string NotAgain = """{"kind":"not-again","name":"not-again","text":"去年查过的今年不再查","earlier":[{"year":2025,"by":"a","of":"c"},{"year":2025,"by":"b","of":"d"},{"year":2025,"by":"c","of":"e"}]}""";

    internal const string Forbidden = """{"kind":"forbidden","name":"forbidden","text":"有利害关系的回避","pairs":[{"group":"g1","city":"n"},{"group":"g2","city":"a"}]}""";

    internal const string Required = """{"kind":"required","name":"required","text":"第七组须查甲市","pairs":[{"group":"g7","city":"a"}]}""";

    internal static JsonObject Pairing(params string[] rules) => Written($$"""
        {"format":"province.draw-request/1","kind":"pairing","title":"两市联合组队","groupSize":2,
         "cities":[{"id":"a","name":"甲市"},{"id":"b","name":"乙市"},{"id":"c","name":"丙市"},{"id":"d","name":"丁市"},{"id":"e","name":"戊市"},{"id":"f","name":"己市"}],
         "rules":[{{string.Join(',', rules)}}]}
        """);

    internal const string Apart = """{"kind":"apart","name":"apart","text":"甲乙、丙丁不同组","pairs":[{"first":"a","second":"b"},{"first":"c","second":"d"}]}""";

    internal const string Together = """{"kind":"together","name":"together","text":"戊己同组","pairs":[{"first":"e","second":"f"}]}""";

    internal static JsonObject Officers() => Written("""
        {"format":"province.draw-request/1","kind":"officers","title":"指导人员分组","groups":[{"id":"g1","name":"第一组"},{"id":"g2","name":"第二组"},{"id":"g3","name":"第三组"},{"id":"g4","name":"第四组"}],
         "officers":[{"id":"p1","name":"指导员一","min":1,"max":2},{"id":"p2","name":"指导员二","min":1,"max":2},{"id":"p3","name":"指导员三","min":0,"max":1}],
         "rules":[{"kind":"forbidden","name":"recusal","text":"原籍回避","pairs":[{"group":"g1","officer":"p1"}]},{"kind":"required","name":"fixed","text":"第四组由指导员二指导","pairs":[{"group":"g4","officer":"p2"}]}]}
        """);

    internal static JsonObject Order(int items = 8) => Written($$"""
        {"format":"province.draw-request/1","kind":"order","title":"检查先后顺序","items":[{{string.Join(',', Enumerable.Range(1, items).Select(i => $$"""{"id":"i{{i:0000}}","name":"第 {{i}} 项"}"""))}}]}
        """);

    /// <summary>Rows without rules: each has the probability size / rows.</summary>
    internal static JsonObject Plain(int rows, int size, string rules = "") => Written($$"""
        {"format":"province.draw-request/1","kind":"enterprises","title":"{{rows}} 家抽 {{size}} 家","size":{{size}},"exclusions":[],"rules":[{{rules}}],
         "pool":{"rows":[{{string.Join(',', Enumerable.Range(1, rows).Select(i => $$"""{"id":"e{{i:000}}","attributes":{"kind":["{{"甲乙丙"[i % 3]}}"]} }"""))}}]} }
        """);

    /// <summary>Quotas each of which looks at another bit of a row's number: every row is a cell of its own, and nothing is ever settled.</summary>
    internal static JsonObject Crossing(int quotas)
    {
        var bits = Enumerable.Range(0, quotas).ToList();
        var rows = Enumerable.Range(1, 200).Select(i => i * 37 % 4096).Distinct().Select(number => $$"""
            {"id":"e{{number:0000}}","attributes":{{{string.Join(',', bits.Select(bit => $"\"b{bit:00}\":[\"{number >> bit & 1}\"]"))}}} }
            """);
        var rules = bits.Select(bit => $$"""{"kind":"quota","name":"q{{bit:00}}","text":"第 {{bit}} 位","attribute":"b{{bit:00}}","values":["1"],"min":20,"max":40}""");
        return Written($$"""
            {"format":"province.draw-request/1","kind":"enterprises","title":"相互交叉的要求","size":60,"exclusions":[],"rules":[{{string.Join(',', rules)}}],"pool":{"rows":[{{string.Join(',', rows)}}]} }
            """);
    }

    /// <summary>Strings that are hard to write: escapes, characters beyond U+FFFF, values whose order by UTF-16 units would be another.
    /// Two rows share a name, one has no value of what the quota reads.</summary>
    internal static JsonObject Texts() => Written("""
        {"format":"province.draw-request/1","kind":"enterprises","title":"“引号”\"\\ \/ 换行\n制表\t退格\b\f\r\u0000\u001f\u007f 𠮷野家 😀","size":3,"exclusions":[],
         "pool":{"rows":[{"id":"t1","name":"同名企业","attributes":{"kind":["\ufffd","\ud83d\ude00"]}},{"id":"t2","name":"同名企业","attributes":{"kind":["三","\ue000"]}},
          {"id":"t3","name":"无类别企业","attributes":{"kind":[]}},{"id":"A-1:b/c._","attributes":{}},{"id":"a-1","attributes":{"kind":["é","e\u0301"],"z":["1","10","2"]}},{"id":"t4","attributes":{"kind":["\ufffd"]}}]},
         "rules":[{"kind":"quota","name":"q","text":"替换字符或表情","attribute":"kind","values":["\ud83d\ude00","\ufffd"],"min":1,"max":1}]}
        """);

    internal const string Salt = "000102030405060708090a0b0c0d0e0f";

    internal static IEnumerable<JsonObject> OfEveryKind() =>
        [Enterprises(), OneOfEach(), Inspection(NotAgain, NotMutual), Pairing(), Officers(), Order()];

    /// <summary>One of every kind, as small as it says anything.</summary>
    internal static IEnumerable<JsonObject> Small() =>
    [
        Plain(4, 2, """{"kind":"quota","name":"q","text":"甲至少一家","attribute":"kind","values":["甲"],"min":1,"max":2}"""), Order(3), Officers(), Pairing(Apart),
        Plain(3, 1).Without("size").Without("rules").With("kind", "one-of-each").With("attribute", "kind").With("values", new JsonArray(["乙"])),
        Written($$"""
            {"format":"province.draw-request/1","kind":"inspection","title":"三市","cities":[{"id":"a","name":"甲市"},{"id":"b","name":"乙市"},{"id":"c","name":"丙市"}],
             "groups":[{"id":"g1","cities":["a"],"inspects":1},{"id":"g2","cities":["b"],"inspects":1},{"id":"g3","cities":["c"],"inspects":1}],"rules":[{{NotMutual}},{{NotAgain}}]}
            """),
    ];

    internal static IEnumerable<string> Rows(int count) => Enumerable.Range(0, count).Select(Row);

    private static string Row(int i)
    {
        var county = Counties[i % Counties.Length];
        var (id, state) = ($"r{i:00000}", i % 11 == 10 ? "停产" : "正常");
        var tail = i % 11 == 10 ? ""","excluded":{"rule":"closed","reason":"经核实已停产"}"""
            : i % 13 == 12 ? ""","excluded":{"rule":"recent","reason":"去年十月受过省级检查"}"""
            : i == 7 ? ""","included":{"reason":"去年发生较大事故，按规定必查"}"""
            : i == 0 ? $$""","private":{"owner":"{{DrawHash.PrivateValue(Salt, id, "owner", "实际控制人甲")}}"}""" : "";
        return $$"""
            {"id":"{{id}}","name":"示例企业{{i}}","attributes":{"city":["{{(i % 6 < 3 ? "衡阳市" : "株洲市")}}"],"county":["{{county}}"],"kind":["{{Kinds[i / 2 % 4]}}"],"state":["{{state}}"]}{{tail}}}
            """;
    }

    private static JsonObject Written(string json) => RequestOrder.Sorted(Staged.Parse(json));

    private static string Quoted(string text) => $"\"{text}\"";
}
