using System.Numerics;
using Province.Draws.Requests;

namespace Province.Draws.Counting;

/// <summary>The steps of section 4.3: which cities each group takes. A choice is the set of cities as bits.</summary>
/// <remarks>The first word of a state begins with S, one bit a city; the pairs (x, p) of F follow, one bit each.</remarks>
internal sealed class InspectionStepper : Stepper
{
    private readonly InspectionMap _map;
    private readonly int _words;
    private readonly ulong[] _state;
    private readonly ulong[] _kept;
    private Combinations _subsets = new(InspectionRequest.MostCities);
    private ulong _required;
    private int _group;
    private bool _isOpen;

    internal InspectionStepper(InspectionRequest request, IReadOnlyList<InspectionRule> rules)
    {
        _map = new(request, rules);
        _words = _map.Words;
        (_state, _kept) = (new ulong[_words], new ulong[_words]);
    }

    internal override int Positions => _map.Groups;

    internal override int Words(int position) => _words;

    internal override bool First(Span<ulong> state)
    {
        state.Clear();
        state[0] = _map.AllCities;
        return true;
    }

    internal override void Enter(int position, ReadOnlySpan<ulong> state)
    {
        _group = position;
        state.CopyTo(_state);
        var open = state[0] & _map.AllCities & ~_map.Barred(position);
        _map.CloseMutual(position, state, ref open);
        for (var i = 0; i < _words; i++)
            _kept[i] = state[i] & ~_map.PairsOfLater(position)[i];
        _required = _map.Required(position);
        _isOpen = (_required & ~open) == 0;
        _subsets.Begin(open & ~_required, _map.Inspects(position) - BitOperations.PopCount(_required));
    }

    internal override bool Next(Span<ulong> next)
    {
        if (!_isOpen || !_subsets.Next())
            return false;
        var taken = _subsets.Set | _required;
        Choice = taken;
        _kept.CopyTo(next);
        next[0] &= ~taken;
        if (_map.IsMutualBarred)
            _map.Follow(_group, taken, next);
        return true;
    }
}
