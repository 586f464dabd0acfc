using System.Text;
using Province.Draws.Json;

namespace Province.Draws.Tests.Json;

public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("0")]
    [InlineData("9007199254740991")]
    [InlineData("\"\"")]
    [InlineData("[1,[2,{}],\"三\"]")]
    [InlineData("""{"a":{"b":[0,"\u0001\b\t\n\f\r\"\\/"]},"é":1}""", "json.malformed")]
    [InlineData("""{"a":{"b":[0,"\u0001\b\t\n\f\r\"\\/😀"]},"z":1}""")]
    [InlineData(" {}", "json.not_canonical")]
    [InlineData("{}\n", "json.not_canonical")]
    [InlineData("""{"b":1,"a":1}""", "json.not_canonical")]
    [InlineData("\"\\u0041\"", "json.not_canonical")]
    [InlineData("\"\\/\"", "json.not_canonical")]
    [InlineData("\"\\u001F\"", "json.not_canonical")]
    [InlineData("\"\\u00e9\"", "json.not_canonical")]
    [InlineData("\"\\ud83d\\ude00\"", "json.not_canonical")]
    [InlineData("", "json.malformed")]
    [InlineData("{", "json.malformed")]
    [InlineData("[1,]", "json.malformed")]
    [InlineData("[,1]", "json.malformed")]
    [InlineData("{\"a\":1,}", "json.malformed")]
    [InlineData("{\"a\":1,\"a\":1}", "json.malformed")]
    [InlineData("{\"a\":1,\"\\u0061\":1}", "json.malformed")]
    [InlineData("{a:1}", "json.malformed")]
    [InlineData("{\"a\" 1}", "json.malformed")]
    [InlineData("true", "json.malformed")]
    [InlineData("null", "json.malformed")]
    [InlineData("-1", "json.malformed")]
    [InlineData("-0", "json.malformed")]
    [InlineData("01", "json.malformed")]
    [InlineData("00", "json.malformed")]
    [InlineData("1.0", "json.malformed")]
    [InlineData("1e2", "json.malformed")]
    [InlineData("9007199254740992", "json.malformed")]
    [InlineData("99999999999999999999999999999999999999", "json.malformed")]
    [InlineData("{}{}", "json.malformed")]
    [InlineData("[] x", "json.malformed")]
    [InlineData("\"a", "json.malformed")]
    [InlineData("\"a\\", "json.malformed")]
    [InlineData("\"\\u12\"", "json.malformed")]
    [InlineData("\"\\u+123\"", "json.malformed")]
    [InlineData("\"\\u 123\"", "json.malformed")]
    [InlineData("\"\\x41\"", "json.malformed")]
    [InlineData("\"\\ud83d\"", "json.malformed")]
    [InlineData("\"\\ude00\\ud83d\"", "json.malformed")]
    [InlineData("\"\t\"", "json.malformed")]
    [InlineData("\ufeff{}", "json.malformed")]
    [InlineData("\u00a0{}", "json.malformed")]
    [InlineData("// x\n{}", "json.malformed")]
    [InlineData("'a'", "json.malformed")]
    public void ReadCanonical_AText_IsTakenOrRefused(string text, string? code = null)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (code is null)
            JsonReader.ReadCanonical(bytes).ToBytes().ShouldBe(bytes);
        else
            Should.Throw<DrawFaultException>(() => JsonReader.ReadCanonical(bytes)).Fault.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData(new byte[] { 0x22, 0xC3, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xE5, 0xB8 })]
    [InlineData(new byte[] { 0x22, 0x80, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xC0, 0x80, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xED, 0xA0, 0x80, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xF4, 0x90, 0x80, 0x80, 0x22 })]
    public void Read_WhatIsNotUtf8_IsRefused(byte[] bytes) =>
        Should.Throw<DrawFaultException>(() => JsonReader.Read(bytes)).Fault.ShouldSatisfyAllConditions(
            fault => fault.Code.ShouldBe("json.malformed"), fault => fault.Place.ShouldBe("1:2"));

    [Theory]
    [InlineData("[1,\n  \"三三\" 4]", "2:8")]
    [InlineData("[\n\n\n", "4:1")]
    [InlineData("{\"a\":1,\n\"a\":2}", "2:1")]
    [InlineData("{\"三\":tru}", "1:2")]
    [InlineData("[\"😀\"x]", "1:6")]
    [InlineData("[1,\"a\u0001\"]", "1:6")]
    [InlineData("[1,\"a", "1:6")]
    [InlineData("[1,\"a\\", "1:4")]
    [InlineData("[1,\"a\\u12", "1:4")]
    [InlineData("[1,\"a\\x\"]", "1:4")]
    [InlineData("[1,\"a\\u12\"]", "1:4")]
    [InlineData("[1,\"a\\ud800\"]", "1:4")]
    public void Read_Malformed_NamesLineAndColumn(string text, string place) =>
        Should.Throw<DrawFaultException>(() => JsonReader.Read(Encoding.UTF8.GetBytes(text))).Fault.Place.ShouldBe(place);

    [Theory]
    [InlineData(32, null)]
    [InlineData(33, "json.malformed")]
    [InlineData(1_000_000, "json.malformed")]
    public void Read_Levels_AreBounded(int levels, string? code)
    {
        var bytes = Encoding.UTF8.GetBytes(new string('[', levels) + new string(']', levels));
        if (code is null)
            JsonReader.ReadCanonical(bytes).ShouldBeOfType<JsonArray>();
        else
            Should.Throw<DrawFaultException>(() => JsonReader.ReadCanonical(bytes)).Fault.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData(200_000, null)]
    [InlineData(200_001, "json.malformed")]
    public void Read_Strings_AreBounded(int length, string? code)
    {
        var bytes = Encoding.UTF8.GetBytes('"' + new string('三', length) + '"');
        if (code is null)
            ((JsonString)JsonReader.ReadCanonical(bytes)).Value.Length.ShouldBe(length);
        else
            Should.Throw<DrawFaultException>(() => JsonReader.ReadCanonical(bytes)).Fault.Code.ShouldBe(code);
    }

    /// <summary>What sorts a request makes members as they are asked for, level by level: asked twice, 32 levels would take 2^32 steps.</summary>
    [Fact]
    public void JsonObject_MembersMadeAsTheyAreAskedFor_AsksForEachOnce()
    {
        var asked = 0;
        new JsonObject(((string[])["b", "a"]).Select(name => KeyValuePair.Create(name, (JsonValue)asked++))).ToString().ShouldBe("""{"a":1,"b":0}""");
        asked.ShouldBe(2);
    }

    [Fact]
    public void Read_MoreThan64MiB_IsTooLarge() =>
        Should.Throw<DrawFaultException>(() => JsonReader.Read(new byte[JsonReader.LargestFile + 1])).Fault.Code.ShouldBe("json.too_large");
}
