namespace Province.App.Features.Audit;

internal static class AuditRoutes
{
    public static void MapAudit(this IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        ListAudit.Map(api);
        ReadAuditEntry.Map(api);
        VerifyAudit.Map(api);
    }
}
