using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Province.App.Features.Deadlines.Sending;

/// <summary>Which certificates of a mail server are trusted: those that the machine trusts, and those of the bureau's own authority.</summary>
/// <param name="authority">The PEM file of that authority, or null.</param>
internal sealed class MailTrust(string? authority)
{
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
        chain.ChainPolicy.CustomTrustStore.AddRange(_roots);
        if (sent is not null)
            chain.ChainPolicy.ExtraStore.AddRange(sent.ChainPolicy.ExtraStore);
        return chain.Build(server);
    }

    private static X509Certificate2Collection Read(string? authority)
    {
        var roots = new X509Certificate2Collection();
        if (authority is not null)
            roots.ImportFromPemFile(authority);
        return roots;
    }
}
