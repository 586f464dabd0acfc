using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Checks;
using Province.Domain.Campaigns.Dates;
using Province.Domain.Plans.Diagnostics;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>A campaign: terms, groups, documents, what is wrong with its arrangement, and its history.</summary>
public static class ReadCampaign
{
    /// <param name="State">Where it stands.</param>
    /// <param name="Terms">What it is about and asks for.</param>
    /// <param name="Groups">Who inspects whom.</param>
    /// <param name="Documents">What is attached.</param>
    /// <param name="Findings">What is wrong with the arrangement.</param>
    /// <param name="Steps">The history, latest first.</param>
    /// <param name="Source">The document that it was read from, or null.</param>
    /// <param name="IssuedAt">When it was issued first, or null.</param>
    /// <param name="IssuedBy">Who issued it, or null.</param>
    public sealed record Response(
        CampaignState State, CampaignTerms Terms, IReadOnlyList<CrossGroup> Groups, IReadOnlyList<DocumentLine> Documents,
        IReadOnlyList<ArrangementFinding> Findings, IReadOnlyList<StepLine> Steps, SourceOf? Source, DateTimeOffset? IssuedAt, string? IssuedBy)
    {
        /// <summary>The dates that were moved after the issue, in the order in which that was done.</summary>
        public IReadOnlyList<MovedDate> Moved { get; init; } = [];

        internal int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);
    }

    public sealed record DocumentLine(string Name, string Sha256, bool IsScheme);

    public sealed record StepLine(CampaignStepKind Kind, string ActorName, DateTimeOffset At, string? Detail);

    /// <summary>A scheme document with the findings at its lines.</summary>
    public sealed record SourceOf(string FileName, IReadOnlyList<string> Lines, IReadOnlyList<Diagnostic> Findings);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/{campaignId:guid}", async (Guid campaignId, Door door, CancellationToken ct) =>
        {
            var campaign = await door.CallAsync((Handler h) => h.HandleAsync(campaignId, ct), ct);
            return Tagged.Ok(campaign, campaign.State.Revision);
        }).WithName(nameof(ReadCampaign));

    [Needs(Right.ViewCampaigns)]
    internal sealed class Handler(ProvinceDb db, CampaignDesk desk, CampaignStatements statements)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, CancellationToken ct)
        {
            var campaign = await LoadAsync(campaignId, ct);
            return await OfAsync(campaign, ct) with { Steps = await StepsAsync(campaign, ct), Source = await SourceAsync(campaign, ct), Moved = await MovedAsync(campaign, ct) };
        }

        internal async Task<Campaign> LoadAsync(Guid campaignId, CancellationToken ct) =>
            await statements.Campaign(db, campaignId, ct) ?? throw new RefusedException(CampaignRefusals.NotFound);

        /// <summary>The campaign without its history and its source, which few ask for.</summary>
        internal async Task<Response> OfAsync(Campaign campaign, CancellationToken ct) => new(
            CampaignState.Of(campaign), campaign.Terms, campaign.CrossGroups(),
            [.. campaign.Documents.OrderBy(document => document.Ordinal).Select(document => new DocumentLine(document.Name, document.Sha256, document.IsScheme))],
            await desk.CheckAsync(campaign, null, ct), [], null, campaign.IssuedAt, campaign.IssuedBy);

        internal async Task<IReadOnlyList<StepLine>> StepsAsync(Campaign campaign, CancellationToken ct) =>
            await db.Campaigns.Where(c => c.Id == campaign.Id).SelectMany(c => c.Steps).OrderByDescending(step => step.Ordinal)
                .Select(step => new StepLine(step.Kind, step.ActorName, step.At, step.Detail)).ToListAsync(ct);

        internal async Task<IReadOnlyList<MovedDate>> MovedAsync(Campaign campaign, CancellationToken ct) =>
            [.. (await db.Campaigns.AsNoTracking().Where(c => c.Id == campaign.Id).SelectMany(c => c.DateMoves).OrderBy(move => move.Ordinal).ToListAsync(ct)).Select(move => move.Moved)];

        internal async Task<SourceOf?> SourceAsync(Campaign campaign, CancellationToken ct)
        {
            var source = await db.CampaignSources.AsNoTracking().SingleOrDefaultAsync(s => s.CampaignId == campaign.Id, ct);
            if (source is null)
                return null;
            var text = source.ReadText();
            return new SourceOf(source.FileName, text.Lines, SchemeCheck.Run(source.ReadScheme(), text, await desk.PreferencesAsync(campaign, ct)));
        }
    }
}
