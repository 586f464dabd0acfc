using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Inspections;

/// <summary>A hazard or breach that a cross group found (隐患), and what became of it.</summary>
public sealed class InspectionFinding : ITenantOwned
{
    internal InspectionFinding(Inspection inspection, Guid id, int ordinal, FindingStatement statement)
    {
        (Tenant, InspectionId, Id, Ordinal) = (inspection.Tenant, inspection.Id, id, ordinal);
        Text = "";
        Progress = new FindingProgress();
        Change(statement);
    }

    private InspectionFinding() => (Text, Progress) = (null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id; the inspected city knows it by the same.</summary>
    public Guid Id { get; private set; }

    /// <summary>The inspection.</summary>
    public Guid InspectionId { get; private set; }

    /// <summary>The order in which they were recorded, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>What was found.</summary>
    public string Text { get; private set; }

    /// <summary>The check item of the campaign that it breaks, or null for another.</summary>
    public string? CheckItem { get; private set; }

    /// <summary>How grave it is.</summary>
    public FindingSeverity Severity { get; private set; }

    /// <summary>Whether it is a major hazard (重大事故隐患).</summary>
    public bool IsMajorHazard { get; private set; }

    /// <summary>The envelope that handed it over, or null.</summary>
    public Guid? EnvelopeId { get; private set; }

    /// <summary>When it was handed over, UTC; null while it was not.</summary>
    public DateTimeOffset? HandedOverAt { get; private set; }

    /// <summary>What became of it.</summary>
    public FindingProgress Progress { get; private set; }

    /// <summary>Whether it counts as a finding; one that the province withdrew after a dispute does not.</summary>
    public bool Counts => Progress.State != HandoverState.Withdrawn;

    /// <summary>What was found, as it was typed.</summary>
    public FindingStatement Statement => new(Text, CheckItem, Severity, IsMajorHazard);

    internal void Change(FindingStatement statement) =>
        (Text, CheckItem, Severity, IsMajorHazard) = (statement.Text, statement.CheckItem, statement.Severity, statement.IsMajorHazard);

    internal void HandOver(Guid envelope, DateTimeOffset at)
    {
        (EnvelopeId, HandedOverAt) = (envelope, at);
        Progress.Begin();
    }

    internal void Answer(FindingAnswer answer) => Progress.Take(answer);

    internal void Decide(FindingDecision decision) => Progress.Take(decision);
}

/// <summary>What was found.</summary>
/// <param name="Text">In words; 1 to 1,000 characters.</param>
/// <param name="CheckItem">The check item that it breaks, at most 500 characters, or null for another.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="IsMajorHazard">Whether it is a major hazard; such a one is grave.</param>
public sealed record FindingStatement(string Text, string? CheckItem, FindingSeverity Severity, bool IsMajorHazard)
{
    /// <summary>Whether it could be a finding.</summary>
    /// <returns>What is missing or wrong, with the field; null when nothing is.</returns>
    public Refusal? Refuse()
    {
        if (string.IsNullOrWhiteSpace(Text) || Text.Length > 1000)
            return Refusal.Invalid("finding.text_invalid", "请写明发现的问题，1 到 1000 个字。", "text");
        if (CheckItem?.Length > 500)
            return Refusal.Invalid("finding.check_item_invalid", "检查内容不能超过 500 个字，请从列表中选择。", "checkItem");
        if (!Enum.IsDefined(Severity))
            return Refusal.Invalid("finding.severity_invalid", "请选择严重程度。", "severity");
        return IsMajorHazard && Severity != FindingSeverity.Grave
            ? Refusal.Invalid("finding.severity_too_low", "判定为重大事故隐患的，严重程度须选“严重”。请改选，或取消“重大事故隐患”。", "severity")
            : null;
    }
}

/// <summary>How grave a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Slight (轻微).</summary>
    Slight,

    /// <summary>Ordinary (一般).</summary>
    Ordinary,

    /// <summary>Grave (严重).</summary>
    Grave,
}
