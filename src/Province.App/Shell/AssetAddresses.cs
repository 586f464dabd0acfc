using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.StaticAssets;

namespace Province.App.Shell;

/// <summary>The fingerprinted addresses of the assets, for pages that minimal endpoints render.</summary>
internal static class AssetAddresses
{
    public static ResourceAssetCollection Of(IEndpointRouteBuilder routes) => new([.. routes.DataSources
        .SelectMany(source => source.Endpoints)
        .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
        .OfType<StaticAssetDescriptor>()
        .Where(asset => asset.Selectors.Count == 0)
        .Select(asset => new ResourceAsset("/" + asset.Route, [.. asset.Properties.Select(property => new ResourceAssetProperty(property.Name, property.Value))]))]);
}
