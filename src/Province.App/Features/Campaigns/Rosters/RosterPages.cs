using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Rosters;

/// <summary>The pages of a filed roster on the province's desk.</summary>
internal static class RosterPages
{
    private static readonly FilingAnswerPages<ReadRoster.Response, RosterAnswerPage> Answers = new("/campaigns/rosters", "rosterId", Right.OrganiseCampaign)
    {
        Read = (door, id, ct) => ReadAsync(id, door, ct),
        CanAnswer = CanAnswer,
        Revision = roster => roster.Filed.Revision,
        Shown = (roster, accepts, form) => new RosterAnswerPage.Shown(roster, accepts, form.Revision, form.Refusal, form.Typed),
        Accept = (door, id, expected, ct) => door.CallAsync((AcceptRoster.Handler h) => h.HandleAsync(id, expected, ct), ct),
        Return = (door, id, expected, form, ct) => door.CallAsync((ReturnRoster.Handler h) => h.HandleAsync(id, expected, new(form["comment"]), ct), ct),
    };

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/campaigns/rosters/{rosterId:guid}", async (Guid rosterId, Door door, CancellationToken ct) =>
        {
            var roster = await ReadAsync(rosterId, door, ct);
            return PageResults.Page<RosterPage>(new RosterPage.Shown(roster, CanAnswer(roster, true, door.Caller), CanAnswer(roster, false, door.Caller)));
        });
        Answers.Map(pages);
    }

    private static Task<ReadRoster.Response> ReadAsync(Guid rosterId, Door door, CancellationToken ct) =>
        door.CallAsync((ReadRoster.Handler h) => h.HandleAsync(rosterId, ct), ct);

    private static bool CanAnswer(ReadRoster.Response roster, bool accepts, Caller caller) => caller.Can(Right.OrganiseCampaign)
        && roster.Filings[0].RosterId == roster.Filed.RosterId
        && (accepts ? roster.Filed.Stage == FilingStage.Filed : roster.Filed.Stage != FilingStage.Returned);
}
