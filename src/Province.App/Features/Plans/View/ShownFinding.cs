using Province.Domain.Plans.Diagnostics;

namespace Province.App.Features.Plans.View;

/// <summary>A diagnostic as a page shows it, in the city and on the province's desk.</summary>
public sealed record ShownFinding(string Key, Diagnostic Diagnostic, string? Explanation, string? ExplainedBy);
