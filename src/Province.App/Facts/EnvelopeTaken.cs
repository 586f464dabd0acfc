using Province.Domain.Exchange;

namespace Province.App.Facts;

/// <summary>An envelope arrived and was taken in: what it is about may have changed. Its thread names that.</summary>
internal sealed record EnvelopeTaken(InboxEnvelope Envelope);
