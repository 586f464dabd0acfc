using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines;

/// <summary>Where the thing is done that a deadline is about.</summary>
internal static class DeadlineLinks
{
    public static string Of(DeadlineSubject subject, Guid subjectId, Guid deadlineId, TenantId tenant) => subject switch
    {
        DeadlineSubject.Year => tenant.IsProvince ? "/filed-plans" : "/plans",
        DeadlineSubject.Plan => $"/plans/{subjectId}",
        DeadlineSubject.Campaign => tenant.IsProvince ? $"/campaigns/{subjectId}" : $"/campaigns/assignments/{subjectId}",
        DeadlineSubject.Finding => $"/received-findings/{subjectId}",
        _ => $"/deadlines/{deadlineId}",
    };
}
