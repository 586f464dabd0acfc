using Province.App.Features.Plans;
using Province.App.Files;
using Province.Domain.Tenancy;

namespace Province.App.Seed;

/// <summary>The two sample plans, taken through the same use cases that people take them through: Zhuzhou's filed, Hengyang's on the city's desk.</summary>
internal sealed class PlanSeeder(SeededPeople people)
{
    private static readonly TenantId Hengyang = new(430400);
    private static readonly TenantId Zhuzhou = new(430200);

    public async Task SeedAsync(CancellationToken ct)
    {
        await ImportAsync(Hengyang, "hengyang", "hengyang-2024.txt", ct);
        var plan = await ImportAsync(Zhuzhou, "zhuzhou", "zhuzhou-2025.txt", ct);
        var planner = await people.DoorAsync(Zhuzhou, "zhuzhou.planner", Role.Planner, ct);
        var legal = await people.DoorAsync(Zhuzhou, "zhuzhou.legal", Role.LegalReviewer, ct);
        var leader = await people.DoorAsync(Zhuzhou, "zhuzhou.leader", Role.Leader, ct);
        var state = await planner.CallAsync((SubmitPlan.Handler h) => h.HandleAsync(plan.PlanId, SeededPeople.At(plan.Revision), ct), ct);
        state = await legal.CallAsync((ReviewPlan.Handler h) => h.HandleAsync(plan.PlanId, SeededPeople.At(state.Revision), new Decision(true), ct), ct);
        state = await leader.CallAsync((ApprovePlan.Handler h) => h.HandleAsync(plan.PlanId, SeededPeople.At(state.Revision), new Decision(true), ct), ct);
        await planner.CallAsync((FilePlan.Handler h) => h.HandleAsync(plan.PlanId, SeededPeople.At(state.Revision), ct), ct);
    }

    private async Task<ImportPlan.Response> ImportAsync(TenantId tenant, string city, string file, CancellationToken ct)
    {
        var planner = await people.DoorAsync(tenant, $"{city}.planner", Role.Planner, ct);
        return await planner.CallAsync((ImportPlan.Handler h) => h.HandleAsync(new(new Upload(file, SeedData.Document(file))), ct), ct);
    }
}
