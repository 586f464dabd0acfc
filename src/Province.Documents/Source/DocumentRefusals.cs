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

    internal static Refusal NotAnXlsx(string file, string? what) =>
        Refusal.Invalid("document.not_an_xlsx", $"“{file}”的扩展名是 xlsx，内容{(what is null ? "却不是 Excel 工作簿" : $"其实是{what}")}。请用 Excel 或 WPS 另存为 xlsx 后重新上传。", "file");

    internal static Refusal NotASheet(string file) =>
        Refusal.Invalid("document.unknown_kind", $"不能读取“{file}”这种文件。请使用 xlsx 或 csv；xls、et 请先另存为 xlsx。", "file");

    internal static Refusal Formulas(string file, string cell) =>
        Refusal.Invalid("document.has_formulas", $"“{file}”的单元格 {cell} 是公式，没有导入。请全选后“复制—选择性粘贴—数值”，再重新上传。", "file");

    internal static Refusal QuotesBroken(string file, int line) =>
        Refusal.Invalid("document.broken", $"“{file}”第 {line} 行的引号不成对，读不下去。请用 Excel 或 WPS 另存为 csv 或 xlsx 后重新上传。", "file");

    internal static Refusal TooWide(string file) =>
        new(RefusalKind.TooLarge, "document.too_wide", $"“{file}”超过 200 列，不像一份企业名单。请按模板整理后重新上传。", "file");

    internal static Refusal Broken(string file, string where, string program = "Word") =>
        Refusal.Invalid("document.broken", $"“{file}”已损坏，读到{where}时失败。请在 {program} 中打开并重新保存后再上传。", "file");

    internal static Refusal Bomb(string file, string program = "Word") =>
        Refusal.Invalid("document.zip_bomb", $"“{file}”解压后大得不正常，已停止读取。请在 {program} 中打开并重新保存后再上传。", "file");

    internal static Refusal Macros(string file, string kind = "docx") =>
        Refusal.Invalid("document.has_macros", $"“{file}”带有宏，不予接收。请另存为不带宏的 {kind} 后重新上传。", "file");

    internal static Refusal ExternalLink(string file, string part) =>
        Refusal.Invalid("document.external_link", $"“{file}”引用了外部内容（{part}），不予接收。请把链接的模板、图片或对象嵌入文档或删除后重新上传。", "file");

    internal static Refusal TooLarge(string file) =>
        new(RefusalKind.TooLarge, "document.too_large", $"“{file}”超过 20 MB。请删去扫描图片，只保留文字后重新上传。", "file");

    internal static Refusal TooLargeSheet(string file) =>
        new(RefusalKind.TooLarge, "document.too_large", $"“{file}”超过 20 MB。请去掉图片和用不到的工作表后重新上传。", "file");

    internal static Refusal TooLong(string file) =>
        new(RefusalKind.TooLarge, "document.too_long", $"“{file}”的文字超过 200 万字，不像一份年度计划。请确认选对了文件。", "file");

    internal static Refusal NotText(string file) =>
        Refusal.Invalid("document.not_text", $"“{file}”的内容不是文字。请用 UTF-8 或 GB18030 编码保存为文本，或使用 docx。", "file");
}
