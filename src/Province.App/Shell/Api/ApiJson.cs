using System.Text.Json;
using System.Text.Json.Serialization;
using Province.Domain.Tenancy;

namespace Province.App.Shell.Api;

/// <summary>How the API writes JSON: camel case, values of lists of words as camel-case words, a tenant as its code.</summary>
internal static class ApiJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new TenantIdJson());
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
    }

    private sealed class TenantIdJson : JsonConverter<TenantId>
    {
        public override TenantId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, TenantId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Code);
    }
}
