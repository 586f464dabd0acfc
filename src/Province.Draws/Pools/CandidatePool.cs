using Province.Draws.Json;

namespace Province.Draws.Pools;

/// <summary>What is drawn from: rows in ascending order of id, written in the request or, when there are many, in a file beside it.</summary>
/// <remarks>Source: specification, section 3.1.</remarks>
public abstract class CandidatePool
{
    /// <summary>The most rows that a request holds itself.</summary>
    public const int MostListed = 20_000;

    private protected CandidatePool()
    {
    }

    /// <summary>How many rows there are.</summary>
    public abstract int Count { get; }

    /// <summary>Whether the rows can be read: false for a pool file of which only the hash is known.</summary>
    public abstract bool IsAtHand { get; }

    /// <summary>The pool as the request names it.</summary>
    /// <returns>The rows, or count and hash of the pool file.</returns>
    public abstract JsonObject ToJson();

    /// <summary>All rows, ascending by id.</summary>
    /// <returns>Rows, read as they are asked for.</returns>
    /// <exception cref="InvalidOperationException">The pool file is not at hand.</exception>
    public abstract IEnumerable<PoolRow> Rows();

    /// <summary>Some rows.</summary>
    /// <param name="numbers">Their numbers, from 0, ascending.</param>
    /// <returns>The rows, in the order asked for.</returns>
    /// <exception cref="InvalidOperationException">The pool file is not at hand.</exception>
    public abstract IReadOnlyList<PoolRow> Fetch(IReadOnlyList<int> numbers);

    /// <summary>The number of the row of that id.</summary>
    /// <param name="id">An id.</param>
    /// <returns>Its number from 0, or -1 when there is none.</returns>
    /// <exception cref="InvalidOperationException">The pool file is not at hand.</exception>
    public abstract int Find(string id);
}
