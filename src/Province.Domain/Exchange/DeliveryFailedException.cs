namespace Province.Domain.Exchange;

/// <summary>Says why an envelope could not be taken in.</summary>
public sealed class DeliveryFailedException : Exception
{
    /// <summary>Says why.</summary>
    /// <param name="code">One of <see cref="DeliveryFailures"/>.</param>
    /// <param name="message">What happened, in English, for the log.</param>
    public DeliveryFailedException(string code, string message)
        : base(message) => Code = code;

    /// <summary>One of <see cref="DeliveryFailures"/>.</summary>
    public string Code { get; }
}
