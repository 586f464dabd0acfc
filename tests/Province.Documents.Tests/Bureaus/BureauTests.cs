using System.Text;
using System.Text.Json;
using Province.Documents.Plans;
using Province.Documents.Tests.Scoring;
using Province.Domain.Plans.Diagnostics;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Bureaus;

public sealed class BureauTests
{
    public static TheoryData<string> Files() => Bureau.Files();

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_PlanOfAnotherBureau_EqualsTheCarefulReading(string file)
    {
        var read = Views.Of(JsonSerializer.SerializeToElement(PlanReader.Read(Bureau.Text(file)), PlanJson.Compact));

        foreach (var (kind, want) in Views.Of(Bureau.Expected(file)))
            read[kind].Order(StringComparer.Ordinal).ShouldBe(want.Order(StringComparer.Ordinal), customMessage: kind);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_PlanOfAnotherBureau_KnowsTheLineOfEachNameAndTotal(string file)
    {
        var text = Bureau.Text(file);
        var plan = PlanReader.Read(text);
        var lines = text.Lines.Select(line => Normal.Text(line.Normalize(NormalizationForm.FormKC))).ToList();
        string Near(int line) => string.Concat(lines[Math.Max(0, line - 2)..Math.Min(lines.Count, line + 1)]);

        foreach (var target in plan.Annexes.SelectMany(annex => annex.Targets))
            Near(target.Line).ShouldContain(Normal.Text(target.Name.Normalize(NormalizationForm.FormKC))[..4]);
        foreach (var total in plan.Totals)
            Near(total.Line).ShouldContain(total.Value.ToString("0"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Check_PlanOfAnotherBureau_CriesNoWolf(string file)
    {
        var text = Bureau.Text(file);

        PlanCheck.Run(PlanReader.Read(text), text).Where(found => found.Severity != Severity.Info).ShouldBeEmpty();
    }

    /// <summary>A cap on random checks is none on key enterprises, whoever carries them out.</summary>
    [Theory]
    [InlineData("short-names.txt", "随机检查企业每年不得超过１次", "市级随机检查企业每年不得超过０次")]
    [InlineData("months-and-households.txt", "对随机抽查企业全年检查不超过1次", "市级对随机抽查企业全年检查不超过0次")]
    public void Check_CapOnRandomChecksOfTheCity_IsNoneOnKeyEnterprises(string file, string from, string to)
    {
        var text = Bureau.Changed(file, from, to);

        PlanCheck.Run(PlanReader.Read(text), text).ShouldNotContain(found => found.Code == "PLAN401" || found.Code == "PLAN402");
    }

    [Theory]
    [InlineData("totals-in-a-matrix.md", "| 合计 | 14 |", "| 合计 | 15 |", "PLAN101")]
    [InlineData("totals-in-a-matrix.md", "| 2 | 3 | 3 | 2 | 10 |", "| 2 | 3 | 3 | 3 | 10 |", "PLAN103")]
    [InlineData("totals-in-a-matrix.md", "5 | 10 | 12 |\n| 合计 | 14 | 25 |", "5 | 11 | 12 |\n| 合计 | 14 | 26 |", "PLAN104")]
    [InlineData("totals-in-a-matrix.md", "重点检查对象（5家）", "重点检查对象（6家）", "PLAN201")]
    [InlineData("totals-in-a-matrix.md", "上半年对湖南洪湖食品集团股份有限公司", "上半年对湖南洪湖食品集团有限公司", "PLAN211")]
    [InlineData("county-by-workdays.txt", "（一）非煤矿山（6家）", "（一）非煤矿山（7家）", "PLAN202")]
    [InlineData("county-by-workdays.txt", "15.石门县恒旺木业有限公司（所街乡）\n", "", "PLAN211")]
    [InlineData("one-enterprise-a-line.txt", "按照双随机方式抽查19家，其中危险化学品6家", "按照双随机方式抽查19家，其中危险化学品7家", "PLAN104")]
    [InlineData("one-enterprise-a-line.txt", "新化县上渡加油站（新化县）\n", "新化县上渡加油站（新化县）\n湖南新合化工有限责任公司（冷水江市）\n", "PLAN213")]
    [InlineData("one-enterprise-a-line.txt", "四季度：娄底市永湘冷冻食品厂。", "四季度：无。", "PLAN301")]
    [InlineData("one-table-of-matters.md", "确定重点检查企业5家", "确定重点检查企业6家", "PLAN202")]
    [InlineData("tabs-from-word.txt", "合计\t16\t", "合计\t17\t", "PLAN103")]
    [InlineData("tabs-from-word.txt", "9\t吉首市武陵酒业股份有限公司\t轻工行业\t吉首市\t下半年\t工贸科\n", "", "PLAN203")]
    [InlineData("numbered-on-one-line.txt", "芜湖新岭铸造煤气有限公司、繁昌县荻港化工有限责任公司", "芜湖新岭铸造煤气有限公司、繁昌荻港化工有限责任公司", "PLAN211")]
    [InlineData("numbered-on-one-line.txt", "综合执法支队检查14家", "综合执法支队检查13家", "PLAN201")]
    [InlineData("supervised-by-teams.txt", "检查由各科室视情安排", "检查由各科室视情安排，不设定企业数量", "PLAN404")]
    [InlineData("supervised-by-teams.txt", "一般不超过4次", "一般不超过2次", "PLAN401")]
    [InlineData("counties-in-prose.txt", "露天矿山75家", "露天矿山74家", "PLAN105")]
    [InlineData("counties-in-prose.txt", "危险化学品6家，烟花爆竹2家", "危险化学品7家，烟花爆竹2家", "PLAN104")]
    [InlineData("pages-of-a-scan.txt", "粉尘涉爆企业５家", "粉尘涉爆企业６家", "PLAN103")]
    [InlineData("headings-lost-at-a-page.txt", "对抽查发现的一般隐患，由市局跟踪督促整改", "对抽查发现的一般隐患，交由属地应急管理部门督促整改", "PLAN405")]
    [InlineData("departments-in-sections.txt", "2.重点检查单位7家：", "2.重点检查单位8家：", "PLAN201")]
    [InlineData("bracketed-units.txt", "完成⑥至⑨的执法检查", "完成⑥至⑧的执法检查", "PLAN301")]
    [InlineData("workdays-and-tables.md", "| 工贸 | 6 | 18 |", "| 工贸 | 7 | 18 |", "PLAN101")]
    [InlineData("leading-teams.txt", "执法支队一大队负责4家", "执法支队一大队负责5家", "PLAN201")]
    [InlineData("decimal-sections.txt", "交叉互查6家。", "交叉互查6家，发现的问题移交属地应急管理局依法处理。", "PLAN405")]
    [InlineData("months-and-households.txt", "望城区铜官液氨储运站、中岭化长沙霞凝油库;", "望城区铜官液氨储运站、中岭化长沙霞凝石油库;", "PLAN211")]
    [InlineData("months-and-households.txt", "长应急发[2025]92号", "长应急发[2026]2号", "PLAN512")]
    [InlineData("departments-in-brackets.md", "湖南丽禾洗化原料有限公司（武陵区）（危化科）\n", "", "PLAN201")]
    [InlineData("circled-on-one-line.txt", "临武县香禾岭锡业有限责任公司麻雀冲", "临武县香禾岭锡业有限公司麻雀冲", "PLAN212")]
    [InlineData("circled-on-one-line.txt", "工贸科负责工贸9家", "工贸科负责工贸10家", "PLAN102")]
    [InlineData("annexes-by-kind.txt", "有限空间作业企业12家", "有限空间作业企业13家", "PLAN103")]
    [InlineData("responsible-for-these.md", "（三）交叉监督检查26家。", "（三）交叉监督检查25家。", "PLAN104")]
    [InlineData("responsible-for-these.md", "（15）中方县泸阳甲醇汽油调配厂（中方县）\n", "", "PLAN201")]
    [InlineData("short-names.txt", "四季度４家次", "四季度５家次", "PLAN103")]
    [InlineData("short-names.txt", "２季度：渣岭溪氧气站、南洞庭油脂", "２季度：渣岭溪氧气站", "PLAN301")]
    [InlineData("lettered-lists.txt", "生产企业5家，批发企业5家", "生产企业5家，批发企业6家", "PLAN103")]
    [InlineData("lettered-lists.txt", "每年不少于1次、不超过3次", "每半年不少于1次、全年不超过3次", "PLAN403")]
    [InlineData("indented-and-wrapped.txt", "教字垭加油站、武陵源区索溪峪加油站，并对", "教字垭加油站，并对", "PLAN301")]
    [InlineData("headings-lost-at-a-page.txt", "每半年检查不少于 1 次", "每季度检查不少于 1 次", "PLAN402")]
    [InlineData("headings-lost-at-a-page.txt", "批发企业 7 家次、零售店 15 家次", "批发企业 7 家次、零售店 5 家次", "PLAN104")]
    [InlineData("teams-by-county.txt", "综合行政执法监督局负责30家", "综合行政执法监督局负责31家", "PLAN102")]
    [InlineData("teams-by-county.txt", ";14.盐都国瑞机器人有限公司。", "。", "PLAN202")]
    [InlineData("articles-and-general-checks.txt", "冶金工贸企业20家，共计72家", "冶金工贸企业21家，共计72家", "PLAN101")]
    [InlineData("articles-and-general-checks.txt", "白酒企业14家", "白酒企业15家", "PLAN103")]
    [InlineData("restated-by-department.md", "工贸监管科负责7家，分别是", "工贸监管科负责8家，分别是", "PLAN201")]
    [InlineData("restated-by-department.md", "州本级重点执法企业共45家", "州本级重点执法企业共46家", "PLAN101")]
    [InlineData("general-units-by-month.txt", "危险化学品生产企业2家、加油站10家", "危险化学品生产企业2家、加油站11家", "PLAN103")]
    [InlineData("general-units-by-month.txt", "5月：漳平市洛阳铁矿有限公司；", "", "PLAN301")]
    [InlineData("the-rest-in-another-quarter.txt", "执法支队承担4家", "执法支队承担5家", "PLAN201")]
    [InlineData("the-rest-in-another-quarter.txt", "危化品9家、烟花爆竹3家", "危化品8家、烟花爆竹3家", "PLAN101")]
    [InlineData("two-months-in-a-cell.md", "| 危险化学品 | 2 | 3 | 3 | 2 | 10 |", "| 危险化学品 | 2 | 3 | 3 | 3 | 10 |", "PLAN103")]
    [InlineData("numbers-of-the-list.txt", "一季度检查第1—2号企业，二季度检查第3—5号企业", "一季度检查第1—2号企业，二季度检查第4—5号企业", "PLAN301")]
    [InlineData("months-in-brackets-behind-names.txt", "（3）尾矿库2座", "（3）尾矿库3座", "PLAN201")]
    [InlineData("fields-under-each-trade.md", "- 矿山领域：重点企业3家", "- 矿山领域：重点企业4家", "PLAN101")]
    [InlineData("district-in-one-paper.txt", "四季度，危化股检查其余加油站，并", "四季度，危化股检查衡阳船山大道加油站，并", "PLAN301")]
    [InlineData("ratios-and-the-remaining-four.txt", "有限空间企业和涉氨制冷企业三季度", "有限空间企业三季度", "PLAN301")]
    [InlineData("halves-above-their-names.txt", "其中生产企业2家、经营企业10家", "其中生产企业3家、经营企业10家", "PLAN103")]
    [InlineData("lists-in-the-heading-line.txt", "煤矿5家：涟源市", "煤矿6家：涟源市", "PLAN201")]
    [InlineData("counties-then-quarters.txt", "赫山区3家：", "赫山区4家：", "PLAN109")]
    [InlineData("industries-by-quarter.txt", "工贸企业6家：", "工贸企业7家：", "PLAN202")]
    [InlineData("industries-by-quarter.txt", "6家、8家、8家、8家", "6家、8家、8家、9家", "PLAN103")]
    [InlineData("stock-without-a-verb.txt", "由支队执法4家", "由支队执法5家", "PLAN201")]
    [InlineData("county-months-with-blank-cells.txt", "检查企业23家，其中：非煤矿山8家、危险化学品6家", "检查企业24家，其中：非煤矿山8家、危险化学品7家", "PLAN202")]
    [InlineData("departments-and-breaks-in-cells.md", "抽查8家次；交叉检查10家次", "抽查9家次；交叉检查10家次", "PLAN104")]
    [InlineData("one-line-paragraphs-county-lists.txt", "1.安全培训机构（4家）", "1.安全培训机构（5家）", "PLAN201")]
    [InlineData("double-spaced-departments-in-schedule.txt", "其中涉爆粉尘企业8家", "其中涉爆粉尘企业9家", "PLAN103")]
    [InlineData("clean-markdown-bare-annexes.md", "- 第一季度：香炉峰钨业、", "- 第一季度：", "PLAN301")]
    [InlineData("hard-wrapped-half-years.txt", "（一）煤矿（2处）", "（一）煤矿（3处）", "PLAN201")]
    [InlineData("scanned-markdown-prose-schedules.md", "全年对 5 家安全培训机构", "全年对 6 家安全培训机构", "PLAN201")]
    [InlineData("district-ratios-and-drawn-names.txt", "检查望岗区恒丰铝业有限公司", "检查望岗恒丰铝业有限公司", "PLAN211")]
    [InlineData("numbers-run-through-annexes.txt", "组织交叉检查5家次", "组织交叉检查6家次", "PLAN104")]
    [InlineData("numbers-run-through-annexes.txt", "第二季度检查17、18、23号", "第二季度检查17、18号", "PLAN301")]
    [InlineData("counties-under-months.txt", "危险化学品企业7家，分别为", "危险化学品企业8家，分别为", "PLAN101")]
    [InlineData("main-text-by-section-beside-annexes.txt", "德阳市天元合成树脂有限公司、中江县凯江氧气厂。\n\n", "德阳市天元合成树脂有限公司。\n\n", "PLAN202")]
    [InlineData("main-text-by-section-beside-annexes.txt", "三季度检查广汉市三水石化储运有限公司", "三季度检查广汉三水石化储运有限公司", "PLAN211")]
    [InlineData("main-text-by-section-beside-annexes.txt", "四季度检查中江县凯江氧气厂、", "四季度检查", "PLAN301")]
    [InlineData("main-text-by-section-beside-annexes.txt", "2.2023年度执法监督计划", "2.2023年度执法检查监督计划", "PLAN501")]
    [InlineData("main-text-by-section-beside-annexes.txt", "2.2023年度执法监督计划\n\n附件1", "2.2023年度执法监督计划\n3.2023年度执法装备计划\n\n附件1", "PLAN502")]
    [InlineData("annexes-by-industry-in-prose.md", "三季度，组织对宜春市恒昌化工有限公司", "三季度，组织对宜春恒昌化工有限公司", "PLAN211")]
    [InlineData("numbered-points-by-industry.md", "烟花爆竹（6 家）", "烟花爆竹（7 家）", "PLAN201")]
    [InlineData("one-a-line-by-half-years.txt", "二、重点检查煤矿名单（5家）", "二、重点检查煤矿名单（6家）", "PLAN201")]
    [InlineData("bullets-by-industry-and-untitled-annexes.md", "信丰县绿源精细化工有限公司、江西信康电子化学品有限公司、江西石门", "江西信康电子化学品有限公司、江西石门", "PLAN301")]
    [InlineData("county-city-lists-in-plan-tables.txt", "危险化学品企业6家、烟花爆竹企业4家", "危险化学品企业7家、烟花爆竹企业4家", "PLAN101")]
    [InlineData("coal-visits-of-teams.md", "第一季度 2 家次、第二季度 3 家次", "第一季度 2 家次、第二季度 4 家次", "PLAN103")]
    [InlineData("full-width-digits-signed-before-annexes.txt", "全年检查不少于1次，对构成", "全年检查不少于2次，对构成", "PLAN403")]
    [InlineData("hard-wrapped-departments-in-prose.txt", "共14家，分别是冶金行业", "共15家，分别是冶金行业", "PLAN201")]
    [InlineData("hard-wrapped-pages-and-quotas-by-quarter.txt", "地下矿山每年至少检查1次", "地下矿山每半年至少检查1次", "PLAN403")]
    [InlineData("schedule-before-the-list.txt", "1.危险化学品企业8家，由危化科负责", "1.危险化学品企业9家，由危化科负责", "PLAN201")]
    [InlineData("half-width-scan-by-half-years.txt", "工贸科负责10家:安庆", "工贸科负责11家:安庆", "PLAN201")]
    [InlineData("numbers-that-mean-names-and-no-annex-headings.txt", "危险化学品企业(7家):", "危险化学品企业(8家):", "PLAN201")]
    public void Check_PlantedContradiction_IsFound(string file, string from, string to, string code)
    {
        var text = Bureau.Changed(file, from, to);

        PlanCheck.Run(PlanReader.Read(text), text).Select(found => found.Code).ShouldContain(code);
    }
}
