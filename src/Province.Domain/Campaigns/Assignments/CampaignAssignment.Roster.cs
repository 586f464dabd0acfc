using Province.Domain.Campaigns.Checks;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Plans.Diagnostics;
using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Assignments;

/// <content>The way of the roster from the city's desk to the province and back.</content>
public sealed partial class CampaignAssignment
{
    /// <summary>The roster as the checks read it once it is filed.</summary>
    /// <returns>The roster.</returns>
    public CityRoster RosterAsFiled() => new(Tenant.Code, Leads, true, [.. _members.OrderBy(member => member.Ordinal).Select(member => member.Entry)]);

    /// <summary>Whether the members may be changed now.</summary>
    /// <param name="today">The local day.</param>
    /// <returns>The refusal, or null. Until its deadline an accepted roster may be changed and filed again; afterwards it is locked.</returns>
    public Refusal? RefuseRosterChange(DateOnly today)
    {
        if (BuildsGroup is null)
            return RosterRefusals.NotBuilder;
        if (RosterStage == RosterStage.Filed)
            return RosterRefusals.WithProvince;
        return RosterStage == RosterStage.Accepted && !(today <= RosterDue) ? RosterRefusals.Locked : null;
    }

    /// <summary>Adds a member.</summary>
    /// <param name="id">A new id.</param>
    /// <param name="person">The person.</param>
    /// <param name="accountId">The person's account in the city, or null.</param>
    /// <param name="by">Who adds, on which local day, and which cities may provide experts.</param>
    /// <returns>The member.</returns>
    /// <exception cref="RefusedException">The roster may not be changed, or the person could not be on it.</exception>
    public RosterMember AddMember(Guid id, RosterPerson person, Guid? accountId, RosterEdit by)
    {
        Require(person, accountId, null, by);
        MemberCount++;
        var member = new RosterMember(this, id, MemberCount, person, accountId);
        _members.Add(member);
        Touch(by, AssignmentStepKind.MemberAdded, person.Name);
        return member;
    }

    /// <summary>Changes a member; one who has acknowledged and becomes another person must acknowledge again.</summary>
    /// <param name="id">The member.</param>
    /// <param name="person">The person as it is now.</param>
    /// <param name="accountId">The person's account in the city, or null.</param>
    /// <param name="by">Who changes, when, and which cities may provide experts.</param>
    /// <exception cref="RefusedException">The roster may not be changed, or the person could not be on it.</exception>
    public void ChangeMember(Guid id, RosterPerson person, Guid? accountId, RosterEdit by)
    {
        var member = MemberOf(id);
        Require(person, accountId, id, by);
        member.Change(person, accountId);
        Touch(by, AssignmentStepKind.MemberChanged, person.Name);
    }

    /// <summary>Takes a member off.</summary>
    /// <param name="id">The member.</param>
    /// <param name="by">Who takes it off, and when.</param>
    /// <exception cref="RefusedException">The roster may not be changed.</exception>
    public void RemoveMember(Guid id, RosterEdit by)
    {
        var member = MemberOf(id);
        RefusedException.Enforce(RefuseRosterChange(by.Today));
        _members.Remove(member);
        Touch(by, AssignmentStepKind.MemberRemoved, member.Person.Name);
    }

    /// <summary>Whether the roster can be filed now.</summary>
    /// <param name="demands">What the campaign asks.</param>
    /// <param name="today">The local day.</param>
    /// <returns>The refusal, or null. What only the whole group can meet does not keep one city from filing, and being late does not either.</returns>
    public Refusal? RefuseRosterFiling(RosterDemands demands, DateOnly today)
    {
        if (RefuseRosterChange(today) is { } closed)
            return closed;
        if (_members.Count == 0)
            return RosterRefusals.Empty;
        return RosterCheck.OfCity(demands, RosterAsFiled()).FirstOrDefault(finding => finding.Severity == Severity.Error) is { } error
            ? RosterRefusals.Faulty(error)
            : null;
    }

    /// <summary>Files the roster with the province.</summary>
    /// <param name="envelope">The envelope that carries it.</param>
    /// <param name="demands">What the campaign asks.</param>
    /// <param name="by">Who files, and when.</param>
    /// <exception cref="RefusedException">As <see cref="RefuseRosterFiling"/> says.</exception>
    public void FileRoster(Guid envelope, RosterDemands demands, RosterEdit by)
    {
        RefusedException.Enforce(RefuseRosterFiling(demands, by.Today));
        FiledEnvelope = envelope;
        RosterVersion++;
        RosterStage = RosterStage.Filed;
        ReturnComment = null;
        Note(AssignmentStepKind.RosterFiled, by.Actor, by.At, $"名单第 {RosterVersion} 版，{_members.Count} 人{(by.Today > RosterDue ? "，逾期报送" : null)}");
    }

