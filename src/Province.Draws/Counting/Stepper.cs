namespace Province.Draws.Counting;

/// <summary>What section 4 says of one kind: the states before each position and the steps that are allowed from them.</summary>
/// <remarks>A cursor: <see cref="Enter"/> a state, then <see cref="Next"/> until it says no. Choices come in the order in which outcomes are numbered.</remarks>
internal abstract class Stepper
{
    /// <summary>How many choices make an outcome: cells, groups.</summary>
    internal abstract int Positions { get; }

    /// <summary>The choice of the step that <see cref="Next"/> moved to: rows drawn, cities as bits, an officer's number.</summary>
    internal ulong Choice { get; private protected set; }

    /// <summary>The words that a state before this position is packed into; at least 1.</summary>
    internal abstract int Words(int position);

    /// <summary>Packs the first state.</summary>
    /// <returns>False when it is not allowed.</returns>
    internal abstract bool First(Span<ulong> state);

    /// <summary>Begins with the steps from a state.</summary>
    internal abstract void Enter(int position, ReadOnlySpan<ulong> state);

    /// <summary>Moves to the next step that is allowed and packs the state that it leads to.</summary>
    internal abstract bool Next(Span<ulong> next);

    /// <summary>In how many ways the choice is made within its position; empty for 1.</summary>
    internal virtual ReadOnlySpan<ulong> Ways => [];

    /// <summary>How many steps are left, the present one included, when they depend on nothing but the state that it leads to and
    /// their number, so that states which share them need not each go through them; else 0.</summary>
    internal virtual int Tail => 0;

    /// <summary>Whether a state after the last position is an outcome.</summary>
    internal virtual bool Ends(ReadOnlySpan<ulong> state) => true;
}
