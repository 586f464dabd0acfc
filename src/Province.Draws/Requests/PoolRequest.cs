using Province.Draws.Counting;
using Province.Draws.Json;
using Province.Draws.Pools;

namespace Province.Draws.Requests;

/// <summary>A draw of rows from a pool.</summary>
/// <remarks>Source: specification, sections 3.1 to 3.3.</remarks>
public abstract class PoolRequest : DrawRequest
{
    private const string PoolMember = "pool";
    private const string ExclusionsMember = "exclusions";

    private CandidatePool? _pool;
    private PoolCensus? _census;

    private protected PoolRequest()
    {
    }

    /// <summary>What is drawn from.</summary>
    public required CandidatePool Pool
    {
        get => _pool!;
        init => _pool = value;
    }

    /// <summary>The named rules by which rows are excluded, in the order of their names.</summary>
    public required IReadOnlyList<ExclusionRule> Exclusions { get; init; }

    /// <summary>The cells, and which row is in which. Taken from the pool when it is first asked for, unless it is given.</summary>
    /// <exception cref="InvalidOperationException">The pool file is not at hand.</exception>
    /// <exception cref="DrawFaultException"><c>request.invalid</c>: a row breaks what the request asks of rows.</exception>
    public PoolCensus Census
    {
        get => _census ??= TakeCensus(MemberReader.Of(JsonObject.Of(), "", "request.invalid"));
        init => _census = value;
    }

    /// <inheritdoc/>
    public sealed override OutcomeSpace Space() => Continue([], []);

    /// <summary>Everything that is still allowed when chosen rows were withdrawn: the rest stays.</summary>
    /// <param name="kept">Ids of the rows that stay chosen.</param>
    /// <param name="withdrawn">Ids of all rows withdrawn so far.</param>
    /// <returns>The space of the sets that contain <paramref name="kept"/> and none of <paramref name="withdrawn"/>.</returns>
    /// <exception cref="DrawFaultException"><c>draw.too_complex</c>.</exception>
    /// <exception cref="InvalidOperationException">The pool file is not at hand.</exception>
    /// <exception cref="ArgumentException">An id is not that of a row in a cell.</exception>
    /// <remarks>Source: specification, section 4.1, “Continuation”.</remarks>
    public OutcomeSpace Continue(IReadOnlyCollection<string> kept, IReadOnlyCollection<string> withdrawn)
    {
        var rows = new RowPicture(Pool, Census, kept, withdrawn);
        return new RowSpace(CellsOf(Census.Cells, rows.Cells), rows, InCellOrder);
    }

    /// <summary>Counts by cells alone, for a pool file that is not at hand.</summary>
    /// <param name="cells">The cells of the certificate's summary.</param>
    /// <param name="kept">For each cell, how many rows stay chosen; zeros for a first draw.</param>
    /// <param name="withdrawn">For each cell, how many rows were withdrawn so far; zeros for a first draw.</param>
    /// <returns>N, odds, and which rows of each cell a rank draws, by their places.</returns>
    /// <exception cref="DrawFaultException"><c>draw.too_complex</c>.</exception>
    public CellSpace Space(IReadOnlyList<Cell> cells, IReadOnlyList<int> kept, IReadOnlyList<int> withdrawn) =>
        CellsOf(cells, [.. cells.Select((cell, i) => new CellRows(cell.Count - kept[i] - withdrawn[i], kept[i]))]);

    /// <summary>Begins a census, for rows that are written to a pool file one by one.</summary>
    /// <returns>A census that has counted nothing.</returns>
    public abstract PoolCensus BeginCensus();

    internal sealed override DrawConflict FindConflict() => FindConflict(Census.Cells);

    /// <summary>The conflict by cells alone.</summary>
    internal abstract DrawConflict FindConflict(IReadOnlyList<Cell> cells);

    /// <summary>Whether the result lists rows by cell and not by id.</summary>
    private protected virtual bool InCellOrder => false;

    private protected abstract CellSpace CellsOf(IReadOnlyList<Cell> cells, IReadOnlyList<CellRows> rows);

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() =>
        [(PoolMember, Pool.ToJson()), (ExclusionsMember, Array(Exclusions, rule => rule.ToJson()))];

    private protected static CandidatePool ReadPool(MemberReader members)
    {
        var pool = members.Inner(PoolMember);
        if (pool.Has("count"))
        {
            pool.Known("count", "sha256");
            return new FiledPool(pool.Number("count", CandidatePool.MostListed + 1, int.MaxValue), pool.Hash("sha256"));
        }
        pool.Known("rows");
        return new ListedPool(pool.SetBy("rows", (1, CandidatePool.MostListed), PoolRow.Read, row => row.Id));
    }

    private protected static IReadOnlyList<ExclusionRule> ReadExclusions(MemberReader members) =>
        members.SetBy(ExclusionsMember, (0, int.MaxValue), ExclusionRule.Read, rule => rule.Name);

    private protected override void CheckConditions(MemberReader members)
    {
        if (Pool is ListedPool)
            _census = TakeCensus(members);
    }

    internal void ReadPoolFile(string path, MemberReader members, IProgress<long>? progress)
    {
        if (Pool is not FiledPool named)
            throw members.Fault(PoolMember, "申请自带全部对象，不需要对象池文件", "the request holds its rows itself and has no pool file");
        var census = BeginCensus();
        var read = PoolFile.Read(path, census, progress);
        if (read.Count != named.Count)
            throw new DrawFaultException("pool.count", $"{members.Path}.pool.count",
                $"对象池文件有 {read.Count} 行，申请写明 {named.Count} 行。", $"The pool file has {read.Count} lines, the request says {named.Count}.");
        if (read.Sha256 != named.Sha256)
            throw new DrawFaultException("pool.hash", $"{members.Path}.pool.sha256",
                "对象池文件的 SHA-256 与申请写明的不同。", "The SHA-256 of the pool file is not the one that the request names.");
        (_pool, _census) = (read, census);
    }

    private PoolCensus TakeCensus(MemberReader members)
    {
        var census = BeginCensus();
        foreach (var (number, row) in Pool.Rows().Index())
            if (census.Add(row) is { } fault)
                throw members.Fault($"pool.rows[{number}].{fault.Member}", fault.Chinese, fault.English);
        return census.Finish();
    }
}
