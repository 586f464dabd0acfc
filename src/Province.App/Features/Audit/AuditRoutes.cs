using Province.App.Shell;
using Province.Domain.Tenancy;

namespace Province.App.Features.Audit;

internal static class AuditRoutes
{
    public static void AddAuditPages(this IServiceCollection services) =>
        services.AddSingleton(new NavigationEntry(85, "操作记录", "history", "/audit", Right.ViewAudit));

    public static void MapAudit(this IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        ListAudit.Map(api, pages);
        ReadAuditEntry.Map(api, pages);
        VerifyAudit.Map(api, pages);
        ExportAudit.Map(api, pages);
        EraseAuditDetail.Map(api);
        ErasurePages.Map(pages);
    }
}
