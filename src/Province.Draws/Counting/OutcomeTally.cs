using System.Numerics;

namespace Province.Draws.Counting;

/// <summary>One step that outcomes take.</summary>
/// <param name="position">The position of the choice.</param>
/// <param name="choice">What is chosen there.</param>
/// <param name="before">g of section 4: in how many ways the state before it is reached.</param>
/// <param name="behind">f of section 4: how many outcomes are behind it.</param>
internal delegate void TallyStep(int position, ulong choice, ReadOnlySpan<ulong> before, ReadOnlySpan<ulong> behind);

/// <summary>Goes forward through a table and knows in how many ways each state is reached.</summary>
internal sealed class OutcomeTally(Stepper stepper, StateLayer[] layers, NumberList[] numbers, TallyStep visit)
{
    internal void Run(BigInteger outcomes)
    {
        if (outcomes.IsZero)
            return;
        // Where f is above 0, g is at most N; a spare word each for a product's and a sum's carry.
        var stride = Limbs.Of(outcomes).Length + 2;
        ulong[] reached = [1UL];
        var width = 1;
        for (var i = 0; i < stepper.Positions; i++)
        {
            reached = Pass(i, reached, width, stride);
            width = stride;
        }
    }

    private ulong[] Pass(int position, ulong[] reached, int width, int stride)
    {
        var after = new ulong[layers[position + 1].Count * stride];
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
                var behind = numbers[position + 1][target];
                if (behind.IsEmpty)
                    continue;
                visit(position, stepper.Choice, before, behind);
                if (stepper.Ways is { Length: > 0 } ways)
                    Limbs.AddProduct(after.AsSpan(target * stride, stride), ways, before);
                else
                    Limbs.Add(after.AsSpan(target * stride, stride), before);
            }
        }
        return after;
    }
}
