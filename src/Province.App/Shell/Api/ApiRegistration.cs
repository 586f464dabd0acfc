namespace Province.App.Shell.Api;

internal static class ApiRegistration
{
    public static void AddProvinceApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddApiDocument();
    }

    /// <summary>Answers what goes wrong below <c>/api</c> as problem details.</summary>
    public static void UseApiProblems(this WebApplication app) => app.UseWhen(
        context => Security.SignInSchemes.IsApi(context),
        branch =>
        {
            branch.UseExceptionHandler();
            branch.UseStatusCodePages();
        });

    /// <summary>The place of every API route. Forgery is checked by <see cref="Security.ForgeryMiddleware"/>, which knows how a request signed in.</summary>
    public static RouteGroupBuilder MapApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        var api = app.MapGroup("/api/v1").DisableAntiforgery();
        api.ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        return api;
    }

    /// <summary>A page to try the API by hand, in Development; it alone may use inline styles.</summary>
    public static void UseApiExplorer(this WebApplication app)
    {
        app.UseSwaggerUI(options =>
        {
            options.SwaggerEndpoint(ApiDocument.Address, "Province v1");
            options.DocumentTitle = "Province API";
        });
    }
}
