using Province.Domain.Plans.Statements;
using Province.Domain.Tenancy;

namespace Province.Domain.Plans;

/// <summary>One document that a city imported as its plan; a later one never replaces it, it follows it.</summary>
public sealed class PlanVersion : ITenantOwned
{
    internal PlanVersion(Plan plan, int number, ImportedPlan import, string? reason)
    {
        var (document, file) = (import.Document, import.File);
        Tenant = plan.Tenant;
        PlanId = plan.Id;
        Number = number;
        FileName = file.Name;
        FileSha256 = file.Sha256;
        Title = document.Title ?? file.Name;
        Reason = reason;
        Issuance = Issuance.Of(document);
        Figures = PlanFigures.Of(import);
        Content = new PlanContent(plan.Tenant, plan.Id, number, import);
    }

    private PlanVersion() => (FileName, FileSha256, Title, Figures, Content) = (null!, null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Its number within the plan, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The name of the document's file.</summary>
    public string FileName { get; private set; }

    /// <summary>The SHA-256 of the document's bytes.</summary>
    public string FileSha256 { get; private set; }

    /// <summary>The title in the document, else the file's name.</summary>
    public string Title { get; private set; }

    /// <summary>Why there is a version after the first, or null.</summary>
    public string? Reason { get; private set; }

    /// <summary>Number, date and approval; null while it is not issued.</summary>
    public Issuance? Issuance { get; internal set; }

    /// <summary>The figures that lists show.</summary>
    public PlanFigures Figures { get; private set; }

    /// <summary>The document as data, as text, and what does not add up in it; a row of its own, not loaded with lists.</summary>
    public PlanContent Content { get; private set; }
}

/// <summary>That a plan was issued (印发).</summary>
/// <param name="DocumentNumber">The document number, such as 衡应急〔2023〕92号.</param>
/// <param name="IssuedOn">The day of signature, else of printing.</param>
/// <param name="ApprovedBy">Who approved it, such as 市人民政府.</param>
/// <param name="Disclosure">How it may be disclosed, or null where the document does not say.</param>
public sealed record Issuance(string DocumentNumber, DateOnly IssuedOn, string ApprovedBy, Disclosure? Disclosure)
{
    /// <summary>Reads it from a document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The issuance, or null when number, date or approval is missing.</returns>
    public static Issuance? Of(PlanDocument document) =>
        document is { DocumentNumber: { } number, IssuedOn: { } day, ApprovedBy: { } approver } ? new(number, day, approver, document.Disclosure) : null;
}
