namespace Province.Draws.Certificates;

/// <summary>What may be given beside a certificate.</summary>
public sealed record SideFiles
{
    /// <summary>Nothing beside it.</summary>
    public static SideFiles None { get; } = new();

    /// <summary>The bytes of a receipt, or null.</summary>
    public byte[]? Receipt { get; init; }

    /// <summary>The bytes of a disclosure, or null.</summary>
    public byte[]? Disclosure { get; init; }

    /// <summary>The path of the pool file, or null.</summary>
    public string? PoolFile { get; init; }

    /// <summary>Hears how many rows of the pool file were read, now and then; or null.</summary>
    public IProgress<long>? Progress { get; init; }
}
