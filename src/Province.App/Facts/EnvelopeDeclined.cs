namespace Province.App.Facts;

/// <summary>The receiver of an envelope did not take it; whoever sent it takes back what waits for it.</summary>
/// <param name="EnvelopeId">The envelope of this tenant.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Payload">The snapshot that was sent.</param>
/// <param name="Reason">Why, in words for people.</param>
/// <param name="By">The bureau that did not take it.</param>
/// <param name="At">When it was looked at, UTC.</param>
internal sealed record EnvelopeDeclined(Guid EnvelopeId, string Kind, string Payload, string Reason, string By, DateTimeOffset At);
