using Province.App.Features.Home;
using Province.App.Features.Plans.Desk;

namespace Province.App.Features.Plans;

/// <summary>The yearly plans: the city's way from a document to the province, and the province's desk.</summary>
internal static class PlansFeature
{
    public static IServiceCollection AddPlans(this IServiceCollection services)
    {
        services.AddScoped<PlanSteps>();
        services.AddScoped<FiledPlanAnswers>();
        services.AddScoped<IHomeTasks, PlanTasks>();
        services.AddScoped<IHomeTasks, FiledPlanTasks>();
        return services;
    }

    public static void MapPlans(this IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        ListPlans.Map(api);
        ImportPlan.Map(api);
        ReadPlan.Map(api);
        ExplainDiagnostic.Map(api);
        SubmitPlan.Map(api);
        ReviewPlan.Map(api);
        ApprovePlan.Map(api);
        IssuePlan.Map(api);
        FilePlan.Map(api);
        ListFiledPlans.Map(api);
        ReadFiledPlan.Map(api);
        AcceptFiledPlan.Map(api);
        ReturnFiledPlan.Map(api);
    }
}
