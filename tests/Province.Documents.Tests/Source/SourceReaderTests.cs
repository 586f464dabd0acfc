using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Province.Documents.Plans;
using Province.Documents.Source;
using Province.Documents.Tests.Reading;
using Province.Domain.Refusals;
using static Province.Documents.Tests.Source.Docx;

namespace Province.Documents.Tests.Source;

public sealed class SourceReaderTests
{
    private const string Link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Text = "年度计划：危险化学品\n第二行";

    public static TheoryData<byte[]> Encodings => new(
        Encoding.UTF8.GetBytes(Text),
        [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)],
        [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)],
        [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)],
        CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(Text));

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_TextInAnyEncoding_GivesTheSameLines(byte[] bytes) =>
        SourceReader.Read(bytes, "a.txt").Lines.ShouldBe(["年度计划：危险化学品", "第二行"]);

    private static readonly Dictionary<string, (string Name, Func<byte[]> Bytes, string Code)> Refused = new()
    {
        ["nothing"] = ("a.txt", () => [], "document.empty"),
        ["blanks"] = ("a.txt", () => "  \n \n"u8.ToArray(), "document.empty"),
        ["pdf"] = ("a.pdf", () => "%PDF-1.7"u8.ToArray(), "document.unknown_kind"),
        ["docm"] = ("a.docm", () => "PK"u8.ToArray(), "document.has_macros"),
        ["photo"] = ("a.docx", () => [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3], "document.not_a_docx"),
        ["broken zip"] = ("a.docx", () => [0x50, 0x4B, 3, 4, 9, 9, 9, 9], "document.broken"),
        ["picture as text"] = ("a.txt", () => [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0, 1, 2, 3], "document.not_text"),
        ["too large"] = ("a.txt", () => new byte[SourceReader.LargestFile + 1], "document.too_large"),
        ["macro"] = ("a.docx", () => Of(Paragraph("正文"), more: ("word/vbaProject.bin", [1])), "document.has_macros"),
        ["template"] = ("a.docx", () => Of(Paragraph("正文"), relationships: $"<Relationship Id=\"t\" Type=\"{Link}attachedTemplate\" Target=\"http://example.org/a.dotm\" TargetMode=\"External\"/>"), "document.external_link"),
        ["bomb"] = ("a.docx", () => Of(Paragraph("正文"), more: ("word/big.xml", new byte[45_000_000])), "document.zip_bomb"),
        ["half xml"] = ("a.docx", () => Of("<w:p>"), "document.broken"),
    };

    public static TheoryData<string> RefusedCases => new(Refused.Keys);

    [Theory]
    [MemberData(nameof(RefusedCases))]
    public void Read_WhatMustNotBeRead_IsRefusedByItsCode(string which)
    {
        var (name, bytes, code) = Refused[which];

        Should.Throw<RefusedException>(() => SourceReader.Read(bytes(), name)).Refusal.Code.ShouldBe(code);
    }

    [Fact]
    public void Read_PlainHyperlink_IsFine() =>
        SourceReader.Read(Of(Paragraph("正文"), relationships: $"<Relationship Id=\"h\" Type=\"{Link}hyperlink\" Target=\"http://example.org/\" TargetMode=\"External\"/>"), "a.docx").Lines.ShouldBe(["正文"]);

    [Fact]
    public void Read_Docx_KeepsCellsAndInsertionsAndDropsDeletions() =>
        SourceReader.Read(Of("<w:tbl><w:tr><w:tc>" + Paragraph("甲") + "</w:tc><w:tc>" + Paragraph("乙") + "</w:tc></w:tr></w:tbl>"
            + "<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t>文</w:t></w:r></w:p>"), "a.docx")
            .Lines.ShouldBe(["甲", "乙", "新文"]);

    [Fact]
    public void Read_DocxWithAutomaticNumbers_PrintsThem()
    {
        const string numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"（%2）\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        static string Number(int level) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>";
        var bytes = Of(Paragraph("甲", Number(0)) + Paragraph("子", Number(1)) + Paragraph("丑", Number(1)) + Paragraph("乙", Number(0)) + Paragraph("寅", Number(1)), numbering);

        SourceReader.Read(bytes, "a.docx").Lines.ShouldBe(["一、甲", "（1）子", "（2）丑", "二、乙", "（1）寅"]);
    }

    [Fact]
    public void Read_SampleAsDocx_IsTheSamePlanWithParagraphNumbers()
    {
        var lines = Samples.Text("zhuzhou-2025").Lines;
        var bytes = Of(string.Concat(lines.Select(line => Paragraph(System.Security.SecurityElement.Escape(line)))));

        var plan = PlanReader.Read(SourceReader.Read(bytes, "zhuzhou.docx"));

        plan.Annexes.Sum(annex => annex.Targets.Count).ShouldBe(43);
        plan.Totals[0].Line.ShouldBe(27);
    }

    [Fact]
    public void Read_AnyBytes_IsReadOrRefused() => Prop.ForAll<byte[], bool>((bytes, asDocx) =>
    {
        ReadOrRefuse(asDocx ? [0x50, 0x4B, 3, 4, .. bytes] : bytes, asDocx ? "a.docx" : "a.txt");
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_SampleCutOrMutatedAnywhere_IsReadOrRefused()
    {
        var whole = Samples.Bytes("zhuzhou-2025");
        var docx = Of(string.Concat(Samples.Text("zhuzhou-2025").Lines.Select(line => Paragraph(System.Security.SecurityElement.Escape(line)))));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(15), Prop.ForAll(Gen.Choose(0, 1_000_000).Two().ToArbitrary(), at =>
        {
            ReadOrRefuse(whole[..(at.Item1 % whole.Length)], "a.txt");
            ReadOrRefuse(docx[..(at.Item1 % docx.Length)], "a.docx");
            var mutated = (byte[])whole.Clone();
            mutated[at.Item1 % whole.Length] = (byte)(at.Item2 % 256);
            ReadOrRefuse(mutated, "a.txt");
            return true;
        }));
    }

    private static void ReadOrRefuse(byte[] bytes, string name)
    {
        try
        {
            PlanReader.Read(SourceReader.Read(bytes, name)).Format.ShouldBe("province.plan/1");
        }
        catch (RefusedException refused)
        {
            refused.Refusal.Code.ShouldStartWith("document.");
        }
    }
}
