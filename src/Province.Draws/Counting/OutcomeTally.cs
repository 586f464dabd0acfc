using System.Numerics;

namespace Province.Draws.Counting;

/// <summary>One step that outcomes take.</summary>
/// <param name="position">The position of the choice.</param>
/// <param name="choice">What is chosen there.</param>
/// <param name="before">g of section 4: in how many ways the states before it are reached.</param>
/// <param name="behind">f of section 4: how many outcomes are behind it.</param>
internal delegate void TallyStep(int position, ulong choice, ReadOnlySpan<ulong> before, ReadOnlySpan<ulong> behind);

/// <summary>Goes forward through a table and knows in how many ways each state is reached. States that share steps
/// (<see cref="Stepper.Tail"/>) go through them together.</summary>
internal sealed class OutcomeTally(Stepper stepper, StateLayer[] layers, NumberList[] numbers, TallyStep visit)
{
    private readonly Dictionary<long, int> _groups = [];
    private readonly List<(int State, Accumulator Reached)> _shared = [];
    private ulong[] _after = [];
    private int _stride;

    internal void Run(BigInteger outcomes)
    {
        if (outcomes.IsZero)
            return;
        // Where f is above 0, g is at most N, and there are far fewer than 2^64 states: a word for that and one for the carry.
        _stride = Limbs.Of(outcomes).Length + 2;
        ulong[] reached = [1UL];
        var width = 1;
        for (var i = 0; i < stepper.Positions; i++)
        {
            _after = new ulong[layers[i + 1].Count * _stride];
            Pass(i, reached, width);
            (reached, width) = (_after, _stride);
        }
    }

    private void Pass(int position, ulong[] reached, int width)
    {
        _groups.Clear();
        _shared.Clear();
        Span<ulong> next = stackalloc ulong[stepper.Words(position + 1)];
        for (var state = 0; state < layers[position].Count; state++)
        {
            ReadOnlySpan<ulong> before = reached.AsSpan(state * width, width);
            before = before[..Limbs.Length(before)];
            if (before.IsEmpty || numbers[position][state].IsEmpty)
                continue;
            for (stepper.Enter(position, layers[position][state]); stepper.Next(next);)
            {
                var target = layers[position + 1].Find(next);
                if (stepper.Tail > 0)
                {
                    Join(state, TailSums.Key(target, stepper.Tail), before);
                    break;
                }
                Step(position, target, before);
            }
        }
        foreach (var (state, together) in _shared)
            PassShared(position, state, together.Value[..Limbs.Length(together.Value)]);
    }

    private void Join(int state, long key, ReadOnlySpan<ulong> before)
    {
        if (!_groups.TryGetValue(key, out var group))
        {
            _groups[key] = group = _shared.Count;
            _shared.Add((state, new()));
        }
        _shared[group].Reached.Add(before);
    }

    private void PassShared(int position, int state, ReadOnlySpan<ulong> before)
    {
        Span<ulong> next = stackalloc ulong[stepper.Words(position + 1)];
        var isShared = false;
        for (stepper.Enter(position, layers[position][state]); stepper.Next(next);)
        {
            isShared |= stepper.Tail > 0;
            if (isShared)
                Step(position, layers[position + 1].Find(next), before);
        }
    }

    private void Step(int position, int target, ReadOnlySpan<ulong> before)
    {
        var behind = numbers[position + 1][target];
        if (behind.IsEmpty)
            return;
        visit(position, stepper.Choice, before, behind);
        if (stepper.Ways is { Length: > 0 } ways)
            Limbs.AddProduct(_after.AsSpan(target * _stride, _stride), ways, before);
        else
            Limbs.Add(_after.AsSpan(target * _stride, _stride), before);
    }
}
