using Province.Documents.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Reading;

/// <summary>A phrase selects no more than it says: departments with kinds of their own, and numbers that are those of the list.</summary>
public sealed class TargetSetTests
{
    private static readonly PlanTarget[] Listed =
    [
        Of("a", "工贸科", "冶金企业"), Of("b", "工贸科", "机械企业"), Of("c", "执法支队", "冶金企业"), Of("d", "执法支队", "机械企业"), Of("e", "执法支队", "机械企业"),
    ];

    [Theory]
    [InlineData("工贸科冶金企业、执法支队机械企业", "a d e")]
    [InlineData("工贸科冶金企业1家、执法支队机械企业2家", "a d e")]
    [InlineData("工贸科冶金企业1家、机械企业1家", "a b")]
    [InlineData("工贸科1家冶金企业、1家机械企业", "a b")]
    [InlineData("工贸科冶金、机械企业", "a b")]
    [InlineData("工贸科、执法支队的冶金、机械企业", "a b c d e")]
    [InlineData("工贸科冶金、机械企业和执法支队冶金企业", "a b c")]
    [InlineData("工贸科2家、执法支队3家", "a b c d e")]
    [InlineData("冶金企业2家、机械企业3家", "a b c d e")]
    [InlineData("工贸科、执法支队企业5家", "a b c d e")]
    public void In_SeveralOfSeveralKinds_AreThoseThatEachPartSays(string phrase, string members) => Selected(phrase).ShouldBe(members);

    [Theory]
    [InlineData("工贸科3家、执法支队2家")]
    [InlineData("工贸科冶金企业1家、执法支队机械企业3家")]
    [InlineData("工贸科冶金企业1家、机械企业3家")]
    [InlineData("工贸科3家、执法支队企业")]
    [InlineData("其余工贸科1家、执法支队1家")]
    [InlineData("工贸科2家、3家")]
    public void In_NumbersThatTheListDoesNotHave_SelectNobody(string phrase) => Selected(phrase).ShouldBeNull();

    private static string? Selected(string phrase) =>
        new TargetSets(Listed).In(phrase, Listed) is { } set ? string.Join(' ', set.Targets.Select(target => target.Id)) : null;

    private static PlanTarget Of(string id, string department, string category) =>
        new() { Id = id, Line = 1, Name = $"长沙{id}公司", Printed = $"长沙{id}公司", Department = department, Category = category };
}
