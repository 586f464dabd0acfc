using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace Province.Tests.Sinks;

/// <summary>A mail server that keeps what it is given, and misbehaves when it is told to.</summary>
public sealed partial class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly X509Certificate2? _certificate;
    private readonly Task _accepting;

    public SmtpSink(X509Certificate2? certificate = null)
    {
        _certificate = certificate;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What arrived, in order.</summary>
    public ConcurrentQueue<SunkMail> Mails { get; } = new();

    /// <summary>How many connections were opened.</summary>
    public int Connections { get; private set; }

    /// <summary>Who must sign in before anything is taken, as "user\0password"; null for nobody.</summary>
    public string? Account { get; init; }

    /// <summary>The answer to a recipient; 250 when it is taken.</summary>
    public Func<string, string> OnRecipient { get; set; } = _ => "250 OK";

    /// <summary>The answer to a sender; 250 when it is taken.</summary>
    public string OnSender { get; set; } = "250 OK";

    /// <summary>Whether nothing is answered any more.</summary>
    public bool Hangs { get; set; }

    /// <summary>Whether a mail that arrived is not acknowledged: the connection is cut instead.</summary>
    public bool CutsAfterData { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Connections++;
                _ = TalkAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Disposed: nobody connects any more.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
            try
            {
                client.NoDelay = true;
                using var conversation = new Conversation(this, client.GetStream());
                await conversation.RunAsync(_stop.Token);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The sender went away, or would not speak with this certificate.
            }
    }

    [GeneratedRegex("<(.*)>")]
    private static partial Regex AddressPattern();

    private sealed class Conversation(SmtpSink sink, Stream stream) : IDisposable
    {
        private Stream _stream = stream;
        private StreamReader _reader = new(stream, Encoding.Latin1);
        private string _to = "";
        private bool _isIn = sink.Account is null;

        public void Dispose() => _reader.Dispose();

        public async Task RunAsync(CancellationToken ct)
        {
            await SayAsync("220 sink", ct);
            while (await _reader.ReadLineAsync(ct) is { } line)
            {
                var verb = line.Split(' ', ':')[0].ToUpperInvariant();
                if (sink.Hangs)
                    await Task.Delay(Timeout.Infinite, ct);
                if (verb == "QUIT")
                    return;
                if (verb == "DATA" && !await TakeAsync(ct))
                    return;
                if (verb != "DATA")
                    await AnswerAsync(verb, line, ct);
            }
        }

        private async Task AnswerAsync(string verb, string line, CancellationToken ct)
        {
            if (verb == "RCPT")
                _to = AddressPattern().Match(line).Groups[1].Value;
            await SayAsync(verb switch
            {
                "EHLO" => sink._certificate is not null && _stream is not SslStream ? "250-sink\r\n250-STARTTLS\r\n250 8BITMIME" : $"250-sink\r\n{(_isIn ? null : "250-AUTH PLAIN\r\n")}250 8BITMIME",
                "AUTH" => SignIn(line),
                "MAIL" => _isIn ? sink.OnSender : "530 sign in first",
                "STARTTLS" => "220 go",
                "RCPT" => sink.OnRecipient(_to),
                _ => "250 OK",
            }, ct);
            if (verb != "STARTTLS")
                return;
            var secure = new SslStream(_stream);
            await secure.AuthenticateAsServerAsync(sink._certificate!);
            (_stream, _reader) = (secure, new StreamReader(secure, Encoding.Latin1));
        }

        private string SignIn(string line)
        {
            _isIn = Encoding.UTF8.GetString(Convert.FromBase64String(line["AUTH PLAIN ".Length..])).TrimStart('\0') == sink.Account;
            return _isIn ? "235 in" : "535 no such account";
        }

        private async Task<bool> TakeAsync(CancellationToken ct)
        {
            await SayAsync("354 go", ct);
            var text = new StringBuilder();
            while (await _reader.ReadLineAsync(ct) is { } line && line != ".")
                text.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
            sink.Mails.Enqueue(SunkMail.Read(_to, text.ToString(), _stream is SslStream));
            if (sink.CutsAfterData)
                return false;
            await SayAsync("250 taken", ct);
            return true;
        }

        private async Task SayAsync(string line, CancellationToken ct) => await _stream.WriteAsync(Encoding.Latin1.GetBytes(line + "\r\n"), ct);
    }
}

/// <summary>A mail that arrived.</summary>
public sealed record SunkMail(string To, string MessageId, string Subject, string Body, bool IsEncrypted)
{
    public static SunkMail Read(string to, string text, bool isEncrypted)
    {
        var parts = text.Split("\n\n", 2);
        var head = parts[0].Replace("\n ", " ", StringComparison.Ordinal).Split('\n').Select(line => line.Split(": ", 2)).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var body = head.GetValueOrDefault("Content-Transfer-Encoding") == "base64" ? Encoding.UTF8.GetString(Convert.FromBase64String(parts[1].Replace("\n", "", StringComparison.Ordinal))) : parts[1];
        return new SunkMail(to, head["Message-ID"], Words(head["Subject"]), body, isEncrypted);
    }

    private static string Words(string encoded) => string.Concat(encoded.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(word =>
        word.StartsWith("=?utf-8?B?", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetString(Convert.FromBase64String(word[10..^2])) : word));
}
