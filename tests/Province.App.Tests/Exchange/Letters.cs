using Province.App.Exchange;
using Province.App.Files;
using Province.App.Security;
using Province.Domain.Exchange;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Tests.Exchange;

/// <summary>A use case that sends, as a feature does: a change, an envelope and an audit entry in one transaction.</summary>
internal static class SendLetter
{
    [Needs(Right.RetryExchange)]
    internal sealed class Handler(Session session, Outgoing outgoing, FileStore files)
    {
        public async Task<IReadOnlyList<Guid>> HandleAsync(TenantId receiver, IReadOnlyList<Letter> letters, byte[]? attached, CancellationToken ct)
        {
            var file = attached is null ? null : await files.StoreAsync("计划.txt", attached, ct);
            session.Record("letter", letters[0].Thread, "测试", "发出");
            return [.. letters.Select(letter => outgoing.Send(receiver, file is null ? letter : letter with { Files = [file.Sha256] }).Id)];
        }
    }
}

/// <summary>Takes in a question and answers it, as an acceptance does.</summary>
internal sealed class ReceiveQuestion(Outgoing outgoing) : IReceive
{
    public string Kind => "test.question";

    public string Title => "测试来件";

    public Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        outgoing.Send(envelope.Sender, new Letter("test.answer", envelope.Thread, "答复", envelope.Payload) { AnswerTo = envelope.EnvelopeId });
        return Task.FromResult<Refusal?>(null);
    }
}

internal sealed class ReceiveAnswer : IReceive
{
    public string Kind => "test.answer";

    public string Title => "测试答复";

    public bool AwaitsAnswer => true;

    public Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct) => Task.FromResult<Refusal?>(null);
}

/// <summary>Never takes anything.</summary>
internal sealed class ReceiveUnwanted : IReceive
{
    public string Kind => "test.unwanted";

    public string Title => "测试拒收";

    public Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct) => Task.FromResult<Refusal?>(Refusal.Conflict("test.unwanted", "不需要这件来件。"));
}

/// <summary>Fails as often as it was told to for each snapshot.</summary>
internal sealed class ReceiveTrouble(Trouble trouble) : IReceive
{
    public string Kind => "test.trouble";

    public string Title => "测试故障";

    public Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct) =>
        trouble.Left > 0 && trouble.Left-- > 0 ? throw new InvalidOperationException("Trouble at the receiver: a secret of its inside.") : Task.FromResult<Refusal?>(null);
}

internal sealed class Trouble
{
    public int Left { get; set; }
}
