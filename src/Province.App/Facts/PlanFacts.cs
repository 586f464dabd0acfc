using Province.Domain.Tenancy;

namespace Province.App.Facts;

/// <summary>The city filed its plan of a year with the province (报送).</summary>
internal sealed record PlanFiled(Guid PlanId, int Year);

/// <summary>The province accepted or returned a city's plan of a year (受理、退回).</summary>
internal sealed record FiledPlanAnswered(TenantId City, int Year);

/// <summary>Lines of a filed plan were reported as done, or reports of them were taken back (完成登记、撤回).</summary>
internal sealed record PlanLinesReported(Guid PlanId);
