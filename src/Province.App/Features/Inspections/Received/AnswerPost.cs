using Province.App.Exchange;
using Province.App.Files;
using Province.Domain.Exchange;
using Province.Domain.Files;
using Province.Domain.Inspections;

namespace Province.App.Features.Inspections.Received;

/// <summary>Sends the province what the city says about a finding, with the photos that show it.</summary>
internal sealed class AnswerPost(Outgoing outgoing, FileStore files)
{
    public async Task SendAsync(ReceivedFinding finding, FindingAnswer answer, IReadOnlyList<Upload> photos, CancellationToken ct)
    {
        foreach (var photo in photos)
            await files.StoreAsync(FileName.Clean(photo.FileName), photo.Content, ct);
        outgoing.Send(finding.Sender, new Letter(FindingAnswer.EnvelopeKind, $"inspection/{finding.InspectionId}", $"{finding.Enterprise}的问题：{InspectionNames.Of(answer.State)}", answer.Write())
        {
            AnswerTo = finding.EnvelopeId, Files = [.. answer.Photos.Select(photo => photo.Sha256)],
        });
    }
}
