using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Inspections;

/// <summary>A photo or paper of an inspection, by the hash of a file that the province holds.</summary>
public sealed class InspectionFile : ITenantOwned
{
    internal InspectionFile(Inspection inspection, int ordinal, AddedFile file, Guid? findingId)
    {
        (Tenant, InspectionId, Ordinal, FindingId) = (inspection.Tenant, inspection.Id, ordinal, findingId);
        (Sha256, Name, ContentType) = (file.Sha256, file.Name, file.ContentType);
    }

    private InspectionFile() => (Sha256, Name, ContentType) = (null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The inspection.</summary>
    public Guid InspectionId { get; private set; }

    /// <summary>The order in which they were added, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The finding that it shows, or null for the inspection as a whole.</summary>
    public Guid? FindingId { get; private set; }

    /// <summary>The SHA-256 of its bytes.</summary>
    public string Sha256 { get; private set; }

    /// <summary>The file's name.</summary>
    public string Name { get; private set; }

    /// <summary>The media type, by its bytes.</summary>
    public string ContentType { get; private set; }

    /// <summary>Whether the inspected city has it.</summary>
    public bool IsHandedOver { get; private set; }

    internal void MoveTo(Guid? findingId) => FindingId = findingId;

    internal void HandOver() => IsHandedOver = true;
}

/// <summary>A file that is added to an inspection.</summary>
/// <param name="Sha256">The SHA-256 of its bytes.</param>
/// <param name="Name">The file's name.</param>
/// <param name="ContentType">The media type, by its bytes.</param>
/// <param name="Length">How many bytes.</param>
public sealed record AddedFile(string Sha256, string Name, string ContentType, long Length)
{
    /// <summary>The most bytes of one photo or paper: 10 MB, as phones take them.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Whether it can be kept as a photo or paper.</summary>
    /// <returns>The refusal, or null.</returns>
    public Refusal? Refuse()
    {
        if (ContentType is not ("image/jpeg" or "image/png" or "application/pdf"))
            return InspectionRefusals.NoPicture(Name);
        return Length > MostBytes ? InspectionRefusals.FileTooLarge(Name) : null;
    }
}
