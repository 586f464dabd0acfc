using Province.Domain.Refusals;

namespace Province.Documents.Source;

/// <summary>Every refusal that reading a file can end in. The codes are stable.</summary>
internal static class DocumentRefusals
{
    internal static Refusal Empty(string file) =>
        Refusal.Invalid("document.empty", $"文件“{file}”是空的，没有可读的文字。请确认选对了文件后重新上传。", "file");

    internal static Refusal UnknownKind(string file) =>
        Refusal.Invalid("document.unknown_kind", $"不能读取“{file}”这种文件。请使用 docx、txt 或 md；doc、wps、pdf 请先另存为 docx。", "file");

    internal static Refusal NotADocx(string file, string? what) =>
        Refusal.Invalid("document.not_a_docx", $"“{file}”的扩展名是 docx，内容{(what is null ? "却不是 Word 文档" : $"其实是{what}")}。{(what is null ? "请用 Word 另存为 docx 后重新上传。" : "请选择原来的 Word 文档，或者把文字录入 docx、txt 后上传。")}", "file");

    internal static Refusal Broken(string file, string where) =>
        Refusal.Invalid("document.broken", $"“{file}”已损坏，读到{where}时失败。请在 Word 中打开并重新保存后再上传。", "file");

    internal static Refusal Bomb(string file) =>
        Refusal.Invalid("document.zip_bomb", $"“{file}”解压后大得不正常，已停止读取。请在 Word 中打开并重新保存后再上传。", "file");

    internal static Refusal Macros(string file) =>
        Refusal.Invalid("document.has_macros", $"“{file}”带有宏，不予接收。请另存为不带宏的 docx 后重新上传。", "file");

    internal static Refusal ExternalLink(string file, string part) =>
        Refusal.Invalid("document.external_link", $"“{file}”引用了外部内容（{part}），不予接收。请把链接的模板、图片或对象嵌入文档或删除后重新上传。", "file");

    internal static Refusal TooLarge(string file) =>
        new(RefusalKind.TooLarge, "document.too_large", $"“{file}”超过 20 MB。请删去扫描图片，只保留文字后重新上传。", "file");

    internal static Refusal TooLong(string file) =>
        new(RefusalKind.TooLarge, "document.too_long", $"“{file}”的文字超过 200 万字，不像一份年度计划。请确认选对了文件。", "file");

    internal static Refusal NotText(string file) =>
        Refusal.Invalid("document.not_text", $"“{file}”的内容不是文字。请用 UTF-8 或 GB18030 编码保存为文本，或使用 docx。", "file");
}
