using System.Numerics;

namespace Province.Draws.Counting;

/// <summary>One choice of an outcome: what was chosen at a position, and which of the ways within it.</summary>
internal readonly record struct PathStep(ulong Choice, BigInteger Way);

/// <summary>The number of outcomes behind every state: f of section 4, exact.</summary>
/// <remarks>Layers forward, numbers backward. Steps are walked again rather than kept: there may be a hundred for one state.</remarks>
internal sealed class OutcomeTable
{
    private readonly Stepper _stepper;
    private readonly StateLayer[] _layers;
    private readonly NumberList[] _numbers;

    private OutcomeTable(Stepper stepper, StateLayer[] layers)
    {
        (_stepper, _layers) = (stepper, layers);
        _numbers = new NumberList[layers.Length];
        Entries = layers.Sum(layer => (long)layer.Count);
        CountOutcomes();
        Count = layers[0].Count == 0 ? BigInteger.Zero : Limbs.ToBig(_numbers[0][0]);
    }

    /// <summary>The number of outcomes.</summary>
    internal BigInteger Count { get; }

    /// <summary>The number of entries, as section 4.5 counts them.</summary>
    internal long Entries { get; }

    internal int Positions => _stepper.Positions;

    /// <summary>Makes the table.</summary>
    /// <returns>The table, or null when it is above its bounds.</returns>
    internal static OutcomeTable? Make(Stepper stepper, TableBounds bounds)
    {
        var layers = new StateLayer[stepper.Positions + 1];
        layers[0] = new(stepper.Words(0));
        var first = new ulong[stepper.Words(0)];
        if (stepper.First(first))
            layers[0].Add(first);
        var (entries, steps) = ((long)layers[0].Count, 0L);
        for (var i = 0; i < stepper.Positions; i++)
        {
            var next = new ulong[stepper.Words(i + 1)];
            layers[i + 1] = new(next.Length);
            var counted = 0;
            var shared = new HashSet<long>();
            for (var state = 0; state < layers[i].Count; state++)
            {
                steps += Reach(stepper, layers[i + 1], shared, i, layers[i][state], next);
                entries += layers[i + 1].Count - counted;
                counted = layers[i + 1].Count;
                if (entries > bounds.Entries || steps > bounds.Steps)
                    return null;
            }
        }
        return new(stepper, layers);
    }

    /// <summary>The choices of the outcome of that rank.</summary>
    internal PathStep[] Walk(BigInteger rank)
    {
        var path = new PathStep[Positions];
        var state = _layers[0][0].ToArray();
        for (var i = 0; i < path.Length; i++)
        {
            var next = new ulong[_stepper.Words(i + 1)];
            for (_stepper.Enter(i, state); ;)
            {
                if (!_stepper.Next(next))
                    throw new ArgumentOutOfRangeException(nameof(rank));
                var behind = Behind(i + 1, next);
                var all = behind * Ways();
                if (rank < all)
                {
                    path[i] = new(_stepper.Choice, BigInteger.DivRem(rank, behind, out rank));
                    break;
                }
                rank -= all;
            }
            state = next;
        }
        return path;
    }

    /// <summary>The rank of the outcome of those choices, or null when a rule does not allow it.</summary>
    internal BigInteger? Rank(IReadOnlyList<PathStep> path)
    {
        var rank = BigInteger.Zero;
        var state = _layers[0].Count == 0 ? null : _layers[0][0].ToArray();
        for (var i = 0; i < path.Count && state is not null; i++)
        {
            var next = new ulong[_stepper.Words(i + 1)];
            var found = false;
            for (_stepper.Enter(i, state); !found && _stepper.Next(next);)
            {
                found = _stepper.Choice == path[i].Choice;
                rank += Behind(i + 1, next) * (found ? path[i].Way : Ways());
            }
            state = found && !Behind(i + 1, next).IsZero ? next : null;
        }
        return state is null ? null : rank;
    }

    /// <summary>Goes through all steps that lead to an outcome, forward.</summary>
    internal void Tally(TallyStep visit) => new OutcomeTally(_stepper, _layers, _numbers, visit).Run(Count);

    private BigInteger Behind(int position, ReadOnlySpan<ulong> state) => Limbs.ToBig(_numbers[position][_layers[position].Find(state)]);

    private BigInteger Ways() => _stepper.Ways is { Length: > 0 } ways ? Limbs.ToBig(ways) : BigInteger.One;

    /// <summary>Adds the states that one leads to.</summary>
    /// <returns>How many steps there are.</returns>
    private static long Reach(
        Stepper stepper, StateLayer layer, HashSet<long> shared, int position, ReadOnlySpan<ulong> state, ulong[] next)
    {
        var steps = 0L;
        for (stepper.Enter(position, state); stepper.Next(next); steps++)
        {
            layer.Add(next);
            if (stepper.Tail is > 0 and var tail && !shared.Add(TailSums.Key(layer.Find(next), tail)))
                return steps + tail;
        }
        return steps;
    }

    private void CountOutcomes()
    {
        _numbers[^1] = new();
        for (var state = 0; state < _layers[^1].Count; state++)
            _numbers[^1].Add(_stepper.Ends(_layers[^1][state]) ? [1UL] : []);
        var (sum, rest) = (new Accumulator(), new Accumulator());
        for (var i = Positions - 1; i >= 0; i--)
        {
            _numbers[i] = new();
            var tails = new TailSums();
            for (var state = 0; state < _layers[i].Count; state++)
            {
                sum.Clear();
                Sum((i, state), tails, sum, rest);
                _numbers[i].Add(sum.Value);
            }
            _numbers[i].Trim();
        }
    }

    private void Sum((int Position, int State) at, TailSums tails, Accumulator sum, Accumulator tail)
    {
        Span<ulong> next = stackalloc ulong[_stepper.Words(at.Position + 1)];
        for (_stepper.Enter(at.Position, _layers[at.Position][at.State]); _stepper.Next(next);)
        {
            var target = _layers[at.Position + 1].Find(next);
            if (_stepper.Tail is 0)
            {
                sum.AddProduct(_stepper.Ways, _numbers[at.Position + 1][target]);
                continue;
            }
            var key = TailSums.Key(target, _stepper.Tail);
            if (!tails.TryGet(key, out var rest))
            {
                tail.Clear();
                do
                    tail.AddProduct(_stepper.Ways, _numbers[at.Position + 1][_layers[at.Position + 1].Find(next)]);
                while (_stepper.Next(next));
                rest = tail.Value;
                tails.Add(key, rest);
            }
            sum.Add(rest);
            return;
        }
    }
}
