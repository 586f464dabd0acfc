using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Province.App.Features.Exchange;

/// <summary>One envelope as either party sees it.</summary>
public sealed record EnvelopeView
{
    public required Guid EnvelopeId { get; init; }
    public required string SenderName { get; init; }
    public required string ReceiverName { get; init; }
    public required string KindName { get; init; }
    public required string Subject { get; init; }

    /// <summary>The snapshot as it was sealed, byte for byte.</summary>
    public required string Payload { get; init; }

    /// <summary>The SHA-256 of the snapshot.</summary>
    public required string Sha256 { get; init; }

    public required IReadOnlyList<AttachedFile> Files { get; init; }
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>When it arrived; null while it is on its way.</summary>
    public required DateTimeOffset? ArrivedAt { get; init; }

    /// <summary>When it was answered; null before.</summary>
    public required DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The envelope that this one answers, or null.</summary>
    public required Guid? AnswerTo { get; init; }

    /// <summary>Why the receiver did not take it, in words; null when it did.</summary>
    public required string? Declined { get; init; }

    /// <summary>The same as a code, or null.</summary>
    public required string? DeclineCode { get; init; }

    /// <summary>How its delivery went; null for an envelope that arrived here.</summary>
    public Delivery? Sending { get; init; }

    /// <param name="State">How it stands.</param>
    /// <param name="Attempts">How often delivery was tried.</param>
    /// <param name="LastTriedAt">When the last try was made.</param>
    /// <param name="NextTryAt">When it is tried again, or null.</param>
    /// <param name="LastError">Why the last try failed: a code.</param>
    /// <param name="LastErrorText">The same in words.</param>
    public sealed record Delivery(DeliveryState State, int Attempts, DateTimeOffset? LastTriedAt, DateTimeOffset? NextTryAt, string? LastError, string? LastErrorText);

    /// <param name="Sha256">The SHA-256 of its bytes.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Length">How many bytes it has; null when the tenant does not hold it.</param>
    public sealed record AttachedFile(string Sha256, string Name, long? Length);

    private static readonly JsonSerializerOptions Wide = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The snapshot set out over lines.</summary>
    internal string ReadablePayload()
    {
        try
        {
            using var document = JsonDocument.Parse(Payload);
            return JsonSerializer.Serialize(document.RootElement, Wide);
        }
        catch (JsonException)
        {
            return Payload;
        }
    }
}
