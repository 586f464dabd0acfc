namespace Province.App.Facts;

/// <summary>An operator made the certificate of a draw public; whoever knows that its outcome is still a secret refuses.</summary>
/// <param name="Subject">What was drawn for.</param>
internal sealed record DrawPublished(string Subject);
