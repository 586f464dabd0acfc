using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Province.App.Features.Deadlines.Sending;

/// <summary>Which certificates of a mail server are trusted: those that the machine trusts, and those of the bureau's own authority.</summary>
/// <param name="authority">The PEM file of that authority; null or blank where there is none.</param>
internal sealed class MailTrust(string? authority)
{
    private static readonly Oid ServerAuthentication = new("1.3.6.1.5.5.7.3.1");

    private readonly X509Certificate2Collection _roots = Read(authority);

    /// <summary>The name must be right in any case.</summary>
    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => errors switch
    {
        SslPolicyErrors.None => true,
        SslPolicyErrors.RemoteCertificateChainErrors => _roots.Count > 0 && certificate is X509Certificate2 server && IsOfAuthority(server, chain),
        _ => false,
    };

    private bool IsOfAuthority(X509Certificate2 server, X509Chain? sent)
    {
        using var chain = new X509Chain();
        (chain.ChainPolicy.TrustMode, chain.ChainPolicy.RevocationMode) = (X509ChainTrustMode.CustomRootTrust, X509RevocationMode.NoCheck);
        chain.ChainPolicy.ApplicationPolicy.Add(ServerAuthentication);
        chain.ChainPolicy.CustomTrustStore.AddRange(_roots);
        if (sent is not null)
            chain.ChainPolicy.ExtraStore.AddRange(sent.ChainPolicy.ExtraStore);
        return chain.Build(server);
    }

    /// <exception cref="InvalidOperationException">The file cannot be read, or holds no certificate.</exception>
    private static X509Certificate2Collection Read(string? authority)
    {
        var roots = new X509Certificate2Collection();
        if (string.IsNullOrWhiteSpace(authority))
            return roots;
        try
        {
            roots.ImportFromPemFile(authority);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new InvalidOperationException($"Mail:Authority is '{authority}'; it could not be read: {exception.Message}", exception);
        }

        return roots.Count > 0 ? roots : throw new InvalidOperationException($"Mail:Authority is '{authority}'; there is no certificate in it (PEM, BEGIN CERTIFICATE).");
    }
}
