namespace Province.App.Features.Deadlines.Sending;

/// <summary>Where group robots may be; section <c>Robots</c>.</summary>
internal sealed record RobotOptions
{
    /// <summary>The hosts that robots may be on; empty for those of 企业微信.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Whether addresses inside the network, other ports and plain HTTP are allowed. For tests and for a relay of the department's own.</summary>
    public bool AllowInward { get; init; }

    /// <summary>How long one message may take. 1 second to 1 minute.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    public IReadOnlyList<string> AllowedHosts => Hosts.Count > 0 ? Hosts : ["qyapi.weixin.qq.com"];

    /// <exception cref="InvalidOperationException">A setting cannot be.</exception>
    public RobotOptions Checked() => Timeout >= TimeSpan.FromSeconds(1) && Timeout <= TimeSpan.FromMinutes(1)
        ? this
        : throw new InvalidOperationException($"Robots:Timeout is {Timeout}; it must be from 00:00:01 to 00:01:00.");
}
