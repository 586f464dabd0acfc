using Province.App.Features.Home;
using Province.App.Jobs;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>What belongs to the pools of candidates.</summary>
internal static class PoolRoutes
{
    internal static IServiceCollection AddPools(this IServiceCollection services)
    {
        services.AddJob<PoolImportOrder, RunPoolImport>("pool.import", "导入候选企业");
        services.AddScoped<PoolDesk>();
        services.AddScoped<PoolComparisons>();
        services.AddScoped<PoolAnswers>();
        services.AddScoped<GroupPools>();
        services.AddScoped<OpenGroupDraws>();
        services.AddScoped<IHomeTasks, PoolTasks>();
        return services;
    }

    internal static void MapPools(this IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        ReadPool.Map(api);
        ListCandidates.Map(api);
        AddCandidate.Map(api);
        ChangeCandidate.Map(api);
        RemoveCandidate.Map(api);
        CheckPoolFile.Map(api);
        ImportPool.Map(api);
        ReadImport.Map(api);
        GivePoolTemplate.Map(api, pages);
        ComparePool.Map(api);
        FilePool.Map(api);
        ReadFiledPool.Map(api);
        ListFiledCandidates.Map(api);
        AcceptPool.Map(api);
        ReturnPool.Map(api);
        ListDirectTargets.Map(api);
        AddDirectTargets.Map(api);
        RemoveDirectTarget.Map(api);
        PoolPages.Map(pages);
        PoolImportPages.Map(pages);
        CandidatePages.Map(pages);
        FiledPoolPages.Map(pages);
        DirectTargetPages.Map(pages);
    }
}