    /// <summary>Takes in the province's answer; one to an earlier filing changes nothing.</summary>
    /// <param name="envelope">The envelope that is answered.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>Whether it was to the current filing.</returns>
    public bool Answer(Guid envelope, RosterAnswer answer)
    {
        var expected = answer.Accepted ? RosterStage == RosterStage.Filed : RosterStage is RosterStage.Filed or RosterStage.Accepted;
        if (FiledEnvelope != envelope || !expected)
            return false;
        RosterStage = answer.Accepted ? RosterStage.Accepted : RosterStage.Returned;
        ReturnComment = answer.Accepted ? null : answer.Comment;
        Note(answer.Accepted ? AssignmentStepKind.RosterAccepted : AssignmentStepKind.RosterReturned, new CampaignActor(null, answer.By), answer.At, answer.Comment);
        return true;
    }

    /// <summary>Whether the city has to do with a date: an inspected city files a pool, one that builds a group does all else.</summary>
    /// <param name="kind">Which date.</param>
    /// <returns>The refusal, or null.</returns>
    public Refusal? RefuseAsking(CampaignDateKind kind) => kind == CampaignDateKind.Pool
        ? InspectedByGroup is null ? ExtensionRefusals.NotInspected : null
        : BuildsGroup is null ? ExtensionRefusals.NotBuilder : null;

    /// <summary>Notes that more time is asked for.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="actor">Who asks.</param>
    public void AskExtension(ExtensionRequest asked, CampaignActor actor)
    {
        RefusedException.Enforce(RefuseAsking(asked.Kind) ?? asked.Refuse());
        Note(AssignmentStepKind.ExtensionAsked, actor, asked.At, $"申请延至 {Say.Day(asked.Until)}。理由：{asked.Reason}");
    }

    /// <summary>Takes in what the province says to a request for more time.</summary>
    /// <param name="kind">Which date.</param>
    /// <param name="answer">The answer.</param>
    public void AnswerExtension(CampaignDateKind kind, ExtensionAnswer answer)
    {
        if (kind == CampaignDateKind.Roster)
            RosterDue = DeadlineExtension.DueOf(RosterBy, [RosterDue, answer.GrantedUntil]);
        if (kind == CampaignDateKind.Pool)
            PoolDue = DeadlineExtension.DueOf(PoolBy, [PoolDue, answer.GrantedUntil]);
        Note(answer.GrantedUntil is null ? AssignmentStepKind.ExtensionRefused : AssignmentStepKind.ExtensionApproved,
            new CampaignActor(null, answer.By), answer.At, answer.GrantedUntil is { } day ? $"延至 {Say.Day(day)}。{answer.Reason}" : answer.Reason);
    }

    /// <summary>A member acknowledges the discipline rules.</summary>
    /// <param name="id">The member.</param>
    /// <param name="actor">The member, or the colleague who holds the paper.</param>
    /// <param name="onPaper">Whether a colleague records what was signed on paper.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>The note for the province.</returns>
    /// <exception cref="RefusedException">The roster was never filed or is not with or accepted by the province, somebody else acknowledges, or it was done before.</exception>
    public AcknowledgementNote Acknowledge(Guid id, CampaignActor actor, bool onPaper, DateTimeOffset at)
    {
        var member = MemberOf(id);
        if (RosterStage is not (RosterStage.Filed or RosterStage.Accepted))
            throw new RefusedException(RosterRefusals.NotFiled);
        if (!onPaper && member.AccountId != actor.AccountId)
            throw new RefusedException(RosterRefusals.NotYours);
        if (member.AcknowledgedAt is not null)
            throw new RefusedException(RosterRefusals.AcknowledgedAlready);
        member.Acknowledge(actor.Name, onPaper, at);
        Note(AssignmentStepKind.Acknowledged, actor, at, onPaper ? $"{member.Person.Name}（纸质）" : member.Person.Name);
        return new AcknowledgementNote(Id, id, member.Person.Name, actor.Name, at, onPaper);
    }

    private RosterMember MemberOf(Guid id) => _members.Find(member => member.Id == id) ?? throw new RefusedException(RosterRefusals.MemberNotFound);

    private void Require(RosterPerson person, Guid? accountId, Guid? self, RosterEdit by)
    {
        RefusedException.Enforce(RefuseRosterChange(by.Today));
        RefusedException.Enforce(person.Refuse(by.Providers));
        if (accountId is not null && _members.Exists(member => member.AccountId == accountId && member.Id != self))
            throw new RefusedException(RosterRefusals.AccountInvalid);
    }

    private void Touch(RosterEdit by, AssignmentStepKind kind, string name)
    {
        if (RosterStage == RosterStage.Accepted)
            RosterStage = RosterStage.Draft;
        Note(kind, by.Actor, by.At, name);
    }
}

/// <summary>Who changes a roster, and when.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Today">The local day.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Providers">The area codes of the cities that may provide experts.</param>
public sealed record RosterEdit(CampaignActor Actor, DateOnly Today, DateTimeOffset At, IReadOnlyCollection<int> Providers);
