using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Exchange;

/// <summary>Takes in one kind of envelope, in the receiver's tenant; every implementation is found and registered by itself.</summary>
internal interface IReceive
{
    /// <summary>The kind of envelope, such as <c>plan.filed</c>.</summary>
    string Kind { get; }

    /// <summary>What people call it, such as 计划报送.</summary>
    string Title { get; }

    /// <summary>Whether the sender waits for an answer, which a person of the receiver gives.</summary>
    bool AwaitsAnswer => false;

    /// <summary>
    /// Makes the receiver's own rows. They commit together with the inbox row, so this runs to its end once for each envelope;
    /// a run that fails leaves nothing and is tried again. It must do nothing that a rollback does not undo.
    /// </summary>
    /// <returns>Why the envelope is not taken, when it is not and nothing was changed: the sender is told. Null when it was taken.</returns>
    Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct);
}
