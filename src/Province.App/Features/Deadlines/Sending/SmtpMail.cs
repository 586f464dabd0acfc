using System.Net;
using System.Net.Mail;
using System.Text;

namespace Province.App.Features.Deadlines.Sending;

/// <summary>Sends mails over a few connections, one after another on each.</summary>
internal sealed class SmtpMail(MailOptions options)
{
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
        using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.StartTls };
        if (options.UserName is { Length: > 0 } user)
            client.Credentials = new NetworkCredential(user, options.Password);
        foreach (var letter in letters)
            outcomes.Add(outcomes is [.., { IsDead: true } dead] ? dead with { Failure = $"前一封未能送出，未尝试：{dead.Failure}" } : await SendAsync(client, letter, ct));
        return outcomes;
    }

    private async Task<Sent> SendAsync(SmtpClient client, MailLetter letter, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Timeout);
        try
        {
            using var message = Compose(letter);
            await client.SendMailAsync(message, limit.Token);
            return Sent.Well;
        }
        catch (FormatException exception)
        {
            return Sent.Never($"邮箱地址不对：{exception.Message}");
        }
        catch (SmtpException exception)
        {
            return exception.StatusCode switch
            {
                SmtpStatusCode.GeneralFailure => Sent.Dead($"邮件服务器连接失败：{(exception.InnerException ?? exception).Message}"),
                SmtpStatusCode.ServiceNotAvailable or SmtpStatusCode.MustIssueStartTlsFirst or SmtpStatusCode.ClientNotPermitted => Sent.Dead($"邮件服务器不接收：{exception.Message}"),
                >= (SmtpStatusCode)500 => Sent.Never($"邮件服务器拒收：{exception.Message}"),
                _ => Sent.Later($"邮件服务器暂不接收：{exception.Message}"),
            };
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Sent.Dead($"邮件服务器 {options.Timeout.TotalSeconds:0} 秒没有回应");
        }
    }

    private MailMessage Compose(MailLetter letter)
    {
        var from = new MailAddress(options.From!, "安全生产执法监管期限提醒", Encoding.UTF8);
        var message = new MailMessage(from, new MailAddress(letter.To))
        {
            Subject = OneLine(letter.Subject), SubjectEncoding = Encoding.UTF8, Body = letter.Body, BodyEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{letter.Id:N}@{from.Host}>");   // the same at every try: a mailbox that has it knows the second copy
        message.Headers.Add("Auto-Submitted", "auto-generated");
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
