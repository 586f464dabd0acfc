using Province.Domain.Campaigns.Rosters;
using Province.Domain.Inspections;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Training;

/// <summary>That somebody on an accepted roster attended the training of a campaign (集中培训); the province's row.</summary>
/// <remarks>It holds for the person who was trained: once the roster names another one in the same place, that one is untrained until recorded.</remarks>
public sealed class TrainedMember : ITenantOwned
{
    /// <summary>Records it.</summary>
    /// <param name="tenant">The province.</param>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="attendance">Who attended, and when.</param>
    /// <param name="by">Who records it.</param>
    public TrainedMember(TenantId tenant, Guid campaignId, Attendance attendance, Recorder by)
    {
        (Name, Employer, RecordedBy) = ("", "", "");
        (Tenant, CampaignId, City, MemberId) = (tenant, campaignId, attendance.City, attendance.Member.Id);
        Change(attendance, by);
    }

    private TrainedMember() => (Name, Employer, RecordedBy) = (null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The city that named the person.</summary>
    public TenantId City { get; private set; }

    /// <summary>The city's id of the member.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>What the person was then.</summary>
    public RosterRole Role { get; private set; }

    /// <summary>The person's name then.</summary>
    public string Name { get; private set; }

    /// <summary>The unit that the person worked for then.</summary>
    public string Employer { get; private set; }

    /// <summary>The local day of the training.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The name of who recorded it.</summary>
    public string RecordedBy { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; }

    /// <summary>Whether a person is the one who was trained; another post or a renewed licence makes nobody another.</summary>
    /// <param name="person">The person as the roster has it.</param>
    /// <returns>True when role, name and unit are the same.</returns>
    public bool Is(RosterPerson person) => (person.Role, person.Name, person.Employer) == (Role, Name, Employer);

    /// <summary>Records another day, or another person in the same place; what says the same as before changes nothing.</summary>
    /// <param name="attendance">Who attended, and when.</param>
    /// <param name="by">Who records it.</param>
    public void Change(Attendance attendance, Recorder by)
    {
        if (Revision > 0 && On == attendance.On && Is(attendance.Member.Person))
            return;
        (Role, Name, Employer, On) = (attendance.Member.Person.Role, attendance.Member.Person.Name, attendance.Member.Person.Employer, attendance.On);
        (RecordedBy, RecordedAt) = (by.Name, by.At);
        Revision++;
    }
}

/// <summary>Somebody attended the training.</summary>
/// <param name="City">The city that named the person.</param>
/// <param name="Member">The person on its accepted roster.</param>
/// <param name="On">The local day.</param>
public sealed record Attendance(TenantId City, RosterEntry Member, DateOnly On);
