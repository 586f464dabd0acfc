using Province.Domain.Tenancy;

namespace Province.Domain.Inspections;

/// <summary>A finding that a cross group handed over to this city, and what the city did about it; the city's row.</summary>
/// <remarks>Source: 2021 scheme, part 2 (3): 检查发现的问题和需要立案查处的案件，交由分类分级执法方案确定的直接监管应急管理部门.</remarks>
public sealed class ReceivedFinding : ITenantOwned
{
    /// <summary>Takes a finding in.</summary>
    /// <param name="tenant">The inspected city.</param>
    /// <param name="sender">The province.</param>
    /// <param name="envelopeId">The province's envelope.</param>
    /// <param name="letter">What it says.</param>
    /// <param name="ordinal">Which of its findings, from 0.</param>
    /// <param name="at">When it was sent, UTC.</param>
    public ReceivedFinding(TenantId tenant, TenantId sender, Guid envelopeId, FindingsLetter letter, int ordinal, DateTimeOffset at)
    {
        var handed = letter.Findings[ordinal];
        (Tenant, Sender, EnvelopeId, Id, Ordinal, ReceivedAt) = (tenant, sender, envelopeId, handed.Id, ordinal, at);
        (CampaignId, CampaignTitle, Year, Group, InspectionId) = (letter.CampaignId, letter.CampaignTitle, letter.Year, letter.Group, letter.InspectionId);
        (CreditCode, Enterprise, County, On) = (letter.Enterprise.CreditCode, letter.Enterprise.Name, letter.Enterprise.County, letter.Enterprise.On);
        (Text, CheckItem, Severity, IsMajorHazard) = (handed.Statement.Text, handed.Statement.CheckItem, handed.Statement.Severity, handed.Statement.IsMajorHazard);
        Files = [.. handed.Files.Concat(letter.Files).Select(file => file.Sha256).Distinct()];
        Members = string.Join("、", letter.Enterprise.Members);
        Progress = new FindingProgress();
        Progress.Begin();
    }

    private ReceivedFinding() =>
        (CampaignTitle, CreditCode, Enterprise, County, Text, Files, Members, Progress) = (null!, null!, null!, null!, null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id, the same as at the province.</summary>
    public Guid Id { get; private set; }

    /// <summary>The province.</summary>
    public TenantId Sender { get; private set; }

    /// <summary>The envelope that brought it.</summary>
    public Guid EnvelopeId { get; private set; }

    /// <summary>Its place in the envelope, from 0.</summary>
    public int Ordinal { get; private set; }

    /// <summary>When it was handed over, UTC.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Its title.</summary>
    public string CampaignTitle { get; private set; }

    /// <summary>Its calendar year.</summary>
    public int Year { get; private set; }

    /// <summary>The number of the group that found it.</summary>
    public int Group { get; private set; }

    /// <summary>The inspection.</summary>
    public Guid InspectionId { get; private set; }

    /// <summary>The enterprise's unified social credit code.</summary>
    public string CreditCode { get; private set; }

    /// <summary>The enterprise's name.</summary>
    public string Enterprise { get; private set; }

    /// <summary>The name of the county or park.</summary>
    public string County { get; private set; }

    /// <summary>The first local day of the visit.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who was there, as one line.</summary>
    public string Members { get; private set; }

    /// <summary>What was found.</summary>
    public string Text { get; private set; }

    /// <summary>The check item that it breaks, or null.</summary>
    public string? CheckItem { get; private set; }

    /// <summary>How grave it is.</summary>
    public FindingSeverity Severity { get; private set; }

    /// <summary>Whether it is a major hazard (重大事故隐患).</summary>
    public bool IsMajorHazard { get; private set; }

    /// <summary>The SHA-256 of each photo and paper, which the city holds.</summary>
    public List<string> Files { get; private set; }

    /// <summary>What became of it.</summary>
    public FindingProgress Progress { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>Answers it, or says what was done about it.</summary>
    /// <param name="answer">The answer.</param>
    /// <exception cref="Refusals.RefusedException">As <see cref="FindingProgress.Refuse(FindingAnswer)"/> says.</exception>
    public void Answer(FindingAnswer answer)
    {
        Progress.Take(answer);
        Revision++;
    }

    /// <summary>Takes in what the province decided about the city's dispute.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>Why it was not taken: nothing was disputed or it was decided before; null when it was taken.</returns>
    public Refusals.Refusal? Decide(FindingDecision decision)
    {
        if (Progress.Refuse(decision) is { } refusal)
            return refusal;
        Progress.Take(decision);
        Revision++;
        return null;
    }
}
