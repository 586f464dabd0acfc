using System.Security.Cryptography;
using System.Text;

namespace Province.App.Shell.Api;

/// <summary>Tells whether two requests ask for the same: method, address and content, whatever boundary a form was sent with.</summary>
internal static class RequestFingerprint
{
    public static async Task<string> OfAsync(HttpRequest request, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, request.Method);
        Append(hash, request.Path.Value ?? "");
        Append(hash, request.QueryString.Value ?? "");
        if (request.HasFormContentType)
            await AppendFormAsync(hash, await request.ReadFormAsync(ct), ct);
        else
            await AppendBodyAsync(hash, request, ct);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task AppendFormAsync(IncrementalHash hash, IFormCollection form, CancellationToken ct)
    {
        foreach (var (name, values) in form.OrderBy(field => field.Key, StringComparer.Ordinal))
            foreach (var value in values)
            {
                Append(hash, name);
                Append(hash, value ?? "");
            }

        foreach (var file in form.Files)
        {
            Append(hash, file.Name);
            Append(hash, file.FileName);
            await using var content = file.OpenReadStream();
            hash.AppendData(await SHA256.HashDataAsync(content, ct));
        }
    }

    private static async Task AppendBodyAsync(IncrementalHash hash, HttpRequest request, CancellationToken ct)
    {
        request.EnableBuffering();
        hash.AppendData(await SHA256.HashDataAsync(request.Body, ct));
        request.Body.Position = 0;
    }

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
