using Province.Domain.Exchange;

namespace Province.App.Exchange;

/// <summary>Takes in one kind of envelope, in the receiver's tenant; running twice leaves what running once leaves.</summary>
internal interface IReceive
{
    /// <summary>The kind of envelope, such as <c>plan.filed</c>.</summary>
    string Kind { get; }

    /// <summary>Makes the receiver's own rows; the caller saves and commits them together with the inbox row.</summary>
    Task HandleAsync(InboxEnvelope envelope, CancellationToken ct);
}
