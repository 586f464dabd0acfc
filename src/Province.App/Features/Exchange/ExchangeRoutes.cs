using Province.App.Features.Home;
using Province.App.Shell;
using Province.Domain.Tenancy;

namespace Province.App.Features.Exchange;

internal static class ExchangeRoutes
{
    public static void AddExchangePages(this IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry(50, "往来", "send", "/exchange", Right.ViewExchange));
        services.AddScoped<IHomeTasks, FailedDeliveries>();
    }

    public static void MapExchange(this IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        pages.MapGet("/exchange", () => TypedResults.LocalRedirect("/exchange/inbox"));
        ListInbox.Map(api, pages);
        ListOutbox.Map(api, pages);
        ReadEnvelope.Map(api, pages);
        RetryDelivery.Map(api, pages);
    }
}
