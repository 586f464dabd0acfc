using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Province.Draws.Json;

namespace Province.Draws.Hashing;

/// <summary>The hashes of section 2 of the specification.</summary>
public static class DrawHash
{
    /// <summary>Bytes of a hash and of a party's value.</summary>
    public const int Length = 32;

    /// <summary>H: SHA-256 over fields that each stand behind their length, so that no two lists of fields are hashed alike.</summary>
    /// <param name="fields">Any number of fields of any length; each is preceded by its length in 8 bytes, big-endian.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Of(params ReadOnlySpan<byte[]> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(long)];
        foreach (var field in fields)
        {
            BinaryPrimitives.WriteInt64BigEndian(length, field.Length);
            hash.AppendData(length);
            hash.AppendData(field);
        }
        return hash.GetHashAndReset();
    }

    /// <summary>The hash of a request or record: SHA-256 of its canonical form.</summary>
    /// <param name="value">The request or record.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string OfJson(JsonValue value) => Hex(SHA256.HashData(value.ToBytes()));

    /// <summary>What a party commits to before anybody's value is known.</summary>
    /// <param name="open">The hash of the draw's <c>open</c>, 64 hexadecimal digits.</param>
    /// <param name="role">The party's role.</param>
    /// <param name="value">The party's own 32 random bytes as 64 hexadecimal digits.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string Commitment(string open, string role, string value) =>
        Hex(Of("province-draw/1/commit"u8.ToArray(), Bytes(open), Encoding.UTF8.GetBytes(role), Bytes(value)));

    /// <summary>The seed of an outcome.</summary>
    /// <param name="last">The hash of the <c>last</c> record before it, 64 hexadecimal digits.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Seed(string last) => Of("province-draw/1/seed"u8.ToArray(), Bytes(last));

    /// <summary>The hash that stands for one value of a private attribute.</summary>
    /// <param name="salt">16 random bytes as 32 hexadecimal digits.</param>
    /// <param name="row">The row's id.</param>
    /// <param name="attribute">The attribute's id.</param>
    /// <param name="value">The value.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string PrivateValue(string salt, string row, string attribute, string value) => Hex(Of(
        "province-draw/1/private"u8.ToArray(), Bytes(salt), Encoding.UTF8.GetBytes(row), Encoding.UTF8.GetBytes(attribute), Encoding.UTF8.GetBytes(value)));

    /// <summary>Writes bytes as lower-case hexadecimal digits.</summary>
    /// <param name="bytes">Any bytes.</param>
    /// <returns>Two digits a byte.</returns>
    public static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex);
}
