using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Security;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;
using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Features.Deadlines.Sources;

/// <summary>Deadlines of cities that reached the province, as each city told of them last.</summary>
internal sealed class CityDeadlineSource(ProvinceDb db, Session session) : IDeadlineSource
{
    public DeadlineSubject Subject => DeadlineSubject.CityDeadline;

    public async Task<IReadOnlyList<Guid>> SubjectsAsync(CancellationToken ct) =>
        [.. (await Letters().Select(e => e.Thread).Distinct().ToListAsync(ct)).Select(thread => Guid.ParseExact(thread[^32..], "N"))];

    public async Task<IReadOnlyList<DeadlineWish>> FindAsync(Guid subjectId, CancellationToken ct)
    {
        if (!session.Tenant.IsProvince)
            return [];
        var thread = CityDeadlineLetter.ThreadOf(subjectId);
        var letters = await Letters().Where(e => e.Thread == thread).Select(e => new { e.Sender, e.SentAt, e.Payload }).ToListAsync(ct);
        var names = await db.Tenants.AsNoTracking().ToDictionaryAsync(tenant => tenant.Id, tenant => tenant.Area, ct);
        return [.. letters.GroupBy(letter => letter.Sender).Select(sent => (City: sent.Key, Latest: sent.MaxBy(letter => letter.SentAt)!))
            .Select(told => (told.City, Letter: CityDeadlineLetter.Read(told.Latest.Payload), On: ChinaTime.DayOf(told.Latest.SentAt))).Select(told =>
            new DeadlineWish($"{told.City}", DeadlineKind.Escalated, told.Letter.Year, $"{names[told.City]}{(told.On > told.Letter.Due ? "逾期" : "延期")}：{told.Letter.Title}", told.Letter.Due, told.Letter.Clause)
            {
                City = told.City, Department = told.Letter.Department, FirstDue = told.Letter.FirstDue, DoneOn = told.Letter.ClosedOn, IsCounted = true,
            })];
    }

    private IQueryable<InboxEnvelope> Letters() => db.Inbox.AsNoTracking().Where(e => e.Kind == CityDeadlineLetter.EnvelopeKind);
}

/// <summary>A city's overdue deadline, or that it was met: the letter in the inbox is all that is kept, and its being taken in settles what the source reads of it.</summary>
internal sealed class ReceiveCityDeadline : IReceive
{
    public string Kind => CityDeadlineLetter.EnvelopeKind;

    public string Title => "逾期上报";

    /// <summary>Refuses a letter that nobody could read later.</summary>
    public Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct) =>
        CityDeadlineLetter.ThreadOf(CityDeadlineLetter.Read(envelope.Payload).DeadlineId) == envelope.Thread ? Task.FromResult<Refusal?>(null)
            : throw new InvalidOperationException($"Envelope {envelope.EnvelopeId} is not about what its thread names.");
}
