using System.Globalization;
using Province.Domain.Refusals;

namespace Province.Domain.Files;

/// <summary>Why a file is not kept or not given.</summary>
public static class FileRefusals
{
    /// <summary>There is nothing in the file.</summary>
    public static Refusal Empty { get; } = Refusal.Invalid("file.empty", "文件是空的，没有内容可以保存。请检查文件后重新选择。", "file");

    /// <summary>The tenant holds no such file.</summary>
    public static Refusal NotFound { get; } = Refusal.NotFound("file.not_found", "没有找到这个文件。请从它所在的计划或往来页面重新打开。");

    /// <summary>The file is too large.</summary>
    /// <param name="limit">The most bytes a file may have.</param>
    /// <returns>The refusal.</returns>
    public static Refusal TooLarge(long limit) => new(RefusalKind.TooLarge, "file.too_large",
        string.Create(CultureInfo.InvariantCulture, $"文件超过 {limit / (1024 * 1024)} 兆字节的上限。请压缩图片或拆分后重新上传。"), "file");
}
