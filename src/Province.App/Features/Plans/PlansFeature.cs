using Province.App.Features.Home;
using Province.App.Features.Plans.Desk;
using Province.App.Features.Plans.Lines;
using Province.App.Plans;
using Province.App.Shell;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>The yearly plans: the city's way from a document to the province, and the province's desk.</summary>
internal static class PlansFeature
{
    public static IServiceCollection AddPlans(this IServiceCollection services)
    {
        services.AddSingleton<PlanDocuments>();
        services.AddScoped<PlanSteps>();
        services.AddScoped<FiledPlanAnswers>();
        services.AddScoped<PlanLineDesk>();
        services.AddSingleton(new NavigationEntry(10, "年度计划", "file-text", "/plans", Right.ViewPlans));
        services.AddSingleton(new NavigationEntry(10, "报送情况", "list-details", "/filed-plans", Right.ViewFiledPlans));
        services.AddScoped<IHomeTasks, PlanTasks>();
        services.AddScoped<IHomeTasks, FiledPlanTasks>();
        return services;
    }

    public static void MapPlans(this IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        ListPlans.Map(api, pages);
        ImportPlan.Map(api);
        ImportPages.Map(pages);
        PlanPages.Map(pages);
        ReadPlan.Map(api);
        ComparePlanVersions.Map(api);
        ExplainDiagnostic.Map(api);
        SubmitPlan.Map(api);
        ReviewPlan.Map(api);
        ApprovePlan.Map(api);
        IssuePlan.Map(api);
        FilePlan.Map(api);
        FiledPlanPages.Map(pages);
        ListFiledPlans.Map(api, pages);
        ReadFiledPlan.Map(api);
        AcceptFiledPlan.Map(api);
        ReturnFiledPlan.Map(api);
        ListPlanLines.Map(api);
        ReadPlanLine.Map(api);
        ReportPlanLine.Map(api);
        WithdrawPlanLineReport.Map(api);
        PlanLinePages.Map(pages);
    }
}
