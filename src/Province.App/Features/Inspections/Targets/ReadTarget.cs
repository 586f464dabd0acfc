using Microsoft.EntityFrameworkCore;
using Province.App.Features.Inspections.Handovers;
using Province.App.Features.Inspections.Members;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Campaigns.Targets;
using Province.Domain.Campaigns.Training;
using Province.Domain.Inspections;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Targets;

/// <summary>One enterprise that a group inspects: the visit, the findings with what became of them, photos and papers.</summary>
public static class ReadTarget
{
    /// <param name="Inspection">Null while nothing was recorded.</param>
    /// <param name="CheckItems">The campaign's check items, which a finding may name.</param>
    /// <param name="People">Who may have been there: the people on the group's accepted rosters.</param>
    /// <param name="IsClosed">Whether the group's fieldwork is closed.</param>
    /// <param name="CanDecide">Whether the caller may decide about findings that the city disputes.</param>
    public sealed record Response(
        Guid TargetId, Guid CampaignId, string Title, int Group, int City, string CityName, string CreditCode, string Name, string County,
        IReadOnlyList<EnterpriseKind> Kinds, TargetOrigin Origin, Guid? DrawId, string? LeftOut, decimal? DaysPerSmelter, DateOnly? AgreedFrom, DateOnly? AgreedUntil,
        InspectionLine? Inspection, IReadOnlyList<string> CheckItems, IReadOnlyList<PersonLine> People, bool IsClosed, bool CanDecide, int Revision)
    {
        /// <summary>Whether the campaign sets a day for the training, so that whoever was not there is warned of.</summary>
        public bool AsksTraining { get; init; }
    }

    public sealed record InspectionLine(
        Guid InspectionId, InspectionState State, DateOnly On, decimal Days, string? Remark, bool IsShort, string RecordedBy, DateTimeOffset RecordedAt,
        IReadOnlyList<PersonLine> Members, IReadOnlyList<FindingLine> Findings, IReadOnlyList<FileLine> Files);

    /// <param name="TrainedOn">The local day of the person's training; null for one who is not recorded as trained.</param>
    public sealed record PersonLine(int City, string CityName, Guid MemberId, RosterPerson Person, DateOnly? TrainedOn);

    public sealed record FindingLine(
        Guid Id, int Ordinal, string Text, string? CheckItem, FindingSeverity Severity, bool IsMajorHazard, HandoverState State, DateTimeOffset? HandedOverAt,
        string? AnsweredBy, DateTimeOffset? AnsweredAt, string? DisputeReason, DateOnly? RectifiedOn, string? Rectification, string? CaseNumber,
        IReadOnlyList<HandedFile> RectificationFiles, DisputeDecision? Decision, string? DecisionReason, string? DecidedBy, DateTimeOffset? DecidedAt);

    public sealed record FileLine(string Sha256, string Name, string ContentType, Guid? FindingId, bool IsHandedOver);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/fieldwork/targets/{targetId:guid}", async (Guid targetId, Door door, CancellationToken ct) =>
        {
            var target = await door.CallAsync((Handler h) => h.HandleAsync(targetId, ct), ct);
            return Tagged.Ok(target, target.Revision);
        }).WithName(nameof(ReadTarget));

    [Needs(Right.ViewFieldwork)]
    internal sealed class Handler(ProvinceDb db, FieldworkDesk desk, GroupRosters rosters, Session session)
    {
        internal async Task<Response> HandleAsync(Guid targetId, CancellationToken ct)
        {
            var (target, group) = await desk.TargetAsync(targetId, ct);
            var fieldwork = await db.GroupFieldwork.AsNoTracking().Include(f => f.Dates).SingleOrDefaultAsync(f => f.CampaignId == target.CampaignId && f.Group == target.Group, ct);
            var inspection = await FieldworkDesk.Whole(db.Inspections.AsNoTracking()).SingleOrDefaultAsync(i => i.TargetId == targetId, ct);
            var accepted = await rosters.AcceptedAsync(target.CampaignId, ct);
            var dates = fieldwork?.Dates.FirstOrDefault(dates => dates.City == target.City);
            var terms = group.Campaign.Terms;
            var training = new TrainingBook(await db.TrainedMembers.AsNoTracking().Where(member => member.CampaignId == target.CampaignId).ToListAsync(ct));
            return new Response(target.Id, target.CampaignId, group.Campaign.Title, target.Group, target.City.Code, group.NameOf(target.City),
                target.CreditCode, target.Name, target.County, target.Kinds, target.Origin, target.DrawId, target.LeftOut, terms.Quotas.DaysPerSmelter, dates?.From, dates?.Until,
                inspection is null ? null : Line(inspection, group, training), terms.CheckItems,
                [.. group.Builders.SelectMany(city => accepted[city].Select(member => new PersonLine(city.Code, group.NameOf(city), member.Id, member.Person, training.Find(city, member)?.On)))],
                fieldwork?.ClosedAt is not null, DecideDispute.MayDecide(session.Caller, group.Cross), inspection?.Revision ?? 0) { AsksTraining = terms.Dates.Training is not null };
        }

        private static InspectionLine Line(Inspection i, FieldworkGroup group, TrainingBook training) => new(
            i.Id, i.State, i.On, i.Days, i.Remark, i.IsShort(group.Campaign.Terms.Quotas.DaysPerSmelter), i.RecordedBy, i.RecordedAt,
            [.. i.Members.OrderBy(m => m.Person.Role).ThenByDescending(m => m.Person.Leads).ThenBy(m => m.City).ThenBy(m => m.Person.Name, StringComparer.Ordinal)
                .Select(m => new PersonLine(m.City.Code, group.NameOf(m.City), m.MemberId, m.Person, training.Find(m.City, new RosterEntry(m.MemberId, m.Person))?.On))],
            [.. i.Findings.OrderBy(f => f.Ordinal).Select(f => new FindingLine(f.Id, f.Ordinal, f.Text, f.CheckItem, f.Severity, f.IsMajorHazard, f.Progress.State, f.HandedOverAt,
                f.Progress.AnsweredBy, f.Progress.AnsweredAt, f.Progress.DisputeReason, f.Progress.RectifiedOn, f.Progress.Rectification, f.Progress.CaseNumber,
                f.Progress.RectificationFiles, f.Progress.Decision, f.Progress.DecisionReason, f.Progress.DecidedBy, f.Progress.DecidedAt))],
            [.. i.Files.OrderBy(f => f.Ordinal).Select(f => new FileLine(f.Sha256, f.Name, f.ContentType, f.FindingId, f.IsHandedOver))]);
    }
}
