namespace Province.App.Features.Exchange;

internal static class ExchangeRoutes
{
    public static void MapExchange(this IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        ListInbox.Map(api);
        ListOutbox.Map(api);
        ReadEnvelope.Map(api);
        RetryDelivery.Map(api);
    }
}
