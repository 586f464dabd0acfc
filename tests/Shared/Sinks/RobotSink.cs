using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Province.Tests.Sinks;

/// <summary>A group robot that keeps what it is told, and misbehaves when it is told to.</summary>
public sealed class RobotSink : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public RobotSink()
    {
        Port = FreePort();
        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port { get; }

    public string Address => $"http://127.0.0.1:{Port}/cgi-bin/webhook/send?key=0123456789ab";

    /// <summary>What was said, in order.</summary>
    public ConcurrentQueue<string> Said { get; } = new();

    /// <summary>The status and the body of the answer.</summary>
    public (int Status, string Body) Answer { get; set; } = (200, """{"errcode":0,"errmsg":"ok"}""");

    /// <summary>Where a redirection leads.</summary>
    public string? Location { get; set; }

    /// <summary>Whether nothing is answered any more.</summary>
    public bool Hangs { get; set; }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                await TakeAsync(await _listener.GetContextAsync());
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // Closed: nobody speaks any more.
        }
    }

    private async Task TakeAsync(HttpListenerContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.InputStream);
        Said.Enqueue(body.RootElement.GetProperty("text").GetProperty("content").GetString()!);
        if (Hangs)
            return;
        context.Response.StatusCode = Answer.Status;
        if (Location is not null)
            context.Response.RedirectLocation = Location;
        await context.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Answer.Body));
        context.Response.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
