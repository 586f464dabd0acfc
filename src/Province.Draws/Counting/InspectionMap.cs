using System.Numerics;
using Province.Draws.Requests;

namespace Province.Draws.Counting;

/// <summary>What the rules of an inspection say, as bits: who builds whom, who may not and who must inspect whom.</summary>
/// <remarks>Source: specification, sections 3.4 and 4.3.</remarks>
internal sealed class InspectionMap
{
    private const int NoGroup = -1;

    private readonly InspectionRequest _request;
    private readonly Dictionary<string, int> _cities;
    private readonly Dictionary<string, int> _groups;
    private readonly Dictionary<string, int> _builders = new(StringComparer.Ordinal);
    private readonly ulong[] _own;
    private readonly ulong[] _barred;
    private readonly ulong[] _required;
    private readonly int[] _builtBy;
    private readonly int[,] _bits;
    private readonly ulong[][] _pairsOfLater;
    private readonly ulong[][] _pairsOfEarlier;

    internal InspectionMap(InspectionRequest request, IReadOnlyList<InspectionRule> rules)
    {
        _request = request;
        _cities = request.Cities.Index().ToDictionary(c => c.Item.Id, c => c.Index);
        _groups = request.Groups.Index().ToDictionary(g => g.Item.Id, g => g.Index);
        foreach (var (group, built) in request.Groups.Index())
            foreach (var city in built.Cities)
                _builders[city] = group;
        _own = [.. request.Groups.Select(group => Set(group.Cities))];
        (_barred, _required) = ([.. _own], new ulong[Groups]);
        foreach (var rule in rules)
            Apply(rule);
        _builtBy = [.. Enumerable.Range(0, request.Cities.Count).Select(city => Array.FindIndex(_own, own => (own & Bits.Of(city)) != 0))];
        _bits = new int[Groups, Groups];
        Words = NumberPairs();
        _pairsOfLater = Masks(isLater: true);
        _pairsOfEarlier = Masks(isLater: false);
    }

    internal int Groups => _request.Groups.Count;

    internal int Words { get; }

    internal bool IsMutualBarred { get; private set; }

    internal ulong AllCities => Bits.All(_request.Cities.Count);

    internal ulong Barred(int group) => _barred[group];

    internal ulong Required(int group) => _required[group];

    internal int Inspects(int group) => _request.Groups[group].Inspects;

    /// <summary>The pairs whose later group is this one: they are lost when its turn is over.</summary>
    internal ReadOnlySpan<ulong> PairsOfLater(int group) => _pairsOfLater[group];

    /// <summary>Closes the cities of groups that inspect this one.</summary>
    internal void CloseMutual(int group, ReadOnlySpan<ulong> state, ref ulong open)
    {
        if (!IsMutualBarred)
            return;
        for (var earlier = 0; earlier < group; earlier++)
            if (Has(state, _bits[earlier, group]))
                open &= ~_own[earlier];
    }

    /// <summary>Changes F after a group took cities; the next state holds the cities that are left.</summary>
    internal void Follow(int group, ulong taken, Span<ulong> next)
    {
        var left = next[0] & AllCities;
        var canMeet = (left & _own[group]) != 0;
        for (; taken != 0; taken &= taken - 1)
        {
            var builder = _builtBy[BitOperations.TrailingZeroCount(taken)];
            if (builder == NoGroup)
                continue;
            if (builder > group && canMeet)
                Put(next, _bits[group, builder]);
            if (builder < group && (left & _own[builder]) == 0)
                for (var i = 0; i < next.Length; i++)
                    next[i] &= ~_pairsOfEarlier[builder][i];
        }
    }

    private void Apply(InspectionRule rule)
    {
        switch (rule)
        {
            case NotMutualRule:
                IsMutualBarred = true;
                break;
            case NotAgainRule again:
                foreach (var (_, by, of) in again.Earlier)
                    if (_builders.TryGetValue(by, out var group))
                        _barred[group] |= Set([of]);
                break;
            case ForbiddenCitiesRule forbidden:
                foreach (var (barred, city) in forbidden.Pairs)
                    _barred[_groups[barred]] |= Set([city]);
                break;
            case RequiredCitiesRule required:
                foreach (var (taking, city) in required.Pairs)
                    Require(_groups[taking], Set([city]));
                break;
        }
    }

    private void Require(int group, ulong city)
    {
        _required[group] |= city;
        for (var other = 0; other < Groups; other++)
            if (other != group)
                _barred[other] |= city;
    }

    private ulong Set(IEnumerable<string> cities) =>
        cities.Aggregate(0UL, (set, city) => _cities.TryGetValue(city, out var number) ? set | Bits.Of(number) : set);

    /// <summary>Gives a bit to each pair of an earlier and a later group that can inspect each other.</summary>
    private int NumberPairs()
    {
        var bit = _request.Cities.Count;
        if (IsMutualBarred)
            for (var later = 0; later < Groups; later++)
                for (var earlier = 0; earlier < later; earlier++)
                    if (_own[earlier] != 0 && _own[later] != 0)
                        _bits[earlier, later] = bit++;
        return (bit + 63) / 64;
    }

    private ulong[][] Masks(bool isLater)
    {
        var masks = Enumerable.Range(0, Groups).Select(_ => new ulong[Words]).ToArray();
        for (var later = 0; later < Groups; later++)
            for (var earlier = 0; earlier < later; earlier++)
                if (_bits[earlier, later] > 0)
                    Put(masks[isLater ? later : earlier], _bits[earlier, later]);
        return masks;
    }

    private static bool Has(ReadOnlySpan<ulong> state, int bit) => bit > 0 && (state[bit >> 6] & (1UL << (bit & 63))) != 0;

    private static void Put(Span<ulong> state, int bit) => state[bit >> 6] |= 1UL << (bit & 63);
}
