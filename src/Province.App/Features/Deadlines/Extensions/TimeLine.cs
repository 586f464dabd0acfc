using Province.Data;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Deadlines;
using Province.Domain.Deadlines.Extensions;

namespace Province.App.Features.Deadlines.Extensions;

/// <summary>One request for more time and what was said to it.</summary>
public sealed record TimeLine
{
    public required Guid RequestId { get; init; }
    public required string City { get; init; }
    public required Guid DeadlineId { get; init; }
    public required Guid? MovesId { get; init; }
    public required DeadlineKind Kind { get; init; }
    public required string Title { get; init; }
    public required string? Department { get; init; }
    public required string Clause { get; init; }
    public required DateOnly Due { get; init; }
    public required DateOnly FirstDue { get; init; }
    public required DateOnly AskedUntil { get; init; }
    public required string Reason { get; init; }
    public required string AskedBy { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required Extender Extender { get; init; }
    public required ExtensionStage Stage { get; init; }
    public required DateOnly? GrantedUntil { get; init; }
    public required string? AnsweredBy { get; init; }
    public required DateTimeOffset? AnsweredAt { get; init; }
    public required string? AnswerReason { get; init; }
    public required int Revision { get; init; }

    internal static IQueryable<TimeLine> Of(ProvinceDb db, IQueryable<TimeRequest> requests) => requests.Select(r => new TimeLine
    {
        RequestId = r.Id, City = db.Tenants.Where(tenant => tenant.Id == r.City).Select(tenant => tenant.Area).FirstOrDefault()!, DeadlineId = r.DeadlineId, MovesId = r.MovesId, Kind = r.Kind,
        Title = r.Title, Department = r.Department, Clause = r.Clause, Due = r.Due, FirstDue = r.FirstDue, AskedUntil = r.AskedUntil, Reason = r.Reason, AskedBy = r.AskedBy,
        AskedAt = r.AskedAt, Extender = r.Extender, Stage = r.Stage, GrantedUntil = r.GrantedUntil, AnsweredBy = r.AnsweredBy, AnsweredAt = r.AnsweredAt,
        AnswerReason = r.AnswerReason, Revision = r.Revision,
    });
}
