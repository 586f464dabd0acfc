using Province.Domain.Plans.Diagnostics.Reading;

namespace Province.Domain.Plans.Diagnostics.Form;

/// <summary>Where members of the header were read.</summary>
internal static class HeaderSpots
{
    /// <summary>The place of a member, or the first line where the reader kept none.</summary>
    internal static Spot Of(PlanUnderCheck check, string field) =>
        new(check.Plan.Origins.FirstOrDefault(origin => origin.Field == field)?.Line ?? 1, null);
}
