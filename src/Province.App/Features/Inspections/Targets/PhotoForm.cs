using Microsoft.AspNetCore.Mvc;
using Province.App.Files;
using Province.Domain.Files;
using Province.Domain.Inspections;
using Province.Domain.Refusals;

namespace Province.App.Features.Inspections.Targets;

/// <summary>Photos and papers as they come from a phone: one or more files of the field <c>file</c>, perhaps for one finding.</summary>
/// <param name="Uploads">The files; never none.</param>
/// <param name="FindingId">The finding that they show, or null.</param>
internal sealed record PhotoForm(IReadOnlyList<Upload> Uploads, Guid? FindingId)
{
    private const int MostAtOnce = 10;

    /// <summary>Ten photos of the largest size, and the form around them.</summary>
    internal static readonly RequestSizeLimitAttribute Limit = new((MostAtOnce * (long)AddedFile.MostBytes) + (1024 * 1024));

    private static readonly Refusal Missing = Refusal.Invalid("inspection.file_missing", "请先拍照或选择文件，再上传。", "file");
    private static readonly Refusal TooMany = Refusal.Invalid("inspection.too_many_at_once", $"一次最多上传 {MostAtOnce} 份，请分几次上传。", "file");

    /// <exception cref="RefusedException">There is no file, one is empty or too large, or there are too many.</exception>
    internal static async Task<PhotoForm> ReadAsync(HttpRequest http, CancellationToken ct)
    {
        var form = await FormOfAsync(http, ct);
        var uploads = await UploadsAsync(form.Files.GetFiles("file"), ct);
        return uploads.Count == 0 ? throw new RefusedException(Missing) : new PhotoForm(uploads, Guid.TryParse(form["findingId"], out var finding) ? finding : null);
    }

    /// <summary>The files of a form in which they may be left out.</summary>
    /// <exception cref="RefusedException">One is empty or too large, or there are too many.</exception>
    internal static Task<IReadOnlyList<Upload>> ReadAnyAsync(IFormCollection form, CancellationToken ct) =>
        UploadsAsync([.. form.Files.GetFiles("file").Where(file => file.Length > 0 || file.FileName.Length > 0)], ct);   // a browser sends an empty field as a file without a name

    private static async Task<IReadOnlyList<Upload>> UploadsAsync(IReadOnlyList<IFormFile> files, CancellationToken ct)
    {
        if (files.Count > MostAtOnce)
            throw new RefusedException(TooMany);
        var uploads = new List<Upload>();
        foreach (var file in files)
            uploads.Add(await ReadAsync(file, ct));
        return uploads;
    }

    /// <summary>A form that was cut off on its way from a phone is one without files.</summary>
    internal static async Task<IFormCollection> FormOfAsync(HttpRequest http, CancellationToken ct)
    {
        if (!http.HasFormContentType)
            throw new RefusedException(Missing);
        try
        {
            return await http.ReadFormAsync(ct);
        }
        catch (InvalidDataException)
        {
            throw new RefusedException(Missing);
        }
    }

    private static async Task<Upload> ReadAsync(IFormFile file, CancellationToken ct)
    {
        if (file.Length == 0)
            throw new RefusedException(file.FileName.Length == 0 ? Missing : FileRefusals.Empty);
        if (file.Length > AddedFile.MostBytes)
            throw new RefusedException(InspectionRefusals.FileTooLarge(FileName.Clean(file.FileName)));
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, ct);
        return new Upload(file.FileName, content.ToArray());
    }
}
