using Province.App.Shell;

namespace Province.App.Features.Draws.Seats;

/// <summary>The page of a party's device. It holds nothing: the link's secret stays behind the hash sign and the script asks with it.</summary>
internal static class SeatPages
{
    internal static void Map(IEndpointRouteBuilder pages) =>
        pages.MapGet("/draws/seat", () => PageResults.Page<SeatPage>(new SeatPage.Shown())).AllowAnonymous();
}
