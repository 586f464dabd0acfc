using Province.App.Facts;
using Province.App.Features.Campaigns.Amendments;
using Province.App.Features.Campaigns.Assignments;
using Province.App.Features.Campaigns.Dates;
using Province.App.Features.Campaigns.Extensions;
using Province.App.Features.Campaigns.Lots;
using Province.App.Features.Campaigns.Pools;
using Province.App.Features.Campaigns.Reports;
using Province.App.Features.Campaigns.Rosters;
using Province.App.Features.Campaigns.Summaries;
using Province.App.Features.Campaigns.Targets;
using Province.App.Features.Campaigns.Training;
using Province.App.Features.Campaigns.View.Maps;
using Province.App.Features.Draws;
using Province.App.Features.Home;
using Province.App.Shell;
using Province.Domain.Campaigns.Lots;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>Cross-city campaigns: the province makes, issues and follows them; the cities have their part in them.</summary>
internal static class CampaignsFeature
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services)
    {
        services.AddSingleton<CampaignStatements>();
        services.AddScoped<CampaignDesk>();
        services.AddScoped<CampaignRecords>();
        services.AddScoped<CampaignPost>();
        services.AddScoped<CampaignProgress>();
        services.AddScoped<FilingDesk>();
        services.AddScoped<RosterAnswers>();
        services.AddScoped<GroupDrawDesk>();
        services.AddScoped<IOn<DrawConcluded>, TargetsOfDraw>();
        services.AddScoped<IOn<RowsWithdrawn>, TargetsOfDraw>();
        services.AddScoped<IOn<DrawVoided>, TargetsOfDraw>();
        services.AddScoped<IOn<FieldworkClosed>, CertificateOfGroup>();
        services.AddSingleton(new DrawSubject("交叉执法小组", Right.ViewCampaigns, subject =>
            GroupDraw.ReadSubject(subject) is { } group ? $"/campaigns/{group.CampaignId}/groups/{group.Group}/draw" : null));
        services.AddScoped<AssignmentDesk>();
        services.AddPools();
        services.AddSingleton<ProvinceMaps>();
        services.AddScoped<LotBench>();
        services.AddScoped<ReportDesk>();
        services.AddScoped<TrainingDesk>();
        services.AddScoped<FieldworkProgress>();
        services.AddScoped<FiguresPost>();
        services.AddScoped<SummaryDesk>();
        services.AddScoped<SummaryAnswers>();
        services.AddScoped<IOn<FieldworkClosed>, SendFigures.OnClosing>();
        services.AddScoped<IOn<DrawConcluded>, FollowArrangementDraws>();
        services.AddScoped<IOn<DrawVoided>, FollowArrangementDraws>();
        services.AddSingleton(new DrawSubject("交叉执法编组", Right.ViewCampaigns, subject =>
            LotRequests.ReadSubject(subject) is { } campaign ? $"/campaigns/{campaign}?tab=groups" : null));
        services.AddSingleton(new NavigationEntry(20, "交叉执法", "arrows-exchange", "/campaigns", Right.ViewCampaigns));
        services.AddSingleton(new NavigationEntry(20, "交叉执法", "arrows-exchange", "/campaigns/assignments", Right.ViewAssignments));
        services.AddScoped<IHomeTasks, CampaignTasks>();
        services.AddScoped<IHomeTasks, GroupDrawTasks>();
        services.AddScoped<IHomeTasks, AssignmentTasks>();
        services.AddScoped<IHomeTasks, SummaryTasks>();
        services.AddScoped<IOn<EnvelopeDeclined>, TakeBackDeclined>();
        return services;
    }

    public static void MapCampaigns(this IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        ListCampaigns.Map(api, pages);
        MakeCampaign.Map(api);
        ImportScheme.Map(api);
        ImportSchemePages.Map(pages);
        ReadCampaign.Map(api);
        ChangeCampaign.Map(api);
        AttachDocument.Map(api);
        DetachDocument.Map(api);
        ArrangeCampaign.Map(api);
        RecordCampaign.Map(api);
        IssueCampaign.Map(api);
        ReplaceCity.Map(api);
        MoveDates.Map(api);
        AmendCampaign.Map(api);
        ReadProgress.Map(api);
        CampaignPages.Map(pages);
        CampaignFormPages.Map(pages);
        ArrangementPages.Map(pages);
        CampaignSignPages.Map(pages);
        MapLots(api, pages);
        MapSummaries(api, pages);
        MapRosters(api, pages);
        MapTargets(api, pages);
        MapAssignments(api, pages);
        api.MapPools(pages);
    }

    private static void MapLots(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        OpenArrangementDraw.Map(api);
        ListArrangementDraws.Map(api);
        ApplyArrangementDraw.Map(api);
        LotPages.Map(pages);
    }

    private static void MapSummaries(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        ReadCampaignReport.Map(api);
        ReportPages.Map(pages);
        SendFigures.Map(api);
        ReadOwnSummary.Map(api);
        WriteSummary.Map(api);
        FileSummary.Map(api);
        ReadSummary.Map(api);
        AcceptSummary.Map(api);
        ReturnSummary.Map(api);
        OwnSummaryPages.Map(pages);
        SummaryPages.Map(pages);
    }

    private static void MapRosters(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        ReadTraining.Map(api);
        RecordTraining.Map(api);
        TrainingPages.Map(pages);
        ReadRoster.Map(api);
        AcceptRoster.Map(api);
        ReturnRoster.Map(api);
        RosterPages.Map(pages);
        ListExtensions.Map(api);
        ReadExtension.Map(api);
        AnswerExtension.Map(api);
        ExtensionPages.Map(pages);
    }

    private static void MapTargets(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        ListGroupDraws.Map(api);
        ReadGroupDraw.Map(api);
        OpenGroupDraw.Map(api);
        GroupDrawPages.Map(pages);
    }

    private static void MapAssignments(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        ListAssignments.Map(api, pages);
        ReadAssignment.Map(api);
        AddRosterMember.Map(api);
        ChangeRosterMember.Map(api);
        RemoveRosterMember.Map(api);
        FileRoster.Map(api);
        AskExtension.Map(api);
        AcknowledgeDiscipline.Map(api);
        AssignmentPages.Map(pages);
        RosterMemberPages.Map(pages);
        AssignmentStepPages.Map(pages);
    }
}
