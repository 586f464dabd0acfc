namespace Province.App.Security;

/// <summary>The proxies in front of the application whose forwarded headers are believed; section <c>Proxy</c> of the settings.</summary>
internal sealed record ProxySettings
{
    /// <summary>Addresses, such as <c>10.0.0.5</c>.</summary>
    public IReadOnlyList<string> KnownProxies { get; init; } = [];

    /// <summary>Networks in CIDR form, such as <c>10.0.0.0/24</c>.</summary>
    public IReadOnlyList<string> KnownNetworks { get; init; } = [];
}
