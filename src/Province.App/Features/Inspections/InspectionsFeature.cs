using Province.App.Facts;
using Province.App.Features.Home;
using Province.App.Features.Inspections.Groups;
using Province.App.Features.Inspections.Handovers;
using Province.App.Features.Inspections.Members;
using Province.App.Features.Inspections.Received;
using Province.App.Features.Inspections.Targets;
using Province.App.Shell;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections;

/// <summary>Fieldwork of cross groups in the province's tenant, and what it hands over to the inspected cities.</summary>
internal static class InspectionsFeature
{
    public static IServiceCollection AddInspections(this IServiceCollection services)
    {
        services.AddScoped<Received.AnswerPost>();
        services.AddScoped<GroupRosters>();
        services.AddScoped<GroupMembers>();
        services.AddScoped<FieldworkDesk>();
        services.AddScoped<FindingsPost>();
        services.AddScoped<IOn<RosterAccepted>, SettleGroupMembers>();
        services.AddScoped<IOn<RosterReturned>, SettleGroupMembers>();
        services.AddScoped<IOn<CampaignRearranged>, SettleGroupMembers>();
        services.AddScoped<IOn<CampaignTimeGranted>, SettleGroupMembers>();
        services.AddScoped<IOn<CampaignDatesMoved>, SettleGroupMembers>();
        services.AddScoped<IOn<TargetsDropped>, KeepInspectedTargets>();
        services.AddScoped<IOn<RowsWithdrawn>, HoldDrawToFieldwork>();
        services.AddScoped<IOn<DrawOpened>, HoldDrawToFieldwork>();
        services.AddScoped<IOn<TargetsTakenAgain>, RenewInspections>();
        services.AddScoped<IOn<DrawPublished>, HoldDrawToFieldwork>();
        services.AddScoped<IHomeTasks, FieldworkTasks>();
        services.AddSingleton(new NavigationEntry(22, "现场检查", "checklist", "/fieldwork", Right.ViewFieldwork));
        services.AddSingleton(new NavigationEntry(24, "移交问题", "alert-triangle", "/received-findings", Right.ViewReceivedFindings));
        return services;
    }

    public static void MapInspections(this IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        ListFieldwork.Map(api, pages);
        ReadGroup.Map(api);
        AgreeHostDates.Map(api);
        CloseFieldwork.Map(api);
        ReopenFieldwork.Map(api);
        GroupPages.Map(pages);
        ReadTarget.Map(api);
        RecordInspection.Map(api);
        ReportUnavailable.Map(api);
        AddFinding.Map(api);
        ChangeFinding.Map(api);
        RemoveFinding.Map(api);
        AddInspectionFiles.Map(api);
        RemoveInspectionFile.Map(api);
        ReadInspectionFile.Map(api, pages);
        TargetPages.Map(pages);
        FindingPages.Map(pages);
        HandOverFindings.Map(api);
        HandOverGroup.Map(api);
        ListHandovers.Map(api);
        HandoverPages.Map(pages);
        ListReceivedFindings.Map(api, pages);
        ReadReceivedFinding.Map(api);
        ReadReceivedFile.Map(api, pages);
        AnswerFinding.Map(api);
        DecideDispute.Map(api);
        DisputePages.Map(pages);
        ReceivedPages.Map(pages);
    }
}
