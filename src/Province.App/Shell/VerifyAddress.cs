namespace Province.App.Shell;

/// <summary>The short address of the page that checks draws: it is printed beside results, and anybody may open it.</summary>
internal static class VerifyAddress
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/verify", () => Results.LocalRedirect("~/verify/index.html")).AllowAnonymous();
}
