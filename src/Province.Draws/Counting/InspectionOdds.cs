using System.Numerics;
using Province.Draws.Requests;

namespace Province.Draws.Counting;

/// <summary>The exact probability with which each group inspects each city.</summary>
/// <remarks>Source: domain.md, section 4 (each candidate's probability is published and exact). Not part of the certificate.</remarks>
public sealed class InspectionOdds
{
    private readonly Dictionary<(string, string), BigInteger> _ways = [];

    internal InspectionOdds(InspectionRequest request, BigInteger outcomes, BigInteger[,] ways)
    {
        Outcomes = outcomes;
        for (var group = 0; group < request.Groups.Count; group++)
            for (var city = 0; city < request.Cities.Count; city++)
                _ways[(request.Groups[group].Id, request.Cities[city].Id)] = ways[group, city];
    }

    /// <summary>N, the number of allowed outcomes: the denominator of every probability.</summary>
    public BigInteger Outcomes { get; }

    /// <summary>In how many of the outcomes a group inspects a city.</summary>
    /// <param name="group">The group's id.</param>
    /// <param name="city">The city's id.</param>
    /// <returns>0 to <see cref="Outcomes"/>; the probability is this divided by <see cref="Outcomes"/>.</returns>
    /// <exception cref="KeyNotFoundException">There is no such group or city.</exception>
    public BigInteger Ways(string group, string city) => _ways[(group, city)];
}
