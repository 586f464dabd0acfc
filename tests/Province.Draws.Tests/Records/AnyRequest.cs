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

    internal const string NotMutual = """{"kind":"not-mutual","name":"not-mutual","text":"两组不互查"}""";

    internal const string NotAgain = """{"kind":"not-again","name":"not-again","text":"去年查过的今年不再查","earlier":[{"year":2025,"by":"a","of":"c"},{"year":2025,"by":"b","of":"d"},{"year":2025,"by":"c","of":"e"}]}""";

    internal const string Forbidden = """{"kind":"forbidden","name":"forbidden","text":"有利害关系的回避","pairs":[{"group":"g1","city":"n"},{"group":"g2","city":"a"}]}""";

    internal const string Required = """{"kind":"required","name":"required","text":"第七组须查甲市","pairs":[{"group":"g7","city":"a"}]}""";

    internal static JsonObject Pairing(params string[] rules) => Written($$"""
        {"format":"province.draw-request/1","kind":"pairing","title":"两市联合组队","groupSize":2,
         "cities":[{"id":"a","name":"甲市"},{"id":"b","name":"乙市"},{"id":"c","name":"丙市"},{"id":"d","name":"丁市"},{"id":"e","name":"戊市"},{"id":"f","name":"己市"}],
         "rules":[{{string.Join(',', rules)}}]}
        """);

    internal static JsonObject Officers() => Written("""
        {"format":"province.draw-request/1","kind":"officers","title":"指导人员分组","groups":[{"id":"g1","name":"第一组"},{"id":"g2","name":"第二组"},{"id":"g3","name":"第三组"},{"id":"g4","name":"第四组"}],
         "officers":[{"id":"p1","name":"指导员一","min":1,"max":2},{"id":"p2","name":"指导员二","min":1,"max":2},{"id":"p3","name":"指导员三","min":0,"max":1}],
         "rules":[{"kind":"forbidden","name":"recusal","text":"原籍回避","pairs":[{"group":"g1","officer":"p1"}]},{"kind":"required","name":"fixed","text":"第四组由指导员二指导","pairs":[{"group":"g4","officer":"p2"}]}]}
        """);

    internal static JsonObject Order(int items = 8) => Written($$"""
        {"format":"province.draw-request/1","kind":"order","title":"检查先后顺序","items":[{{string.Join(',', Enumerable.Range(1, items).Select(i => $$"""{"id":"i{{i:0000}}","name":"第 {{i}} 项"}"""))}}]}
        """);

    internal const string Salt = "000102030405060708090a0b0c0d0e0f";

    internal static IEnumerable<JsonObject> OfEveryKind() =>
        [Enterprises(), OneOfEach(), Inspection(NotAgain, NotMutual), Pairing(), Officers(), Order()];

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
