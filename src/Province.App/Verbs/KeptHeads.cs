using System.Globalization;
using Province.Domain.Audit;
using Province.Domain.Tenancy;

namespace Province.App.Verbs;

/// <summary>Heads of audit chains as lines of a file that is kept elsewhere: tenant, number of links, hash. Lines that begin with # are remarks.</summary>
internal static class KeptHeads
{
    public static string Line(TenantId tenant, AuditHead head) => string.Create(CultureInfo.InvariantCulture, $"{tenant} {head.Number} {head.Hash}");

    /// <exception cref="BadUseException">The file cannot be read, or a line of it; names the line.</exception>
    public static async Task<ILookup<TenantId, AuditHead>> ReadAsync(FileInfo file, CancellationToken ct)
    {
        if (!file.Exists)
            throw new BadUseException($"{file} does not exist.");
        return (await LinesAsync(file, ct)).Select((text, index) => (Text: text.Trim(), Number: index + 1)).Where(line => line.Text.Length > 0 && line.Text[0] != '#')
            .Select(line => Parse(line.Text) ?? throw new BadUseException($"{file}, line {line.Number}: expected a tenant, a number of links and a hash, as 'audit head' prints them."))
            .ToLookup(pair => pair.Tenant, pair => pair.Head);
    }

    private static async Task<string[]> LinesAsync(FileInfo file, CancellationToken ct)
    {
        try
        {
            return await File.ReadAllLinesAsync(file.FullName, ct);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new BadUseException($"{file} cannot be read: {unread.Message}");
        }
    }

    private static (TenantId Tenant, AuditHead Head)? Parse(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var tenant, var number, { Length: 64 } hash] && hash.All(char.IsAsciiHexDigitLower)
        && int.TryParse(tenant, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var links)
            ? (new TenantId(code), new AuditHead(links, hash))
            : null;
}
