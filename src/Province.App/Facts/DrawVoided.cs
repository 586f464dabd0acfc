namespace Province.App.Facts;

/// <summary>A draw was declared void, before its outcome or after it (抽取作废).</summary>
/// <param name="DrawId">The draw.</param>
/// <param name="Number">Its number in the register.</param>
/// <param name="Subject">What was drawn for.</param>
/// <param name="Rows">The ids that its outcome named, drawn or in by name; empty when there was none.</param>
internal sealed record DrawVoided(Guid DrawId, int Number, string Subject, IReadOnlyList<string> Rows);
