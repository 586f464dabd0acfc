using Microsoft.Net.Http.Headers;
using Province.Domain.Files;

namespace Province.App.Features.Inspections;

/// <summary>A photo or paper on its way to a browser: shown inside our pages by its bytes' type, saved when opened by itself.</summary>
internal static class SentFile
{
    private static readonly HashSet<string> Known = ["image/jpeg", "image/png", "application/pdf"];

    internal static IResult Of(StoredFile file, HttpContext http) => Of((file, file.Name), http);

    internal static IResult Of((StoredFile File, string Name) sent, HttpContext http)
    {
        var file = sent.File;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.File(file.Content.Bytes, Known.Contains(file.ContentType) ? file.ContentType : MediaType.Unknown, sent.Name,
            entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""));
    }
}
