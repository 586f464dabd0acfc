using System.Security.Cryptography;
using System.Text;
using Province.Domain.Plans.Diagnostics;
using Province.Domain.Tenancy;

namespace Province.Domain.Plans;

/// <summary>Why a diagnostic may stand: a reason that a person gave. It holds for every version in which the same sentence is found.</summary>
public sealed class DiagnosticExplanation : ITenantOwned
{
    /// <summary>Explains a diagnostic.</summary>
    /// <param name="tenant">The city.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="diagnostic">What is explained.</param>
    /// <param name="reason">The reason; not blank.</param>
    /// <param name="by">The name of who gives it.</param>
    /// <param name="at">When, UTC.</param>
    public DiagnosticExplanation(TenantId tenant, Guid planId, Diagnostic diagnostic, string reason, string by, DateTimeOffset at)
    {
        Tenant = tenant;
        PlanId = planId;
        Key = KeyOf(diagnostic);
        Code = diagnostic.Code;
        Reason = reason;
        By = by;
        At = at;
    }

    private DiagnosticExplanation() => (Key, Code, Reason, By) = (null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>What the diagnostic is known by, see <see cref="KeyOf"/>.</summary>
    public string Key { get; private set; }

    /// <summary>The diagnostic's code.</summary>
    public string Code { get; private set; }

    /// <summary>The reason.</summary>
    public string Reason { get; private set; }

    /// <summary>The name of who gave it.</summary>
    public string By { get; private set; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Gives another reason.</summary>
    /// <param name="reason">The reason; not blank.</param>
    /// <param name="by">The name of who gives it.</param>
    /// <param name="at">When, UTC.</param>
    public void Change(string reason, string by, DateTimeOffset at) => (Reason, By, At) = (reason, by, at);

    /// <summary>What a diagnostic is known by over versions: its code and its message, not its lines.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <returns>16 lower-case hexadecimal digits.</returns>
    public static string KeyOf(Diagnostic diagnostic) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{diagnostic.Code}\n{diagnostic.Message}")).AsSpan(0, 8));
}
