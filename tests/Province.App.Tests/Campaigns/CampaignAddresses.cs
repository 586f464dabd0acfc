using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Province.App.Tests.Campaigns;

/// <summary>The addresses of pages and API that only read, with true ids in them.</summary>
internal static class CampaignAddresses
{
    /// <summary>Those that contain one of the parts; one whose id is not known yet is left for a later step.</summary>
    internal static List<string> Of(ProvinceApp app, IReadOnlyDictionary<string, string?> ids, params string[] parts) =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => parts.Any(part => path.Contains(part, StringComparison.Ordinal)))
            .Select(path => ids.Aggregate(path, (known, id) => known.Replace($"{{{id.Key}}}", id.Value, StringComparison.Ordinal)))
            .Where(path => !path.Contains('{', StringComparison.Ordinal)).Distinct(),
    ];
}
