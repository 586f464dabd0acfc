using Province.App.Exchange;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Exchange;
using Province.Domain.Inspections;

namespace Province.App.Features.Inspections.Handovers;

/// <summary>Sends findings to the inspected city, with their photos and papers; each finding goes once.</summary>
internal sealed class FindingsPost(Outgoing outgoing)
{
    /// <summary>Hands over every finding of an inspection that was not yet.</summary>
    /// <returns>How many went.</returns>
    public int Send(FieldworkGroup group, Inspection inspection, Recorder by)
    {
        var going = inspection.Findings.Where(finding => finding.Progress.State == HandoverState.NotHanded).OrderBy(finding => finding.Ordinal).ToList();
        var letter = LetterOf(group, inspection, going, by);
        var files = letter.Files.Concat(letter.Findings.SelectMany(finding => finding.Files)).Select(file => file.Sha256).Distinct(StringComparer.Ordinal);
        var envelope = outgoing.Send(inspection.City, new Letter(FindingsLetter.EnvelopeKind, $"inspection/{inspection.Id}",
            $"移交第 {inspection.Group} 组在{inspection.Name}检查发现的问题 {going.Count} 条", letter.Write()) { Files = [.. files] });
        return inspection.HandOver(envelope.Id, by).Count;
    }

    private static FindingsLetter LetterOf(FieldworkGroup group, Inspection i, List<InspectionFinding> going, Recorder by)
    {
        HandedFile[] FilesOf(Guid? finding) => [.. i.Files.Where(file => file.FindingId == finding).OrderBy(file => file.Ordinal).Select(file => new HandedFile(file.Sha256, file.Name))];
        var members = i.Members.OrderBy(m => m.Person.Role).ThenByDescending(m => m.Person.Leads).ThenBy(m => m.City)
            .Select(m => m.Person.Role == RosterRole.Officer ? $"{m.Person.Name}（{m.Person.LicenceNumber}）" : $"{m.Person.Name}（专家）");
        var enterprise = new InspectedEnterprise(i.CreditCode, i.Name, i.County, i.On, i.Days, [.. members], i.Remark);
        return new FindingsLetter(group.Campaign.Id, group.Campaign.Title, group.Campaign.Year, i.Group, i.Id, enterprise, by.Name,
            [.. going.Select(finding => new HandedFinding(finding.Id, finding.Statement, FilesOf(finding.Id)))], FilesOf(null));
    }
}
