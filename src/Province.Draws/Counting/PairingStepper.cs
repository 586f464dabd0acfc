using System.Numerics;
using Province.Draws.Requests;

namespace Province.Draws.Counting;

/// <summary>The steps of section 4.4: with whom the smallest city left builds a group. A choice is the group as bits.</summary>
internal sealed class PairingStepper : Stepper
{
    private readonly int _cities;
    private readonly int _groupSize;
    private readonly ulong[] _apart;
    private readonly ulong[] _together;
    private readonly List<ulong> _groups = [];
    private ulong _left;
    private int _next;

    internal PairingStepper(PairingRequest request, IReadOnlyList<PairingRule> rules)
    {
        (_cities, _groupSize) = (request.Cities.Count, request.GroupSize);
        var numbers = request.Cities.Index().ToDictionary(c => c.Item.Id, c => c.Index);
        _apart = new ulong[_cities];
        _together = [.. Enumerable.Range(0, _cities).Select(Bits.Of)];
        foreach (var rule in rules)
            foreach (var (first, second) in rule.Pairs)
                if (rule is ApartRule)
                    Part(numbers[first], numbers[second]);
                else
                    Join(numbers[first], numbers[second]);
    }

    internal override int Positions => _cities / _groupSize;

    internal override int Words(int position) => 1;

    internal override bool First(Span<ulong> state)
    {
        state[0] = Bits.All(_cities);
        return true;
    }

    internal override void Enter(int position, ReadOnlySpan<ulong> state)
    {
        (_left, _next) = (state[0], 0);
        _groups.Clear();
        Grow(0, _left, BitOperations.TrailingZeroCount(_left));
    }

    internal override bool Next(Span<ulong> next)
    {
        if (_next == _groups.Count)
            return false;
        Choice = _groups[_next++];
        next[0] = _left & ~Choice;
        return true;
    }

    /// <summary>Collects the groups that hold what is taken and a city with all that belong to it, in lexicographic order:
    /// those with the smallest city that is open come first.</summary>
    private void Grow(ulong taken, ulong open, int city)
    {
        var all = taken | _together[city];
        if ((_together[city] & ~open) != 0 || BitOperations.PopCount(all) > _groupSize || Bits.Numbers(all).Any(one => (_apart[one] & all) != 0))
            return;
        open &= ~all;
        foreach (var one in Bits.Numbers(_together[city]))
            open &= ~_apart[one];
        if (BitOperations.PopCount(all) == _groupSize)
        {
            _groups.Add(all);
            return;
        }
        // More groups than a table has entries lead to as many states: the table is too large whatever follows.
        while (BitOperations.PopCount(all) + BitOperations.PopCount(open) >= _groupSize && _groups.Count <= TableBounds.MostEntries)
        {
            var smallest = BitOperations.TrailingZeroCount(open);
            Grow(all, open, smallest);
            open &= ~_together[smallest];
        }
    }

    private void Part(int first, int second)
    {
        _apart[first] |= Bits.Of(second);
        _apart[second] |= Bits.Of(first);
    }

    private void Join(int first, int second)
    {
        var all = _together[first] | _together[second];
        foreach (var one in Bits.Numbers(all))
            _together[one] = all;
    }
}
