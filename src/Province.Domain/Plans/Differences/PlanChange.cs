namespace Province.Domain.Plans.Differences;

/// <summary>One thing that two versions of a plan say differently.</summary>
/// <param name="Kind">Whether it was added, removed or changed.</param>
/// <param name="Part">The part of the plan that it belongs to.</param>
/// <param name="Message">One sentence in Chinese that names what it is and, of a change, both sides.</param>
/// <param name="OldLine">The line in the old text, from 1; null for what was added, or where the old plan kept no line.</param>
/// <param name="NewLine">The line in the new text, from 1; null for what was removed, or where the new plan kept no line.</param>
public sealed record PlanChange(ChangeKind Kind, PlanPart Part, string Message, int? OldLine, int? NewLine);

/// <summary>What happened to a statement.</summary>
public enum ChangeKind
{
    /// <summary>Only the new version has it.</summary>
    Added,

    /// <summary>Only the old version has it.</summary>
    Removed,

    /// <summary>Both have it and say it differently.</summary>
    Changed,
}

/// <summary>A part of a plan, in the order in which changes are listed.</summary>
public enum PlanPart
{
    /// <summary>Number, title, dates, approval, disclosure.</summary>
    Header,

    /// <summary>Totals of the main text.</summary>
    Totals,

    /// <summary>Frequency floors and caps.</summary>
    Frequency,

    /// <summary>An annex as a whole: its title, department and industries.</summary>
    Annexes,

    /// <summary>Figures about the city as it is.</summary>
    Baseline,

    /// <summary>Numbers of inspections.</summary>
    Quotas,

    /// <summary>Key enterprises.</summary>
    Targets,

    /// <summary>Who is inspected when.</summary>
    Schedule,

    /// <summary>What is to be checked.</summary>
    CheckItems,

    /// <summary>Supervision of enforcement.</summary>
    Supervision,

    /// <summary>Sentences that bind somebody.</summary>
    Obligations,
}
