using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Province.Domain.Tenancy;

namespace Province.App.Seed;

/// <summary>The facts of a province that are built into the application.</summary>
internal static class SeedData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    internal sealed record Areas(string Source, Authority Province, IReadOnlyList<City> Cities);

    internal sealed record Authority(int Code, string Area, string Bureau);

    internal sealed record City(int Code, string Area, string Bureau, IReadOnlyList<Named> Units);

    internal sealed record Named(string Code, string Name);

    internal sealed record Demo(IReadOnlyDictionary<string, IReadOnlyList<Named>> Units, IReadOnlyList<Person> Accounts);

    internal sealed record Person(int Tenant, string UserName, string Name, Role Role, string? Unit);

    internal static Areas ReadAreas() => Read<Areas>("Seed/areas-430000.json");

    internal static Demo ReadDemo() => Read<Demo>("Seed/demo-430000.json");

    /// <summary>What a unit's code says of its kind: departments and teams have letters; the statistical codes from 71 to 79 are parks and management areas.</summary>
    internal static UnitKind KindOf(string code) => code[0] switch
    {
        'D' => UnitKind.Department,
        'T' => UnitKind.Team,
        _ => code[4] == '7' ? UnitKind.Park : UnitKind.County,
    };

    /// <summary>A published document that is built in, byte for byte.</summary>
    internal static byte[] Document(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Seed/Documents/{file}") ?? throw new InvalidOperationException($"{file} is not built in.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static T Read<T>(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built in.");
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidOperationException($"{name} is empty.");
    }
}
