using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Training;

/// <summary>Who of a campaign's people is trained.</summary>
public sealed class TrainingBook
{
    private readonly Dictionary<(TenantId City, Guid MemberId), TrainedMember> _known;

    /// <summary>Opens it.</summary>
    /// <param name="recorded">What was recorded in the campaign; each member at most once.</param>
    public TrainingBook(IEnumerable<TrainedMember> recorded) => _known = recorded.ToDictionary(member => (member.City, member.MemberId));

    /// <summary>What was recorded of a member.</summary>
    /// <param name="city">The city that named it.</param>
    /// <param name="member">The member as a roster has it.</param>
    /// <returns>The record; null while nothing was recorded, or somebody else stood there then.</returns>
    public TrainedMember? Find(TenantId city, RosterEntry member) => _known.TryGetValue((city, member.Id), out var known) && known.Is(member.Person) ? known : null;

    /// <summary>The day on which the last of some people was trained.</summary>
    /// <param name="city">The city that named them.</param>
    /// <param name="members">Its accepted roster.</param>
    /// <returns>The local day; null while somebody is untrained, or there is nobody.</returns>
    public DateOnly? DoneOn(TenantId city, IEnumerable<RosterEntry> members)
    {
        var days = members.Select(member => Find(city, member)?.On).DefaultIfEmpty(null).ToList();
        return days.Contains(null) ? null : days.Max();
    }

    /// <summary>A number that becomes another whenever the people or what is recorded of them do, so that nobody records on what has changed meanwhile.</summary>
    /// <param name="places">The people in their order, each with its city.</param>
    /// <returns>The number, 0 or more.</returns>
    public int VersionOf(IEnumerable<(TenantId City, RosterEntry Member)> places)
    {
        var lines = places.Select(place => (place.City, place.Member, Known: _known.GetValueOrDefault((place.City, place.Member.Id))))
            .Select(line => $"{line.City.Code}|{line.Member.Id}|{line.Member.Person.Role}|{line.Member.Person.Name}|{line.Member.Person.Employer}|{line.Known?.Revision ?? 0}|{line.Known?.On:O}");
        return BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines)))) & int.MaxValue;
    }
}
