using Province.Domain.Deadlines;
using Province.Domain.Reports;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines;

/// <summary>Where the thing is done that a deadline is about.</summary>
internal static class DeadlineLinks
{
    public static string Of(Deadline deadline, TenantId tenant) => deadline.Subject switch
    {
        DeadlineSubject.Year => tenant.IsProvince ? "/filed-plans" : "/plans",
        DeadlineSubject.Plan when !DeadlineConfirmation.IsByHand(deadline.Kind) => LinesOf(deadline),
        DeadlineSubject.Plan => $"/plans/{deadline.SubjectId}",
        DeadlineSubject.Campaign => tenant.IsProvince ? $"/campaigns/{deadline.SubjectId}" : $"/campaigns/assignments/{deadline.SubjectId}",
        DeadlineSubject.Summaries when tenant.IsProvince => $"/reports/filed-quarters?year={deadline.Year}&quarter={QuarterDates.QuarterOf(deadline.Part)}",
        DeadlineSubject.Summaries => $"/reports/quarters/{deadline.Year}/{QuarterDates.QuarterOf(deadline.Part)}",
        DeadlineSubject.Finding => $"/received-findings/{deadline.SubjectId}",
        _ => $"/deadlines/{deadline.Id}",
    };

    /// <summary>The part of a plan's date names the quarter and who does it.</summary>
    private static string LinesOf(Deadline deadline)
    {
        var part = deadline.Part.Split('/', 2);
        return $"/plans/{deadline.SubjectId}/lines?quarter={part[0].TrimStart('q')}&department={Uri.EscapeDataString(part[1])}";
    }
}
