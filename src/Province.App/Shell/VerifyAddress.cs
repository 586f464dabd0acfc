namespace Province.App.Shell;

/// <summary>The page that checks draws, at an address short enough for paper; anybody may open it.</summary>
internal static class VerifyAddress
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/verify", () => Results.LocalRedirect("~/verify/index.html")).AllowAnonymous();
}
