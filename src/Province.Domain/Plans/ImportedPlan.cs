using Province.Domain.Plans.Diagnostics;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans;

/// <summary>What came out of reading a document: the plan as data, its text, and what does not add up.</summary>
/// <param name="File">The document's file.</param>
/// <param name="Document">The plan as data.</param>
/// <param name="Text">The numbered lines it was read from.</param>
/// <param name="Diagnostics">What does not add up.</param>
public sealed record ImportedPlan(PlanFile File, PlanDocument Document, SourceText Text, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>The file that a plan was imported from.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">The SHA-256 of its bytes, lower-case hexadecimal.</param>
public sealed record PlanFile(string Name, string Sha256);
