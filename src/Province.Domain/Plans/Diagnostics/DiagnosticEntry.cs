namespace Province.Domain.Plans.Diagnostics;

/// <summary>What the catalogue says about a code; the texts are Chinese, for the page.</summary>
/// <param name="Code">The stable code, such as PLAN101.</param>
/// <param name="Severity">The gravest severity that it is raised with; a finding that is less sure comes milder.</param>
/// <param name="Title">A few words, such as 总数与分项不符.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Mend">How to mend it.</param>
/// <param name="Example">An example with both sides.</param>
public sealed record DiagnosticEntry(string Code, Severity Severity, string Title, string Why, string Mend, string Example);
