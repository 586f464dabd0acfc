using System.Text;
using Province.Draws.Json;

namespace Province.Draws.Tests.Json;

public sealed class MemberReaderTests
{
    [Theory]
    [InlineData("""{"rules":[{"name":"a"},{"name":"b"}]}""", null)]
    [InlineData("""{"rules":[]}""", null)]
    [InlineData("""{}""", "request.rules")]
    [InlineData("""{"rules":{}}""", "request.rules")]
    [InlineData("""{"rules":[1]}""", "request.rules[0]")]
    [InlineData("""{"rules":[{"name":"a"},{}]}""", "request.rules[1].name")]
    [InlineData("""{"rules":[{"name":"a"},{"name":"-b"}]}""", "request.rules[1].name")]
    [InlineData("""{"rules":[{"name":"a","x":1}]}""", "request.rules[0].x")]
    [InlineData("""{"rules":[{"name":"b"},{"name":"a"}]}""", "request.rules[1]")]
    [InlineData("""{"rules":[{"name":"a"},{"name":"a"}]}""", "request.rules[1]")]
    [InlineData("""{"rules":[{"name":"a"},{"name":"b"},{"name":"c"},{"name":"d"}]}""", "request.rules")]
    [InlineData("""{"rules":[],"y":1}""", "request.y")]
    public void SetBy_AnObject_IsReadOrRefusedAtItsPlace(string text, string? place)
    {
        var reader = MemberReader.Of(JsonReader.Read(Encoding.UTF8.GetBytes(text)), "request", "request.invalid");
        var read = () =>
        {
            reader.SetBy("rules", (0, 3), rule => rule.Id("name"), name => name);
            reader.End();
        };
        if (place is null)
            read();
        else
            Should.Throw<DrawFaultException>(read).Fault.ShouldSatisfyAllConditions(
                fault => fault.Code.ShouldBe("request.invalid"), fault => fault.Place.ShouldBe(place));
    }

    [Theory]
    [InlineData("2026-01-31T08:00:00Z", true)]
    [InlineData("2024-02-29T23:59:59Z", true)]
    [InlineData("2026-02-29T08:00:00Z", false)]
    [InlineData("2026-01-31T24:00:00Z", false)]
    [InlineData("2026-01-31T08:00:60Z", false)]
    [InlineData("2026-01-31T08:00:00+00:00", false)]
    [InlineData("2026-01-31 08:00:00Z", false)]
    [InlineData("2026-01-31T08:00:00z", false)]
    [InlineData("2026-1-31T08:00:00Z", false)]
    [InlineData("0000-01-31T08:00:00Z", false)]
    [InlineData("２０２６-01-31T08:00:00Z", false)]
    [InlineData(" 2026-01-31T08:00:00Z", false)]
    public void Time_AString_IsOneOrNot(string text, bool isTime)
    {
        Formats.Time(text).HasValue.ShouldBe(isTime);
        if (isTime)
            Formats.Time(Formats.Time(text)!.Value).ShouldBe(text);
    }

    [Fact]
    public void CodePointOrder_AnyTwo_IsTheOrderOfTheirBytes()
    {
        string[] strings = ["", "a", "aa", "b", "é", "三", "\ud7ff", "\ue000", "\uffff", "😀", "😀a", "\U0010ffff", "a😀", "a\uffff"];
        foreach (var x in strings)
            foreach (var y in strings)
                Math.Sign(CodePointOrder.Instance.Compare(x, y)).ShouldBe(
                    Math.Sign(Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y))), $"{x} {y}");
    }
}
