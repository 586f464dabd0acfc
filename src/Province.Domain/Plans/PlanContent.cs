using System.Text.Json;
using Province.Domain.Plans.Diagnostics;
using Province.Domain.Plans.Statements;
using Province.Domain.Tenancy;

namespace Province.Domain.Plans;

/// <summary>The content of a <see cref="PlanVersion"/>: written once, read whole.</summary>
public sealed class PlanContent : ITenantOwned
{
    internal PlanContent(TenantId tenant, Guid planId, int number, ImportedPlan import)
    {
        Tenant = tenant;
        PlanId = planId;
        Number = number;
        Document = PlanJson.Write(import.Document);
        Source = string.Join('\n', import.Text.Lines);
        Diagnostics = JsonSerializer.Serialize(import.Diagnostics, PlanJson.Compact);
    }

    private PlanContent() => (Document, Source, Diagnostics) = (null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>The version's number.</summary>
    public int Number { get; private set; }

    /// <summary>The plan as <c>province.plan/1</c>.</summary>
    public string Document { get; private set; }

    /// <summary>The text that it was read from, its lines joined by line feeds.</summary>
    public string Source { get; private set; }

    /// <summary>The diagnostics as JSON.</summary>
    public string Diagnostics { get; private set; }

    /// <summary>The plan as data.</summary>
    /// <returns>A new copy at each call.</returns>
    public PlanDocument ReadDocument() => PlanJson.Read(Document);

    /// <summary>The diagnostics.</summary>
    /// <returns>A new copy at each call.</returns>
    public IReadOnlyList<Diagnostic> ReadDiagnostics() => JsonSerializer.Deserialize<List<Diagnostic>>(Diagnostics, PlanJson.Compact)!;

    /// <summary>The numbered lines.</summary>
    /// <param name="name">The name of the file that they came from.</param>
    /// <returns>The text.</returns>
    public SourceText ReadSource(string name) => new(name, Source.Split('\n'));
}
