using Province.App.Facts;
using Province.App.Features.Home;
using Province.App.Features.Reports.Desk;
using Province.App.Features.Reports.Figures;
using Province.App.Features.Reports.Quarters;
using Province.App.Shell;
using Province.Domain.Tenancy;

namespace Province.App.Features.Reports;

/// <summary>Figures that are kept as things happen, and the quarterly summaries that cities file of them. Nobody calls this feature.</summary>
internal static class ReportsFeature
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddScoped<PlanSums>();
        services.AddScoped<FigureKeeper>();
        services.AddScoped<IOn<PlanFiled>, FigureKeeper>();
        services.AddScoped<IOn<PlanLinesReported>, FigureKeeper>();
        services.AddScoped<QuarterDesk>();
        services.AddScoped<QuarterPost>();
        services.AddScoped<IOn<EnvelopeDeclined>, FollowDeclined>();
        services.AddScoped<FiledQuarters>();
        services.AddScoped<IHomeTasks, QuarterTasks>();
        services.AddScoped<IHomeTasks, FiledQuarterStandings>();
        services.AddSingleton(new NavigationEntry(70, "季度汇总", "checklist", "/reports/quarters", Right.ViewPlans));
        services.AddSingleton(new NavigationEntry(70, "季度汇总", "checklist", "/reports/filed-quarters", Right.ViewQuarterSummaries));
        return services;
    }

    public static void MapReports(this IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        ListQuarterSummaries.Map(api, pages);
        ReadQuarterSummary.Map(api);
        WriteQuarterSummary.Map(api);
        FileQuarterSummary.Map(api);
        RecountFigures.Map(api);
        QuarterPages.Map(pages);
        ListFiledQuarters.Map(api);
        ReadFiledQuarter.Map(api);
        ListFiledQuarterLines.Map(api);
        FiledQuarterPages.Map(pages);
    }
}
