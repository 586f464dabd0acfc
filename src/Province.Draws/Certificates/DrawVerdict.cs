using Province.Draws.Records;

namespace Province.Draws.Certificates;

/// <summary>What the check of a certificate found.</summary>
/// <param name="Kind">The verdict.</param>
/// <param name="Fault">The first thing that is wrong; not null exactly when <paramref name="Kind"/> is <see cref="VerdictKind.Failed"/>.</param>
/// <param name="Draw">The draw that was recomputed; null exactly when <paramref name="Kind"/> is <see cref="VerdictKind.Failed"/>.</param>
public sealed record DrawVerdict(VerdictKind Kind, DrawFault? Fault, DrawChain? Draw)
{
    /// <summary>Whether a receipt was given and matches.</summary>
    public bool IsAttested { get; init; }

    /// <summary>Whether every row of the pool was seen. If not, the cells and counts of the certificate's summary were taken as they are.</summary>
    public bool IsPoolChecked => Draw?.Basis.IsPoolAtHand ?? false;
}

/// <summary>What a certificate amounts to.</summary>
public enum VerdictKind
{
    /// <summary>Something is wrong.</summary>
    Failed,

    /// <summary>Everything follows from the request and the last value, as recomputed.</summary>
    Recomputed,

    /// <summary>Recomputed, and a device's receipt shows that it is the draw that this device took part in.</summary>
    Attested,

    /// <summary>Recomputed, and the draw was declared void.</summary>
    Void,
}
