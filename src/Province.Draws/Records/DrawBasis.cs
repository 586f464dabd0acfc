using Province.Draws.Certificates;
using Province.Draws.Counting;
using Province.Draws.Hashing;
using Province.Draws.Json;
using Province.Draws.Pools;
using Province.Draws.Requests;

namespace Province.Draws.Records;

/// <summary>What a draw is drawn for: the request, fixed by its hash, with its pool or with what a certificate says of a pool file
/// that is not at hand.</summary>
public sealed class DrawBasis
{
    private readonly SummaryLines? _lines;

    /// <summary>A basis whose pool, if it has one, is at hand.</summary>
    /// <param name="request">A request that was read or checked.</param>
    /// <exception cref="ArgumentException">The pool lies in a file that was not given when the request was read.</exception>
    public DrawBasis(DrawRequest request)
        : this(request.ToJson(), request, null)
    {
        if (request is PoolRequest { Pool.IsAtHand: false })
            throw new ArgumentException("The pool file is not at hand.", nameof(request));
    }

    internal DrawBasis(JsonObject json, DrawRequest request, SummaryLines? lines)
    {
        (Json, Request, Hash) = (json, request, DrawHash.OfJson(json));
        _lines = lines;
    }

    /// <summary>The request.</summary>
    public DrawRequest Request { get; }

    /// <summary>The request as it is hashed and filed.</summary>
    public JsonObject Json { get; }

    /// <summary>The hash of the request, 64 hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>Whether every row can be read; false for a certificate whose pool file was not given.</summary>
    public bool IsPoolAtHand => _lines is null;

    internal bool HasPool => Request is PoolRequest;

    /// <summary>A row of the pool, or of the certificate's lines when the pool is not at hand; null when there is none of that id.</summary>
    /// <param name="id">The row's id.</param>
    /// <returns>The row, or null.</returns>
    public PoolRow? Row(string id)
    {
        if (_lines is not null)
            return _lines.Row(id);
        return Request is PoolRequest { Pool: var pool } && pool.Find(id) is >= 0 and var number ? pool.Fetch([number])[0] : null;
    }

    /// <param name="kept">Rows chosen and not withdrawn; none in a first draw.</param>
    /// <param name="withdrawn">All rows withdrawn so far.</param>
    /// <exception cref="DrawFaultException"><c>draw.too_complex</c>.</exception>
    internal CountedOutcomes Count(IReadOnlySet<string> kept, IReadOnlySet<string> withdrawn)
    {
        if (_lines is not null)
            return _lines.Count(kept, withdrawn);
        return new CountedByRow(withdrawn.Count > 0 && Request is PoolRequest pool ? pool.Continue([.. kept], [.. withdrawn]) : Request.Space());
    }

    /// <summary>Why nothing is allowed, without a place.</summary>
    internal DrawFault Impossible(bool isContinuation)
    {
        if (isContinuation)
            return new("draw.impossible", "", "退出之后，没有符合全部规则的补抽结果。", "No outcome that keeps every rule contains the rows that stay.");
        return (_lines is null ? Request.FindConflict() : _lines.FindConflict()).ToFault("");
    }

    /// <summary>The cells before any withdrawal; null for kinds without a pool.</summary>
    internal IReadOnlyList<Cell>? Cells() => _lines?.Cells ?? (Request as PoolRequest)?.Census.Cells;

    /// <summary>The excluded rows under each exclusion rule that has any; null for kinds without a pool.</summary>
    internal IReadOnlyDictionary<string, int>? Excluded() => _lines?.Excluded ?? (Request as PoolRequest)?.Census.Excluded;

    internal bool IsReadByQuota(string attribute) => Request is EnterprisesRequest enterprises
        && enterprises.Rules.OfType<QuotaRule>().Any(rule => rule.Attribute == attribute);
}
