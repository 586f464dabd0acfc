using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;

namespace Province.App.Shell.Api;

/// <summary>Answers that carry the version of the thing as <c>ETag</c>.</summary>
internal static class Tagged
{
    /// <summary>200 with the thing and its version.</summary>
    public static TaggedOk<T> Ok<T>(T value, string version) => new(value, version);

    /// <inheritdoc cref="Ok{T}(T,string)"/>
    public static TaggedOk<T> Ok<T>(T value, int version) => new(value, version.ToString(CultureInfo.InvariantCulture));

    /// <summary>200 with the thing and its version, or 304 when there is none to give because the caller has it.</summary>
    public static Results<TaggedOk<T>, StatusCodeHttpResult> OkOrUnchanged<T>(T? value, Func<T, int> version) where T : class =>
        value is null ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : Ok(value, version(value));

    /// <summary>201 with the address of the new thing, the thing and its version.</summary>
    public static TaggedCreated<T> Created<T>(string address, T value, string version) => new(address, value, version);

    /// <inheritdoc cref="Created{T}(string,T,string)"/>
    public static TaggedCreated<T> Created<T>(string address, T value, int version) => new(address, value, version.ToString(CultureInfo.InvariantCulture));

    internal static Task WriteAsync<T>(HttpContext http, int status, T value, string version)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.ETag = $"\"{version}\"";
        return http.Response.WriteAsJsonAsync(value, http.RequestAborted);
    }

    internal static void Describe<T>(EndpointBuilder builder, int status) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(T), ["application/json"]));
}

/// <summary>See <see cref="Tagged"/>.</summary>
internal sealed class TaggedOk<T>(T value, string version) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) => Tagged.WriteAsync(httpContext, StatusCodes.Status200OK, value, version);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Tagged.Describe<T>(builder, StatusCodes.Status200OK);
}

/// <summary>See <see cref="Tagged"/>.</summary>
internal sealed class TaggedCreated<T>(string address, T value, string version) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Location = address;
        return Tagged.WriteAsync(httpContext, StatusCodes.Status201Created, value, version);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Tagged.Describe<T>(builder, StatusCodes.Status201Created);
}
