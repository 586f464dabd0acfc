using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Province.App.Tests.Deadlines.Sending;

/// <summary>An authority of the bureau's own that vouches for its mail server, with its certificate in a file.</summary>
internal sealed class OwnAuthority : IDisposable
{
    private readonly X509Certificate2 _root;

    public OwnAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=局内证书机构", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        _root = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        File.WriteAllText(FilePath, _root.ExportCertificatePem());
    }

    public string FilePath { get; } = Path.Combine(Path.GetTempPath(), $"province-authority-{Guid.NewGuid():N}.pem");

    /// <summary>A server's certificate, for whatever name.</summary>
    public X509Certificate2 Certify(string name, string purpose = "1.3.6.1.5.5.7.3.1")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], critical: false));
        using var certificate = request.Create(_root, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), RandomNumberGenerator.GetBytes(8));
        return certificate.CopyWithPrivateKey(key);
    }

    public void Dispose()
    {
        _root.Dispose();
        File.Delete(FilePath);
    }
}
