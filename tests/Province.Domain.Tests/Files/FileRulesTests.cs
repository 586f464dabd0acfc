using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Files;

namespace Province.Domain.Tests.Files;

public sealed class FileRulesTests
{
    [Theory]
    [InlineData("计划.docx", "计划.docx")]
    [InlineData(@"C:\用户\桌面\计划.docx", "计划.docx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a/b\\", "未命名文件")]
    [InlineData("", "未命名文件")]
    [InlineData(null, "未命名文件")]
    [InlineData("..", "未命名文件")]
    [InlineData("计划\u202Excod.exe", "计划xcod.exe")]
    [InlineData("a\r\nSet-Cookie: x\u0000.txt", "aSet-Cookie x.txt")]
    [InlineData("<script>.txt", "script.txt")]
    [InlineData(" 中国石油 湖南.pdf ", "中国石油 湖南.pdf")]
    public void Clean_ANameAsItCame_IsSafe(string? came, string kept) => FileName.Clean(came).ShouldBe(kept);

    [Fact]
    public void Clean_ALongName_KeepsItsEnding()
    {
        var cleaned = FileName.Clean(new string('长', 300) + ".docx");
        cleaned.Length.ShouldBe(FileName.MaxLength);
        cleaned.ShouldEndWith("长.docx");
    }

    [Fact]
    public void Clean_AnyText_IsShortHarmlessAndStable() => Prop.ForAll<string?>(name =>
    {
        var cleaned = FileName.Clean(name);
        return cleaned.Length is > 0 and <= FileName.MaxLength && !cleaned.Any(char.IsControl)
            && cleaned.IndexOfAny(['/', '\\', '"', '<', '>', ':']) < 0 && FileName.Clean(cleaned) == cleaned;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_KnownBeginnings_AreNamed()
    {
        MediaType.Of([.. "%PDF-1.7\n"u8]).ShouldBe("application/pdf");
        MediaType.Of([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]).ShouldBe("image/png");
        MediaType.Of([0xFF, 0xD8, 0xFF, 0xE0]).ShouldBe("image/jpeg");
        MediaType.Of(Archive("[Content_Types].xml", "word/document.xml")).ShouldBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        MediaType.Of(Archive("[Content_Types].xml", "xl/workbook.xml")).ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        MediaType.Of(Archive("a.txt")).ShouldBe("application/zip");
    }

    [Fact]
    public void Of_Text_IsText()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        MediaType.Of(Encoding.UTF8.GetBytes("衡阳市\r\n\t计划")).ShouldBe(MediaType.Text);
        MediaType.Of(Encoding.GetEncoding("GB18030").GetBytes("衡阳市")).ShouldBe(MediaType.Text);
        MediaType.Of([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("衡阳")]).ShouldBe(MediaType.Text);
        MediaType.Of(Encoding.UTF8.GetBytes("<script>alert(1)</script>")).ShouldBe(MediaType.Text, "markup is text: it is never shown as a page");
    }

    [Fact]
    public void Of_AnyBytes_NeverThrowsAndNeverNamesAPage() => Prop.ForAll<byte[]>(bytes =>
        !MediaType.Of(bytes).Contains("html", StringComparison.Ordinal) && !MediaType.Of([.. "PK\u0003\u0004"u8, .. bytes]).Contains("html", StringComparison.Ordinal)).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_NothingKnown_IsUnknown()
    {
        MediaType.Of([]).ShouldBe(MediaType.Unknown);
        MediaType.Of([1, 2, 3]).ShouldBe(MediaType.Unknown);
        MediaType.Of([.. "PK\u0003\u0004"u8, 9, 9]).ShouldBe(MediaType.Unknown);
    }

    private static byte[] Archive(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names)
                archive.CreateEntry(name);
        return bytes.ToArray();
    }
}
