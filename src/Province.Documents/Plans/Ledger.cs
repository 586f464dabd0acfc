using System.Collections;
using Province.Documents.Structure;

namespace Province.Documents.Plans;

/// <summary>Remembers which text has found its place, so that the rest can be shown instead of lost.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<Passage, BitArray> _placed = [];

    /// <summary>Notes that a stretch has become a statement, or is known to need none.</summary>
    internal void Place(Clip clip)
    {
        if (clip.IsEmpty)
            return;
        var bits = Bits(clip.Passage);
        for (var i = clip.Start; i < clip.End; i++)
            bits[i] = true;
    }

    /// <summary>Notes what another ledger has noted.</summary>
    internal void PlaceAll(Ledger other)
    {
        foreach (var (passage, bits) in other._placed)
            Bits(passage).Or(bits);
    }

    /// <summary>The sentences of a stretch in which nothing was placed.</summary>
    internal IEnumerable<Clip> Unplaced(Clip stretch) =>
        stretch.Split("。！？").Where(sentence => sentence.Text.Count(char.IsLetterOrDigit) > 1 && !IsPlaced(sentence));

    private bool IsPlaced(Clip clip)
    {
        if (!_placed.TryGetValue(clip.Passage, out var bits))
            return false;
        for (var i = clip.Start; i < clip.End; i++)
        {
            if (bits[i])
                return true;
        }
        return false;
    }

    private BitArray Bits(Passage passage)
    {
        if (!_placed.TryGetValue(passage, out var bits))
            _placed[passage] = bits = new BitArray(passage.Text.Length);
        return bits;
    }
}
