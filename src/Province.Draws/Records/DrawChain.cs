using Province.Draws.Certificates;
using Province.Draws.Json;

namespace Province.Draws.Records;

/// <summary>The records of one draw, to which only what may follow can be added.</summary>
/// <remarks>A step that is not allowed is answered with a fault and changes nothing; no step throws for it. What a chain
/// holds therefore always passes the check of section 8. There is no clock and no randomness in it: times, values and dice
/// are given. For one thread at a time.</remarks>
public sealed partial class DrawChain
{
    private readonly ChainState _state = new();
    private readonly ChainRules _rules;
    private readonly List<DrawRecord> _records = [];

    /// <summary>Begins a chain without records.</summary>
    /// <param name="basis">The request that is drawn for.</param>
    public DrawChain(DrawBasis basis)
    {
        Basis = basis;
        _rules = new ChainRules(_state, basis);
    }

    /// <summary>The request that is drawn for.</summary>
    public DrawBasis Basis { get; }

    /// <summary>The records so far.</summary>
    public IReadOnlyList<DrawRecord> Records => _records;

    /// <summary>The hash of the last record; <see cref="Formats.ZeroHash"/> when there is none.</summary>
    public string Head => _state.Head;

    /// <summary>The hash of <c>open</c>; <see cref="Formats.ZeroHash"/> before it.</summary>
    public string OpenHash => _state.OpenHash;

    /// <summary>Whether the draw was declared void.</summary>
    public bool IsVoid => _state.LastType == VoidRecord.TypeName;

    /// <summary>Whether the records so far can stand as a certificate: they end with an outcome, a signature or a void.</summary>
    public bool IsComplete => RecordOrder.MayEnd(_state.LastType);

    /// <summary>Rows drawn and not withdrawn; empty before an outcome and for kinds without a pool.</summary>
    public IReadOnlySet<string> Chosen => _state.Kept;

    /// <summary>What a device keeps when it has seen the records so far.</summary>
    /// <param name="role">The device's role.</param>
    /// <returns>The receipt, or null when that role has not committed.</returns>
    public Receipt? ReceiptOf(string role) => _state.Commitments.TryGetValue(role, out var commitment)
        ? new Receipt(_state.OpenHash, role, commitment, _state.CommitsClosedHash, _state.RevealsClosedHash)
        : null;

    /// <summary>Adds a record as it was filed.</summary>
    /// <param name="record">The record.</param>
    /// <returns>Null when it was added, else the first thing that is wrong with it, <c>record.invalid</c> among the codes.</returns>
    public DrawFault? Append(JsonValue record)
    {
        try
        {
            return Append(DrawRecord.Read(record, $"records[{_records.Count}]", _state.Open?.Ceremony.Last));
        }
        catch (DrawFaultException invalid)
        {
            return invalid.Fault;
        }
    }

    /// <summary>The certificate of the draw as it stands.</summary>
    /// <returns>A certificate; it passes the check when <see cref="IsComplete"/>.</returns>
    /// <exception cref="InvalidOperationException">There is no record yet.</exception>
    public Certificate ToCertificate()
    {
        if (_records.Count == 0)
            throw new InvalidOperationException("A certificate has at least one record.");
        List<JsonObject> records = [.. _records.Select(record => record.ToJson())];
        return new(Basis.Json, records, Head, PoolSummary.Of(Basis.Request, records)?.ToJson());
    }

    private DrawFault? Append(DrawRecord record)
    {
        if (_rules.Refuse(record) is { } fault)
            return fault;
        _state.Take(record);
        _records.Add(record);
        return null;
    }
}
