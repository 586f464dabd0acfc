using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Province.Domain.Tenancy;

namespace Province.App.Security.SignIn;

/// <summary>A key as a program sends it: <c>province_430400_…</c>, the tenant in which to look for it and 256 random bits in base64url.</summary>
/// <remarks>The tenant in the text only says where to look; a key that is not kept there is none.</remarks>
internal static class ApiKeyText
{
    private const string Mark = "province";
    private const int SecretBytes = 32;

    /// <summary>Makes a key, and the hash under which it is kept.</summary>
    public static (string Text, string Hash) New(TenantId tenant)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        return ($"{Mark}_{tenant}_{Base64Url.EncodeToString(secret)}", ApiKey.HashOf(secret));
    }

    /// <summary>Reads a key; null when it has not the shape of one.</summary>
    public static (TenantId Tenant, string Hash)? Parse(string text)
    {
        Span<byte> secret = stackalloc byte[SecretBytes];
        return text.Length < 100 && text.Split('_', 3) is [Mark, { Length: 6 } code, var rest]
            && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var tenant) && new TenantId(tenant) is { IsValid: true } id
            && Base64Url.IsValid(rest, out var length) && length == SecretBytes && Base64Url.TryDecodeFromChars(rest, secret, out _)
                ? (id, ApiKey.HashOf(secret))
                : null;
    }
}
