using Province.App.Features.Home;
using Province.App.Shell;
using Province.Domain.Tenancy;

namespace Province.App.Features.Jobs;

internal static class JobsFeature
{
    public static void AddJobPages(this IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry(86, "后台任务", "clock", "/jobs", Right.ViewJobs));
        services.AddScoped<IHomeTasks, DeadJobs>();
    }

    public static void MapJobs(this IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        ListJobs.Map(api, pages);
        ReadJob.Map(api, pages);
        RetryJob.Map(api, pages);
        CancelJob.Map(api, pages);
        ReadScheduler.Map(api, pages);
    }
}
