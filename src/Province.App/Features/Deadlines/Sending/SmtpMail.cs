using System.Net.Sockets;
using System.Text;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Province.App.Features.Deadlines.Sending;

/// <summary>Sends mails over a few connections, one after another on each.</summary>
internal sealed class SmtpMail(MailOptions options)
{
    private readonly MailTrust _trust = new(options.IsOn ? options.Authority : null);   // what is left over of a server that is no longer set stops nothing

    public bool IsOn => options.IsOn;

    /// <summary>The mail server as people know it.</summary>
    public string? Server => options.IsOn ? $"{options.Host}:{options.Port}{(options.StartTls ? "（STARTTLS）" : null)}" : null;

    /// <returns>What became of each, in the order of the letters.</returns>
    public async Task<IReadOnlyList<Sent>> SendAsync(IReadOnlyList<MailLetter> letters, CancellationToken ct)
    {
        var each = (letters.Count + options.Connections - 1) / options.Connections;
        return [.. (await Task.WhenAll(letters.Chunk(each).Select(some => OverOneAsync(some, ct)))).SelectMany(outcomes => outcomes)];
    }

    /// <summary>After one that the server did not answer the rest is not tried.</summary>
    private async Task<IReadOnlyList<Sent>> OverOneAsync(MailLetter[] letters, CancellationToken ct)
    {
        var outcomes = new List<Sent>(letters.Length);
        using var client = new SmtpClient { CheckCertificateRevocation = false, ServerCertificateValidationCallback = _trust.Accepts };   // no list of revoked ones can be asked for from inside
        foreach (var letter in letters)
            outcomes.Add(outcomes is [.., { IsDead: true } dead] ? dead with { Failure = $"前一封未能送出，未尝试：{dead.Failure}" } : await SendAsync(client, letter, ct));
        return outcomes;
    }

    private async Task<Sent> SendAsync(SmtpClient client, MailLetter letter, CancellationToken ct)
    {
        if (!MailboxAddress.TryParse(letter.To, out var to) || to.IsInternational)
            return Sent.Never($"邮箱地址不对：{letter.To}");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Timeout);
        try
        {
            await ConnectAsync(client, limit.Token);
            using var message = Compose(letter, to);
            await client.SendAsync(message, limit.Token);
            return Sent.Well;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Sent.Dead($"邮件服务器 {options.Timeout.TotalSeconds:0} 秒没有回应");
        }
        catch (SmtpCommandException exception)
        {
            return OfAnswer(exception);
        }
        catch (Exception exception) when (exception is AuthenticationException or ServiceNotAuthenticatedException or SslHandshakeException or NotSupportedException)
        {
            return Sent.Dead($"邮件服务器不接收：{exception.Message}");
        }
        catch (Exception exception) when (exception is SocketException or IOException or ProtocolException or ServiceNotConnectedException)
        {
            return Sent.Dead($"邮件服务器连接失败：{exception.Message}");
        }
    }

    private async Task ConnectAsync(SmtpClient client, CancellationToken ct)
    {
        if (client.IsConnected)
            return;
        await client.ConnectAsync(options.Host!, options.Port, options.StartTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None, ct);
        if (options.UserName is { Length: > 0 } user)
            await client.AuthenticateAsync(user, options.Password ?? "", ct);
    }

    /// <summary>What is said about the recipient or the letter concerns this one; whatever else is refused would be for the next as well.</summary>
    private static Sent OfAnswer(SmtpCommandException refused) => refused switch
    {
        { StatusCode: SmtpStatusCode.ServiceNotAvailable or SmtpStatusCode.TemporaryAuthenticationFailure or SmtpStatusCode.AuthenticationRequired } => Sent.Dead($"邮件服务器不接收：{refused.Message}"),
        { StatusCode: < (SmtpStatusCode)500 } => Sent.Later($"邮件服务器暂不接收：{refused.Message}"),
        { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted } => Sent.Never($"邮件服务器拒收：{refused.Message}"),
        _ => Sent.Dead($"邮件服务器不接收：{refused.Message}"),
    };

    private MimeMessage Compose(MailLetter letter, MailboxAddress to)
    {
        var from = new MailboxAddress(Encoding.UTF8, "安全生产执法监管期限提醒", options.From!);
        var message = new MimeMessage([from], [to], OneLine(letter.Subject), new TextPart("plain") { Text = letter.Body, ContentTransferEncoding = ContentEncoding.Base64 })
        {
            MessageId = $"{letter.Id:N}@{from.Domain}",   // the same at every try: a mailbox that has it knows the second copy
        };
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}

/// <summary>A mail to one person.</summary>
/// <param name="Id">Becomes its message id.</param>
internal sealed record MailLetter(Guid Id, string To, string Subject, string Body);

/// <summary>What became of something that was sent.</summary>
/// <param name="Failure">What went wrong, in Chinese; null when it arrived.</param>
/// <param name="Again">Whether trying again could help.</param>
/// <param name="IsDead">Whether the server is out of reach, so that trying the next one now is of no use.</param>
internal sealed record Sent(string? Failure, bool Again, bool IsDead)
{
    public static Sent Well { get; } = new(null, false, false);

    public static Sent Never(string failure) => new(failure, false, false);

    public static Sent Later(string failure) => new(failure, true, false);

    public static Sent Dead(string failure) => new(failure, true, true);
}
