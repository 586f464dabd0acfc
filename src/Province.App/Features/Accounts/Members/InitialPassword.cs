using System.Security.Cryptography;

namespace Province.App.Features.Accounts.Members;

/// <summary>A password that is shown once and must be changed at first sign-in.</summary>
internal static class InitialPassword
{
    /// <summary>Without letters and digits that look alike on paper.</summary>
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>16 letters and digits in groups of four: 80 bits.</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
