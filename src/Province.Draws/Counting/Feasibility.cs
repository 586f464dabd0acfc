namespace Province.Draws.Counting;

/// <summary>Whether anything is allowed at all: goes deep first and stops at the first outcome.</summary>
internal static class Feasibility
{
    /// <summary>Looks for an outcome.</summary>
    /// <param name="stepper">The steps.</param>
    /// <param name="most">The most entries to look at; what was looked at is taken off.</param>
    /// <returns>Whether there is one; null when there are too many entries to say.</returns>
    internal static bool? Find(Stepper stepper, ref long most)
    {
        var layers = Enumerable.Range(0, stepper.Positions + 1).Select(i => new StateLayer(stepper.Words(i))).ToArray();
        var open = new Stack<(int Position, int State)>();
        var first = new ulong[stepper.Words(0)];
        if (!stepper.First(first))
            return false;
        layers[0].Add(first);
        open.Push((0, 0));
        var left = Math.Min(most, TableBounds.MostEntries);
        most -= left;
        bool? found = false;
        while (open.TryPop(out var at) && found is false)
        {
            if (at.Position == stepper.Positions && stepper.Ends(layers[^1][at.State]))
                found = true;
            else if (at.Position < stepper.Positions && !Push(stepper, layers, at, open, ref left))
                found = null;
        }
        most += left;
        return found;
    }

    private static bool Push(Stepper stepper, StateLayer[] layers, (int Position, int State) at, Stack<(int, int)> open, ref long left)
    {
        Span<ulong> next = stackalloc ulong[stepper.Words(at.Position + 1)];
        var layer = layers[at.Position + 1];
        for (stepper.Enter(at.Position, layers[at.Position][at.State]); stepper.Next(next);)
        {
            if (!layer.Add(next))
                continue;
            if (--left < 0)
                return false;
            open.Push((at.Position + 1, layer.Count - 1));
        }
        return true;
    }
}
