using Province.Domain.Exchange;

namespace Province.App.Features.Exchange;

/// <summary>How a sent envelope stands.</summary>
public enum DeliveryState
{
    /// <summary>On its way, not tried yet or tried again after a failure that is over.</summary>
    Waiting,

    /// <summary>The last try failed; it is tried again by itself.</summary>
    Failed,

    /// <summary>The receiver has it.</summary>
    Delivered,

    /// <summary>The receiver has answered it.</summary>
    Answered,

    /// <summary>The receiver has it and did not take it, and says why.</summary>
    Declined,
}

internal static class DeliveryStates
{
    public static DeliveryState Of(DateTimeOffset? deliveredAt, DateTimeOffset? answeredAt, string? error, string? decline) =>
        decline is not null ? DeliveryState.Declined
        : answeredAt is not null ? DeliveryState.Answered
        : deliveredAt is not null ? DeliveryState.Delivered
        : error is not null ? DeliveryState.Failed : DeliveryState.Waiting;

    public static IQueryable<OutboxEnvelope> In(this IQueryable<OutboxEnvelope> outbox, DeliveryState? state) => state switch
    {
        DeliveryState.Declined => outbox.Where(e => e.DeclineCode != null),
        DeliveryState.Answered => outbox.Where(e => e.AnsweredAt != null && e.DeclineCode == null),
        DeliveryState.Delivered => outbox.Where(e => e.AnsweredAt == null && e.DeliveredAt != null),
        DeliveryState.Failed => outbox.Where(e => e.AnsweredAt == null && e.DeliveredAt == null && e.LastError != null),
        DeliveryState.Waiting => outbox.Where(e => e.AnsweredAt == null && e.DeliveredAt == null && e.LastError == null),
        _ => outbox,
    };
}
