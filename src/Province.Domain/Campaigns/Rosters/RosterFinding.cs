using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Rosters;

/// <summary>Something in the rosters of a group that does not meet the campaign's demands.</summary>
/// <param name="Code">A stable code: ROST1xx numbers, ROST2xx leader, ROST3xx licences, ROST4xx persons.</param>
/// <param name="Severity">Errors are certain; a warning may have its reason.</param>
/// <param name="Message">What it is, in one Chinese sentence.</param>
/// <param name="Mend">What to do about it.</param>
/// <param name="Member">The member it is about, or null for the group as a whole.</param>
public sealed record RosterFinding(string Code, Severity Severity, string Message, string Mend, Guid? Member = null);
