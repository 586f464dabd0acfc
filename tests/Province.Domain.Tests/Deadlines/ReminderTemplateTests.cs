using Province.Domain.Deadlines;
using Province.Domain.Refusals;

namespace Province.Domain.Tests.Deadlines;

public sealed class ReminderTemplateTests
{
    private static readonly ReminderWords Words = new("报送名单", "2026年6月20日（周六）", "还有 7 天", "衡阳市应急管理局", "https://zhifa.example/1");

    [Fact]
    public void Fill_AllFields_SaysThem() =>
        new ReminderTemplate("{单位}：{ 事项 }，{期限}，{剩余}。{链接}").Fill(Words).ShouldBe("衡阳市应急管理局：报送名单，2026年6月20日（周六），还有 7 天。https://zhifa.example/1");

    [Fact]
    public void Fill_TitleHoldsBraces_IsNotFilledAgain() =>
        new ReminderTemplate("{事项}").Fill(Words with { Title = "{链接}" }).ShouldBe("{链接}");

    [Theory]
    [InlineData("{科室}", "reminder_template.field_unknown")]
    [InlineData("{}", "reminder_template.field_unknown")]
    [InlineData(" ", "reminder_template.length_invalid")]
    [InlineData("没有字段", null)]
    [InlineData("只有一半 {事项", null)]
    public void Refuse_ATemplate_NamesTheFault(string text, string? code) => (new ReminderTemplate(text).Refuse("x")?.Code).ShouldBe(code);

    [Fact]
    public void Fill_UnknownField_Throws() => Should.Throw<RefusedException>(() => new ReminderTemplate("{科室}").Fill(Words)).Refusal.Detail.ShouldContain("“{科室}”");

    [Fact]
    public void Standard_Texts_CanBeFilled() => MessageTexts.Standard.Refuse().ShouldBeNull();

    [Fact]
    public void Refuse_SubjectOfTwoLines_IsRefused() => (MessageTexts.Standard with { MailSubject = "甲\n乙" }).Refuse()!.Code.ShouldBe("reminder_template.subject_invalid");
}
