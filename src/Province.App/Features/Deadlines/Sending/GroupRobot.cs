using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Province.Domain.Refusals;

namespace Province.App.Features.Deadlines.Sending;

/// <summary>Speaks in a group through its robot (企业微信群机器人): only to hosts that are allowed, never inwards, and never where it is redirected to.</summary>
internal sealed class GroupRobot(RobotOptions options) : IDisposable
{
    private const int LongestAnswer = 4096;
    private readonly HttpClient _http = new(Guarded(options)) { Timeout = options.Timeout, MaxResponseContentBufferSize = LongestAnswer };

    /// <summary>Whether a robot may be at an address.</summary>
    /// <returns>What is wrong, with the field; null when nothing is.</returns>
    public Refusal? Refuse(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0
            || (!options.AllowInward && (uri.Scheme != Uri.UriSchemeHttps || !uri.IsDefaultPort)) || (options.AllowInward && uri.Scheme is not ("http" or "https")))
            return Refusal.Invalid("robot.address_invalid", "请粘贴群机器人的完整地址，以 https:// 开头。", "robotAddress");
        return options.AllowedHosts.Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase)
            ? null
            : Refusal.Invalid("robot.host_not_allowed", $"只能使用 {string.Join('、', options.AllowedHosts)} 上的群机器人。需要其他地址请联系系统管理员。", "robotAddress");
    }

    public async Task<Sent> SendAsync(string address, string text, CancellationToken ct)
    {
        if (Refuse(address) is { } refusal)
            return Sent.Never(refusal.Detail);
        try
        {
            using var response = await _http.PostAsJsonAsync(new Uri(address), new { msgtype = "text", text = new { content = text } }, ct);
            if ((int)response.StatusCode is >= 300 and < 400)
                return Sent.Never("群机器人的地址转向了别处，未跟随。请重新复制地址。");
            if (!response.IsSuccessStatusCode)
                return (int)response.StatusCode is >= 400 and < 500 and not 429 ? Sent.Never($"群机器人拒绝了消息（{(int)response.StatusCode}）") : Sent.Dead($"群机器人出错（{(int)response.StatusCode}）");
            return ReadAnswer(await response.Content.ReadAsByteArrayAsync(ct));
        }
        catch (HttpRequestException exception)
        {
            return Sent.Dead($"群机器人连接失败：{exception.InnerException?.Message ?? exception.Message}");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Sent.Dead($"群机器人 {options.Timeout.TotalSeconds:0} 秒没有回应");
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The robot answers 200 whatever happened; the code in its answer says what did.</summary>
    private static Sent ReadAnswer(byte[] body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            var code = answer.RootElement.GetProperty("errcode").GetInt32();
            return code switch
            {
                0 => Sent.Well,
                45009 => Sent.Dead("群机器人发送过于频繁，稍后再发"),
                _ => Sent.Never($"群机器人拒绝了消息（{code}）"),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return Sent.Never("群机器人的回答看不懂。请检查地址是否是群机器人的地址。");
        }
    }

    /// <summary>Connects to a public address of the host and to no other, so that a name that points inwards leads nowhere.</summary>
    private static SocketsHttpHandler Guarded(RobotOptions options) => new()
    {
        AllowAutoRedirect = false, UseCookies = false, UseProxy = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2), ConnectTimeout = options.Timeout,
        ConnectCallback = async (context, ct) =>
        {
            var all = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
            var open = all.Where(address => options.AllowInward || PublicAddress.Is(address)).ToArray();
            if (open.Length == 0)
                throw new HttpRequestException($"{context.DnsEndPoint.Host} 没有公网地址");
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(open, context.DnsEndPoint.Port, ct);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };
}
