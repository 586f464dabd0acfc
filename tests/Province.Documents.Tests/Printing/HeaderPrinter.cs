using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>Letterhead, notice, title, signature, disclosure and copies.</summary>
internal sealed class HeaderPrinter(PlanDocument plan, Manuscript page, Pen pen)
{
    public void Opening()
    {
        if (pen.Chance("letterhead", 50))
            page.Letterhead($"{plan.Issuer}文件");
        if (plan.DocumentNumber is { } number)
            page.Signature(number);
        var heading = plan.Title![plan.Issuer!.Length..];
        if (pen.Style.Notice)
            Notice(heading);
        if (pen.Chance("twoLines", 50))
            page.Title(plan.Issuer);
        page.Title(pen.Chance("twoLines", 50) ? heading : plan.Title);
    }

    public void Signature()
    {
        if (pen.Style.Date == DatePlace.Printing)
            return;
        page.Signature(plan.Issuer!);
        page.Signature(Day(plan.IssuedOn!.Value, "signed"));
        if (plan.Disclosure is { } disclosure && Early)
            page.Signature(Disclosed(disclosure));
    }

    public void Closing()
    {
        if (plan.Disclosure is { } disclosure && !Early)
            page.Signature(Disclosed(disclosure));
        if (pen.Chance("copies", 60))
            page.Signature("抄送：省应急管理厅，市司法局。");
        if (pen.Style.Date == DatePlace.Signature)
            return;
        var printed = pen.Style.Date == DatePlace.Both ? plan.IssuedOn!.Value.AddDays(5) : plan.IssuedOn!.Value;
        page.Signature(pen.Pick("printed", $"{plan.Issuer}办公室 {Arabic(printed)}印发", $"{plan.Issuer}办公室　　　　{Arabic(printed)}印发", $"{Arabic(printed)}印发"));
    }

    private void Notice(string heading)
    {
        page.Title(pen.Pick("notice", $"{plan.Issuer}关于印发《{heading}》的通知", $"{plan.Issuer}关于印发{heading}的通知", $"关于印发《{plan.Title}》的通知"));
        page.Signature(pen.Pick("to", "各县市区应急管理局，局机关各科室、局属各单位：", "局各股室、各下属事业单位：", "各县市区应急管理局，市局机关各科室、局属事业单位："));
        page.Paragraph(plan.ApprovedBy is { } approver
            ? $"《{plan.Title}》{pen.Pick("approved", "已经" + approver + "批准", "已经" + approver + "同意", "已报请" + approver + "批准同意")}，现印发给你们，请认真贯彻执行。"
            : $"现将《{plan.Title}》印发给你们，请认真贯彻落实。");
        Signature();
    }

    /// <summary>Whether the disclosure follows the signature and not the whole document.</summary>
    private bool Early => pen.Style.Date != DatePlace.Printing && pen.Chance("early", 30);

    private string Disclosed(Disclosure disclosure) => Disclosed(disclosure == Disclosure.Public ? "主动公开" : "依申请公开");

    private string Disclosed(string how) =>
        pen.Pick("disclosed", $"（信息公开形式：{how}）", $"（此件{how}）", $"公开方式：{how}", $"信息公开选项：{how}", $"（公开属性：{how}）");

    private string Day(DateOnly day, string key) => pen.Pick(key, Arabic(day), Arabic(day), Chinese(day), $"{day.Year} 年 {day.Month} 月 {day.Day} 日");

    private static string Arabic(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    private static string Chinese(DateOnly day) => $"{Numerals.Year(day.Year)}年{Numerals.Chinese(day.Month)}月{Numerals.Chinese(day.Day)}日";
}
