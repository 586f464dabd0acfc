using System.Net.Mail;

namespace Province.App.Features.Deadlines.Sending;

/// <summary>The mail server that carries reminders; section <c>Mail</c>. Without a host nothing is mailed.</summary>
internal sealed record MailOptions
{
    public string? Host { get; init; }

    public int Port { get; init; } = 25;

    /// <summary>Whether the connection must be encrypted by STARTTLS; a server that cannot is then not used.</summary>
    public bool StartTls { get; init; } = true;

    /// <summary>A file with the certificates (PEM) of the authority that the bureau runs itself; without one only authorities that the machine knows are trusted.</summary>
    public string? Authority { get; init; }

    public string? UserName { get; init; }

    public string? Password { get; init; }

    /// <summary>The sender; its host ends every message id.</summary>
    public string? From { get; init; }

    /// <summary>Over how many connections a batch is sent, 1 to 20: a server that answers slowly holds up fewer.</summary>
    public int Connections { get; init; } = 4;

    /// <summary>How long one mail may take. 1 second to 1 minute.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    public bool IsOn => !string.IsNullOrWhiteSpace(Host);

    /// <exception cref="InvalidOperationException">A setting cannot be.</exception>
    public MailOptions Checked()
    {
        if (!IsOn)
            return this;
        if (!MailAddress.TryCreate(From, out var from) || from.Address != From)
            throw new InvalidOperationException($"Mail:From is '{From}'; with Mail:Host it must be the address that reminders are sent from, without a name.");
        if (Port is < 1 or > 65535)
            throw new InvalidOperationException($"Mail:Port is {Port}; it must be from 1 to 65535.");
        if (Connections is < 1 or > 20)
            throw new InvalidOperationException($"Mail:Connections is {Connections}; it must be from 1 to 20.");
        if (Timeout < TimeSpan.FromSeconds(1) || Timeout > TimeSpan.FromMinutes(1))
            throw new InvalidOperationException($"Mail:Timeout is {Timeout}; it must be from 00:00:01 to 00:01:00.");
        _ = new MailTrust(Authority);
        return this;
    }
}
