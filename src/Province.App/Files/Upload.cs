using Province.Domain.Refusals;

namespace Province.App.Files;

/// <summary>A file as it came: its name and its bytes.</summary>
internal sealed record Upload(string FileName, byte[] Content)
{
    internal const long LargestFile = 20 * 1024 * 1024;

    /// <summary>Reads the field <c>file</c> of a multipart form.</summary>
    /// <exception cref="RefusedException">There is no form, no file, nothing in it, or more than <see cref="LargestFile"/> bytes.</exception>
    internal static async Task<Upload> ReadAsync(HttpRequest http, CancellationToken ct)
    {
        if (!http.HasFormContentType)
            throw Refused("import.form_missing", "请用表单上传文件（multipart/form-data，字段名 file）。");
        var form = await http.ReadFormAsync(ct);
        var file = form.Files.GetFile("file") is { Length: > 0 } given ? given : null;
        if (file is null)
            throw form.Files.Count == 0 ? Refused("import.file_missing", "请选择要导入的文件。") : Refused("document.empty", "文件是空的，没有导入。请重新选择文件。");
        if (file.Length > LargestFile)
            throw new RefusedException(new Refusal(RefusalKind.TooLarge, "document.too_large", "文件超过 20 MB，没有导入。请去掉图片后重新上传，或上传文本版。", "file"));
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, ct);
        return new Upload(NameOf(file), content.ToArray());
    }

    /// <summary>Some browsers send a path; a name of more than 200 characters is cut in the middle, its ending kept.</summary>
    private static string NameOf(IFormFile file)
    {
        var name = file.FileName.Split('/', '\\')[^1];
        return name.Length <= 200 ? name : name[..150] + "…" + name[^40..];
    }

    private static RefusedException Refused(string code, string detail) => new(Refusal.Invalid(code, detail, "file"));
}
