using Province.App.Facts;
using Province.App.Features.Draws;
using Province.Domain.Campaigns.Pools;

namespace Province.App.Features.Campaigns.Targets;

/// <summary>When the fieldwork of a group is closed, what was drawn is no secret any more: the certificate of its draw becomes public.</summary>
internal sealed class CertificateOfGroup(DrawPublication publication) : IOn<FieldworkClosed>
{
    public Task HandleAsync(FieldworkClosed fact, CancellationToken ct) => publication.ReleaseSubjectAsync(GroupDraw.SubjectOf(fact.CampaignId, fact.Group), ct);
}
