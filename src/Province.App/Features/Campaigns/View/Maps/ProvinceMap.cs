using System.Collections.Concurrent;
using System.Text.Json;
using Province.Domain.Campaigns;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.View.Maps;

/// <summary>The outlines of a province's cities, as the build drew them.</summary>
/// <param name="Width">The width of the drawing, in its own units.</param>
/// <param name="Height">The height.</param>
/// <param name="Areas">The cities.</param>
public sealed record ProvinceMap(int Width, int Height, IReadOnlyList<MapArea> Areas)
{
    /// <summary>The area of a city by the name that schemes use; null when the map has none.</summary>
    public MapArea? Find(string? city) => Areas.FirstOrDefault(area => area.City == city);
}

/// <summary>A city on the map.</summary>
/// <param name="Code">Its area code.</param>
/// <param name="Name">Its full name.</param>
/// <param name="X">Where its label stands.</param>
/// <param name="Y">Where its label stands.</param>
/// <param name="Path">Its outline, as SVG writes paths.</param>
public sealed record MapArea(int Code, string Name, int X, int Y, string Path)
{
    /// <summary>The name that schemes use, such as 湘西州.</summary>
    public string City { get; } = CityName.FindKnown(Name) ?? Name;

    /// <summary>The name without 市 or 州, as maps print it.</summary>
    public string Label => City[..^1];
}

/// <summary>The maps that the build made; a province without one is shown by its table alone.</summary>
internal sealed class ProvinceMaps(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<TenantId, ProvinceMap?> _maps = new();

    public ProvinceMap? Of(TenantId province) => _maps.GetOrAdd(province, Read);

    private ProvinceMap? Read(TenantId province)
    {
        var file = environment.WebRootFileProvider.GetFileInfo($"assets/map-{province.Code}.json");
        if (!file.Exists)
            return null;
        using var stream = file.CreateReadStream();
        return JsonSerializer.Deserialize<ProvinceMap>(stream, JsonSerializerOptions.Web);
    }
}
