using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>The planner records number, date and approval of a plan whose document did not carry them (登记印发).</summary>
internal static class IssuePlan
{
    internal sealed record Request(string? DocumentNumber, DateOnly? IssuedOn, string? ApprovedBy, Disclosure? Disclosure);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/plans/{planId:guid}/issuance", async (Guid planId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            PlanState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(planId, expected, request, ct), ct)))
        .WithName(nameof(IssuePlan));

    [Needs(Right.PreparePlan)]
    internal sealed class Handler(PlanSteps steps)
    {
        internal Task<PlanState> HandleAsync(Guid planId, ExpectedVersion expected, Request request, CancellationToken ct)
        {
            var issuance = Checked(request);
            return steps.TakeAsync(planId, expected, $"登记印发：{issuance.DocumentNumber}", (plan, actor, at) => plan.Issue(issuance, actor, at), ct);
        }

        private static Issuance Checked(Request request)
        {
            if (string.IsNullOrWhiteSpace(request.DocumentNumber) || request.DocumentNumber.Trim().Length > 60)
                throw new RefusedException(Refusal.Invalid("plan.document_number_missing", "请填写文号，如“衡应急〔2023〕92号”，不超过 60 个字。", "documentNumber"));
            if (request.IssuedOn is not { } day)
                throw new RefusedException(Refusal.Invalid("plan.issued_on_missing", "请填写印发日期。", "issuedOn"));
            if (string.IsNullOrWhiteSpace(request.ApprovedBy) || request.ApprovedBy.Trim().Length > 100)
                throw new RefusedException(Refusal.Invalid("plan.approved_by_missing", "请填写批准机关，如“市人民政府”。", "approvedBy"));
            return new Issuance(request.DocumentNumber.Trim(), day, request.ApprovedBy.Trim(), request.Disclosure);
        }
    }
}
