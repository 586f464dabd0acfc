using Province.Domain.Refusals;

namespace Province.Domain.Inspections;

/// <content>Findings, files, and the hand-over.</content>
public sealed partial class Inspection
{
    /// <summary>The most files (份) that one inspection keeps.</summary>
    public const int MostFiles = 20;

    /// <summary>Adds a finding.</summary>
    /// <param name="id">A new id.</param>
    /// <param name="statement">What was found.</param>
    /// <param name="by">Who records, and when.</param>
    /// <returns>The finding.</returns>
    /// <exception cref="RefusedException">It was not inspected, or as <see cref="FindingStatement.Refuse"/> says.</exception>
    public InspectionFinding AddFinding(Guid id, FindingStatement statement, Recorder by)
    {
        RequireInspected();
        RefusedException.Enforce(statement.Refuse());
        FindingCount++;
        var finding = new InspectionFinding(this, id, FindingCount, statement);
        _findings.Add(finding);
        Touch(by);
        return finding;
    }

    /// <summary>Changes a finding that was not handed over.</summary>
    /// <param name="id">The finding.</param>
    /// <param name="statement">What was found.</param>
    /// <param name="by">Who records, and when.</param>
    /// <exception cref="RefusedException">There is none, it was handed over, or as <see cref="FindingStatement.Refuse"/> says.</exception>
    public void ChangeFinding(Guid id, FindingStatement statement, Recorder by)
    {
        var finding = OwnFinding(id);
        RefusedException.Enforce(statement.Refuse());
        finding.Change(statement);
        Touch(by);
    }

    /// <summary>Takes back a finding that was not handed over; its photos stay with the inspection.</summary>
    /// <param name="id">The finding.</param>
    /// <param name="by">Who records, and when.</param>
    /// <exception cref="RefusedException">There is none, or it was handed over.</exception>
    public void RemoveFinding(Guid id, Recorder by)
    {
        _findings.Remove(OwnFinding(id));
        foreach (var file in _files.Where(file => file.FindingId == id))
            file.MoveTo(null);
        Touch(by);
    }

    /// <summary>Adds a photo or paper; the same bytes again change nothing.</summary>
    /// <param name="file">The file, which the province holds.</param>
    /// <param name="findingId">The finding that it shows, or null for the inspection as a whole.</param>
    /// <param name="by">Who records, and when.</param>
    /// <exception cref="RefusedException">It was not inspected, it is no picture or PDF, there are too many, or the finding was handed over.</exception>
    public void AddFile(AddedFile file, Guid? findingId, Recorder by)
    {
        RequireInspected();
        RefusedException.Enforce(file.Refuse());
        if (findingId is { } finding)
            OwnFinding(finding);
        if (_files.Exists(known => known.Sha256 == file.Sha256))
            throw new RefusedException(InspectionRefusals.FileTwice);
        if (_files.Count >= MostFiles)
            throw new RefusedException(InspectionRefusals.TooManyFiles);
        FileCount++;
        _files.Add(new InspectionFile(this, FileCount, file, findingId));
        Touch(by);
    }

    /// <summary>Takes a photo or paper off that was not handed over.</summary>
    /// <param name="sha256">The SHA-256 of its bytes.</param>
    /// <param name="by">Who records, and when.</param>
    /// <exception cref="RefusedException">There is none, or it was handed over.</exception>
    public void RemoveFile(string sha256, Recorder by)
    {
        var file = _files.Find(known => known.Sha256 == sha256) ?? throw new RefusedException(InspectionRefusals.FileNotFound);
        if (file.IsHandedOver)
            throw new RefusedException(InspectionRefusals.HandedOver);
        _files.Remove(file);
        Touch(by);
    }

    /// <summary>Hands over every finding that was not yet.</summary>
    /// <param name="envelope">The envelope that carries them.</param>
    /// <param name="by">Who hands over, and when.</param>
    /// <returns>The findings that go now; never none.</returns>
    /// <exception cref="RefusedException">There is nothing to hand over.</exception>
    public IReadOnlyList<InspectionFinding> HandOver(Guid envelope, Recorder by)
    {
        var going = _findings.Where(finding => finding.Progress.State == HandoverState.NotHanded).OrderBy(finding => finding.Ordinal).ToList();
        if (going.Count == 0)
            throw new RefusedException(InspectionRefusals.NothingToHandOver);
        foreach (var finding in going)
            finding.HandOver(envelope, by.At);
        foreach (var file in _files.Where(file => file.FindingId is null || going.Exists(finding => finding.Id == file.FindingId)))
            file.HandOver();
        Touch(by);
        return going;
    }

    /// <summary>Takes in what the inspected city says to a finding.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>Why it was not taken: it does not follow on what is known, and nothing was changed; null when it was. What is so already counts as taken:
    /// the city may accept while the province upholds.</returns>
    public Refusal? Answer(FindingAnswer answer)
    {
        if (_findings.Find(finding => finding.Id == answer.FindingId) is not { } finding)
            return FindingRefusals.Unknown;
        if (answer.State == HandoverState.Accepted && finding.Progress is { State: HandoverState.Accepted, Decision: DisputeDecision.Upheld })
            return null;
        if (finding.Progress.Refuse(answer) is { } refusal)
            return refusal;
        finding.Answer(answer);
        Revision++;
        return null;
    }

    /// <summary>Decides about a finding that the inspected city disputes.</summary>
    /// <param name="decision">The decision.</param>
    /// <exception cref="RefusedException">There is no such finding, the city does not dispute it now, or as <see cref="FindingDecision.Refuse"/> says.</exception>
    public void Decide(FindingDecision decision)
    {
        var finding = _findings.Find(finding => finding.Id == decision.FindingId) ?? throw new RefusedException(InspectionRefusals.FindingNotFound);
        if (finding.Progress.State != HandoverState.Disputed)
            throw new RefusedException(FindingRefusals.DoesNotFollow(finding.Progress.State));
        finding.Decide(decision);
        Revision++;
    }

    private InspectionFinding OwnFinding(Guid id)
    {
        var finding = _findings.Find(finding => finding.Id == id) ?? throw new RefusedException(InspectionRefusals.FindingNotFound);
        return finding.Progress.State == HandoverState.NotHanded ? finding : throw new RefusedException(InspectionRefusals.HandedOver);
    }
}
