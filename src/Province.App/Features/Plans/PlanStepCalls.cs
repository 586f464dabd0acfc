using System.Globalization;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Plans.Statements;

namespace Province.App.Features.Plans;

/// <summary>Turns the form of a step into the call of its use case.</summary>
internal static class PlanStepCalls
{
    internal static Task<PlanState> TakeAsync(PlanStepForm step, Guid planId, IFormCollection form, Door door, CancellationToken ct)
    {
        var expected = ExpectedVersion.FromForm(form["revision"]);
        var decision = new Decision(form["decision"] != "sendBack", form["reason"]);
        return step.Path switch
        {
            "submission" => door.CallAsync((SubmitPlan.Handler h) => h.HandleAsync(planId, expected, ct), ct),
            "review" => door.CallAsync((ReviewPlan.Handler h) => h.HandleAsync(planId, expected, decision, ct), ct),
            "approval" => door.CallAsync((ApprovePlan.Handler h) => h.HandleAsync(planId, expected, decision, ct), ct),
            "issuance" => door.CallAsync((IssuePlan.Handler h) => h.HandleAsync(planId, expected, Issuance(form), ct), ct),
            "filing" => door.CallAsync((FilePlan.Handler h) => h.HandleAsync(planId, expected, ct), ct),
            _ => throw new InvalidOperationException($"There is no step {step.Path}."),
        };
    }

    private static IssuePlan.Request Issuance(IFormCollection form) => new(
        form["documentNumber"],
        DateOnly.TryParseExact(form["issuedOn"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        form["approvedBy"],
        Enum.TryParse<Disclosure>(form["disclosure"], out var disclosure) ? disclosure : null);
}
