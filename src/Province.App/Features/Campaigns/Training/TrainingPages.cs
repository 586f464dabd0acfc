using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Campaigns.Training;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Training;

/// <summary>The page of a group's training: everybody who may look sees who attended, and who may record ticks them off.</summary>
internal static class TrainingPages
{
    private const string Base = "/campaigns/{campaignId:guid}/groups/{group:int}/training";

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Base, async (Guid campaignId, int group, Door door, CancellationToken ct) =>
        {
            var training = await ReadAsync(campaignId, group, door, ct);
            return PageResults.Page<TrainingPage>(new TrainingPage.Shown(training, FormState.At(training.Revision)));
        });
        pages.MapPost(Base, (Guid campaignId, int group, HttpContext http, Door door, CancellationToken ct) =>
        {
            door.Require(Right.RecordTraining);
            return FormState.TakeAsync<TrainingPage>(http, async (form, expected) =>
            {
                var request = RequestOf(form, await ReadAsync(campaignId, group, door, ct));
                var recorded = await door.CallAsync((RecordTraining.Handler h) => h.HandleAsync(campaignId, group, request, expected, ct), ct);
                return (HrefOf(campaignId, group), $"已登记：{recorded.Members} 人中 {recorded.Trained} 人参加了培训");
            }, async state =>
            {
                var training = await ReadAsync(campaignId, group, door, ct);
                return new TrainingPage.Shown(training, state.On(training.Revision));
            }, ct);
        });
    }

    internal static string HrefOf(Guid campaignId, int group) => $"/campaigns/{campaignId}/groups/{group}/training";

    /// <summary>Who was recorded before keeps the day, unless it is to be corrected.</summary>
    private static RecordTraining.Request RequestOf(IFormCollection form, ReadTraining.Response training)
    {
        var (on, all, corrects) = (form.Day("on"), form["all"] == "true", form["correct"] == "true");
        var ticked = form["member"].ToHashSet();
        return new([.. training.Members.Where(member => all || ticked.Contains(TrainingPage.Key(member)))
            .Select(member => new RecordTraining.Person(member.City, member.MemberId, (corrects ? null : member.TrainedOn) ?? on ?? throw new RefusedException(TrainingRefusals.DayMissing)))]);
    }

    private static Task<ReadTraining.Response> ReadAsync(Guid campaignId, int group, Door door, CancellationToken ct) =>
        door.CallAsync((ReadTraining.Handler h) => h.HandleAsync(campaignId, group, ct), ct);
}
