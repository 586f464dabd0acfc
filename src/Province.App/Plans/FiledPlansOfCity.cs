using Province.Domain.Plans;

namespace Province.App.Plans;

/// <summary>The plans of a city that were filed with the province.</summary>
internal static class FiledPlansOfCity
{
    /// <returns>Those of which a version was filed, also where the province sent it back since.</returns>
    public static IQueryable<Plan> EverFiled(this IQueryable<Plan> plans) => plans.Where(plan => plan.Steps.Any(step => step.Kind == PlanStepKind.Filed));
}
