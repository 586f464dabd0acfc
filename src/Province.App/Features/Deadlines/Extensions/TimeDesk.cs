using Microsoft.EntityFrameworkCore;
using Province.App.Features.Deadlines.Reminders;
using Province.App.Security;
using Province.Data;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Deadlines;
using Province.Domain.Deadlines.Extensions;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Extensions;

/// <summary>How a deadline stands with more time.</summary>
/// <param name="CanAsk">Whether the caller may ask for more time now.</param>
/// <param name="Extender">Who would answer; null where no more time is given here.</param>
/// <param name="Href">Where more time is asked for; null where it is not.</param>
/// <param name="Requests">What was asked for and answered, latest first.</param>
public sealed record TimeStanding(bool CanAsk, Extender? Extender, string? Href, IReadOnlyList<TimeLine> Requests);

/// <summary>Who may ask for more time for a deadline, and who answers.</summary>
internal sealed class TimeDesk(ProvinceDb db, Session session, RuleBook rules, Recipients recipients)
{
    public DateOnly Today => rules.Today;

    public DateTimeOffset Now => rules.Now;

    public async Task<Extender?> ExtenderOfAsync(Deadline deadline, CancellationToken ct) =>
        TimeRequest.RefuseDeadline(deadline) is null ? (await rules.OfAsync(deadline.Year, ct)).Of(deadline.Kind).ExtendedBy : null;

    /// <summary>Whether the caller is one of those who are told of it; where the rules tell only roles that cannot ask, whoever can.</summary>
    public async Task<bool> IsToldAsync(Deadline deadline, CancellationToken ct)
    {
        if (session.Caller.AccountId is not { } account)
            return false;
        var rule = (await rules.OfAsync(deadline.Year, ct)).Of(deadline.Kind);
        return rule.Roles.All(role => !RoleRights.Of(role).ContainsKey(Right.AskDeadlineTime)) || (await recipients.OfAsync(deadline, rule, Audience.Responsible, ct)).Contains(account);
    }

    /// <summary>Whether anybody else is there to answer; a closed account keeps its memberships and answers nothing.</summary>
    public async Task<bool> HasAnswererAsync(Extender extender, CancellationToken ct)
    {
        var (role, account, today) = (Extenders.RoleOf(extender), session.Caller.AccountId, rules.Today);
        return extender == Extender.Province || await db.Memberships.HeldOn(today).Where(membership => membership.Role == role && membership.AccountId != account)
            .AnyAsync(membership => db.Users.Any(other => other.Id == membership.AccountId && other.ClosedAt == null), ct);
    }

    public Task<bool> IsWaitingAsync(Guid deadlineId, CancellationToken ct) =>
        db.TimeRequests.AnyAsync(request => request.DeadlineId == deadlineId && request.Stage == ExtensionStage.Asked, ct);

    public async Task<TimeStanding> StandAsync(Deadline deadline, CancellationToken ct)
    {
        var told = deadline.Subject == DeadlineSubject.CityDeadline ? deadline.SubjectId : deadline.Id;
        var (city, isOwn) = (deadline.City ?? session.Tenant, deadline.City is null);
        var requests = await TimeLine.Of(db, db.TimeRequests.AsNoTracking().Where(r => (r.DeadlineId == told && (isOwn || r.City == city)) || r.MovesId == told)).OrderByDescending(line => line.AskedAt).ToListAsync(ct);
        var extender = await ExtenderOfAsync(deadline, ct);
        var can = extender is not null && session.Caller.Can(Right.AskDeadlineTime) && !requests.Exists(line => line.Stage == ExtensionStage.Asked) && await IsToldAsync(deadline, ct);
        return new TimeStanding(can, extender, can ? $"/deadlines/{deadline.Id}/extension" : OfCampaign(deadline), requests);
    }

    /// <summary>As whom the caller answers: in a city by the roles held, in the province for its cities.</summary>
    public async Task<IReadOnlyList<Extender>> AnswersAsAsync(CancellationToken ct)
    {
        if (session.Tenant.IsProvince)
            return [Extender.Province];
        var (account, today) = (session.Caller.AccountId, rules.Today);
        var held = await db.Memberships.AsNoTracking().HeldOn(today).Where(membership => membership.AccountId == account).Select(membership => membership.Role).ToListAsync(ct);
        return [.. Enum.GetValues<Extender>().Where(extender => extender != Extender.Province && held.Contains(Extenders.RoleOf(extender)))];
    }

    /// <returns>Why the caller does not answer this one; null when the caller may.</returns>
    public async Task<Refusal?> RefuseAnswererAsync(TimeRequest request, CancellationToken ct)
    {
        if (!(await AnswersAsAsync(ct)).Contains(request.Extender))
            return TimeRefusals.NotTheirs(request);
        return request.AskedById is { } asker && asker == session.Caller.AccountId ? TimeRefusals.OwnRequest : null;
    }

    private string? OfCampaign(Deadline deadline) => deadline is { Subject: DeadlineSubject.Campaign, State: DeadlineState.Open } && session.Tenant.IsCity && session.Caller.Can(Right.FileRoster)
        ? $"{DeadlineLinks.Of(deadline, session.Tenant)}/extension" : null;
}
