using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Province.Domain.Tenancy;

namespace Province.App.Shell.Api;

/// <summary>The description of the API at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDocument
{
    public const string Address = "/openapi/v1.json";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is not { } name ? null
            : type.Type.DeclaringType is { } useCase ? useCase.Name + name : name;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Province", Version = "v1", Description = "Every change leaves an audit entry. Refusals are problem details (RFC 9457) whose title is a stable code." };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "From POST /api/v1/tokens." },
                ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = Security.SignIn.ApiKeyScheme.Header, Description = "From the tenant's administrator." },
            };
            document.Security =
            [
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] },
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] },
            ];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(TenantId) || context.JsonTypeInfo.Type == typeof(TenantId?))
                (schema.Type, schema.Properties) = (JsonSchemaType.Integer, null);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(AddConventionsAsync);
    });

    private static Task AddConventionsAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var parameters = metadata.OfType<System.Reflection.MethodInfo>().SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType).ToHashSet();
        operation.Parameters ??= [];
        if (parameters.Contains(typeof(ExpectedVersion)))
            Add(operation, ParameterLocation.Header, "If-Match", "The ETag of the version that the change was made from.", required: true);
        if (metadata.OfType<IdempotentMetadata>().Any())
            Add(operation, ParameterLocation.Header, IdempotencyMiddleware.Header, "Sent again with the same key, the request creates nothing twice.", required: false);
        if (parameters.Contains(typeof(ListQuery)))
        {
            Add(operation, ParameterLocation.Query, "page", "From 1.", required: false);
            Add(operation, ParameterLocation.Query, "size", $"Rows a page, 1 to {ListQuery.LargestSize}.", required: false);
            Add(operation, ParameterLocation.Query, "sort", "A column; with a leading minus the largest first.", required: false);
            Add(operation, ParameterLocation.Query, "q", "Text to search for.", required: false);
        }

        return Task.CompletedTask;
    }

    private static void Add(OpenApiOperation operation, ParameterLocation place, string name, string description, bool required) =>
        operation.Parameters!.Add(new OpenApiParameter
        {
            Name = name, In = place, Description = description, Required = required,
            Schema = new OpenApiSchema { Type = name is "page" or "size" ? JsonSchemaType.Integer : JsonSchemaType.String },
        });
}
