namespace Province.Domain.Audit;

/// <summary>Verifies a chain piece by piece, so that a long one need not fit into memory.</summary>
/// <param name="heads">The heads that were filed, in any order; may be empty.</param>
/// <param name="erased">The ids of the entries whose erasure is recorded.</param>
public sealed class AuditCheck(IEnumerable<AuditHead> heads, IReadOnlySet<string> erased)
{
    private readonly ILookup<long, AuditHead> _heads = heads.ToLookup(head => head.Number);
    private long _links;
    private string _head = AuditSeal.Genesis;
    private AuditFinding? _first;

    /// <summary>Whether a broken place was found; what is added afterwards is passed over.</summary>
    public bool IsBroken => _first is not null;

    /// <summary>Verifies the next piece.</summary>
    /// <param name="seals">The seals behind those added before, by ascending number.</param>
    /// <param name="entries">Their entries by id; others may be among them.</param>
    public void Add(IReadOnlyList<AuditSeal> seals, IReadOnlyDictionary<Guid, AuditEntry> entries)
    {
        for (var i = 0; i < seals.Count && _first is null; i++)
        {
            _first = OutOfPlace(seals, i) ?? Broken(seals, i, entries);
            if (_first is not null)
                return;
            (_links, _head) = (seals[i].Number, seals[i].Hash);
        }
    }

    /// <summary>Ends the verification.</summary>
    /// <returns>The verdict.</returns>
    public AuditVerdict Finish()
    {
        if (_first is null && _heads.Any(head => head.Key > _links))
            _first = new AuditFinding(AuditFault.CutOff, _links + 1, null);
        return new AuditVerdict(_links, _head, _first);
    }

    private AuditFinding? OutOfPlace(IReadOnlyList<AuditSeal> seals, int index)
    {
        var seal = seals[index];
        if (seal.Number == _links + 1 && seal.Previous == _head)
            return null;
        var strayed = seals.Skip(index + 1).FirstOrDefault(other => other.Previous == _head);
        if (strayed is not null || (seal.Number != _links + 1 && seal.Previous == _head))
            return new AuditFinding(AuditFault.Reordered, _links + 1, (strayed ?? seal).EntryId);
        return seal.Number == _links + 1
            ? new AuditFinding(AuditFault.SealAltered, seal.Number, seal.EntryId)
            : new AuditFinding(AuditFault.SealMissing, _links + 1, null);
    }

    private AuditFinding? Broken(IReadOnlyList<AuditSeal> seals, int index, IReadOnlyDictionary<Guid, AuditEntry> entries)
    {
        var seal = seals[index];
        var hash = entries.TryGetValue(seal.EntryId, out var entry) ? AuditSeal.HashOf(seal.Number, seal.Previous, entry) : null;
        AuditFault? fault = hash == seal.Hash ? FaultOf(entry!) : FaultOf(seal, hash, seals.ElementAtOrDefault(index + 1), entries.Values);
        if (fault is null && _heads[seal.Number].Any(head => head.Hash != seal.Hash))
            fault = AuditFault.Rewritten;
        return fault is { } found ? new AuditFinding(found, seal.Number, seal.EntryId) : null;
    }

    private AuditFault? FaultOf(AuditEntry entry) => entry.Detail switch
    {
        null => erased.Contains(entry.Id.ToString()) ? null : AuditFault.ErasedWithoutRecord,
        var detail => AuditEntry.HashOf(detail) == entry.DetailHash ? null : AuditFault.DetailAltered,
    };

    /// <summary>Names what happened to a link whose hash does not fit its entry.</summary>
    private static AuditFault FaultOf(AuditSeal seal, string? hash, AuditSeal? next, IEnumerable<AuditEntry> entries)
    {
        if (entries.Any(other => other.Id != seal.EntryId && AuditSeal.HashOf(seal.Number, seal.Previous, other) == seal.Hash))
            return AuditFault.Reordered;
        if (hash is null)
            return AuditFault.EntryMissing;
        return next?.Previous == hash ? AuditFault.SealAltered : AuditFault.EntryAltered;
    }
}
