using Province.App.Facts;
using Province.App.Features.Deadlines.Extensions;
using Province.App.Features.Deadlines.Reminders;
using Province.App.Features.Deadlines.Sources;
using Province.App.Features.Deadlines.WorkYears;
using Province.App.Features.Home;
using Province.App.Shell;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines;

/// <summary>Deadlines that make themselves from what other features tell, and the reminders that climb their ladders. Nobody calls this feature.</summary>
internal static class DeadlinesFeature
{
    public static IServiceCollection AddDeadlines(this IServiceCollection services)
    {
        services.AddScoped<RuleBook>();
        services.AddScoped<DeadlinePost>();
        services.AddScoped<DeadlineBook>();
        services.AddScoped<Recipients>();
        services.AddScoped<MyDeadlines>();
        services.AddScoped<TimeDesk>();
        services.AddScoped<AskerBell>();
        services.AddScoped<TimePost>();
        services.AddScoped<CampaignDatesOfProvince>();
        services.AddScoped<CampaignDatesOfCity>();
        foreach (var source in new[] { typeof(YearDates), typeof(PlanSource), typeof(CampaignSource), typeof(FindingSource), typeof(CityDeadlineSource), typeof(SummarySource) })
            services.AddScoped(typeof(IDeadlineSource), source);
        foreach (var listener in new[] { typeof(FollowFacts), typeof(FollowEnvelopes), typeof(HearTimeAnswer), typeof(TakeBackTimeRequest) })
            foreach (var fact in listener.GetInterfaces().Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IOn<>)))
                services.AddScoped(fact, listener);
        services.AddScoped<IHomeTasks, TimeTasks>();
        services.AddScoped<IHomeTasks, DeadlineTasks>();
        services.AddSingleton<DeadlineLoop>();
        services.AddSingleton(new NavigationEntry(40, "期限", "calendar-due", "/deadlines", Right.ViewDeadlines));
        return services;
    }

    public static void MapDeadlines(this IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        ListDeadlines.Map(api, pages);
        ReadDeadline.Map(api);
        ReadDeadlineCalendar.Map(api, pages);
        ReadDeadlineWall.Map(api, pages);
        ConfirmDeadline.Map(api);
        ReadDeadlineRules.Map(api);
        ChangeDeadlineRules.Map(api);
        RebuildDeadlines.Map(api);
        DeadlinePages.Map(pages);
        RulesPages.Map(pages);
        ListReminders.Map(api, pages);
        ReadReminders.Map(api, pages);
        ListSentReminders.Map(api, pages);
        ReadWorkYears.Map(api, pages);
        AskDeadlineTime.Map(api);
        AnswerDeadlineTime.Map(api);
        ReadTimeRequest.Map(api);
        ListTimeRequests.Map(api, pages);
        TimePages.Map(pages);
    }
}
