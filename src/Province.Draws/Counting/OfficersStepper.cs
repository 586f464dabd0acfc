using System.Numerics;
using Province.Draws.Requests;

namespace Province.Draws.Counting;

/// <summary>The steps of section 4.4: which officer each group gets. A choice is the officer's number.</summary>
internal sealed class OfficersStepper : Stepper
{
    private readonly IReadOnlyList<GuidingOfficer> _officers;
    private readonly ulong[] _open;
    private readonly Slot[] _loads;
    private readonly int _words;
    private readonly ulong[] _state;
    private ulong _left;

    internal OfficersStepper(OfficersRequest request, IReadOnlyList<OfficerRule> rules)
    {
        _officers = request.Officers;
        var groups = request.Groups.Index().ToDictionary(g => g.Item.Id, g => g.Index);
        var officers = request.Officers.Index().ToDictionary(o => o.Item.Id, o => o.Index);
        _open = [.. request.Groups.Select(_ => Bits.All(request.Officers.Count))];
        foreach (var rule in rules)
            foreach (var (group, officer) in rule.Pairs)
                _open[groups[group]] &= rule is RequiredOfficersRule ? Bits.Of(officers[officer]) : ~Bits.Of(officers[officer]);
        // Loads of up to 40 take six bits, ten of them a word.
        const int width = 6;
        const int inWord = 64 / width;
        _loads = [.. Enumerable.Range(0, _officers.Count).Select(i => new Slot(i / inWord, i % inWord * width, (1UL << width) - 1))];
        _words = _loads[^1].Word + 1;
        _state = new ulong[_words];
    }

    internal override int Positions => _open.Length;

    internal override int Words(int position) => _words;

    internal override bool First(Span<ulong> state)
    {
        state.Clear();
        return true;
    }

    internal override void Enter(int position, ReadOnlySpan<ulong> state)
    {
        state.CopyTo(_state);
        _left = _open[position];
    }

    internal override bool Next(Span<ulong> next)
    {
        for (; _left != 0; _left &= _left - 1)
        {
            var officer = BitOperations.TrailingZeroCount(_left);
            if (_loads[officer].Read(_state) == _officers[officer].Max)
                continue;
            Choice = (ulong)officer;
            _state.CopyTo(next);
            next[_loads[officer].Word] += 1UL << _loads[officer].Shift;
            _left &= _left - 1;
            return true;
        }
        return false;
    }

    internal override bool Ends(ReadOnlySpan<ulong> state)
    {
        for (var i = 0; i < _loads.Length; i++)
            if (_loads[i].Read(state) < _officers[i].Min)
                return false;
        return true;
    }
}
