namespace Province.Domain.Audit;

/// <summary>How a chain was broken.</summary>
public enum AuditFault
{
    /// <summary>A sealed field of the entry is no longer what was sealed.</summary>
    EntryAltered,

    /// <summary>The entry's detail no longer has the hash that was sealed.</summary>
    DetailAltered,

    /// <summary>The entry's detail is gone, and no entry records its erasure.</summary>
    ErasedWithoutRecord,

    /// <summary>The seal is there, its entry is not.</summary>
    EntryMissing,

    /// <summary>The seal of this number is not there, though later ones are.</summary>
    SealMissing,

    /// <summary>The seal itself is no longer what was written.</summary>
    SealAltered,

    /// <summary>What stands at this number was sealed at another one.</summary>
    Reordered,

    /// <summary>The chain ends before a link that was filed elsewhere.</summary>
    CutOff,

    /// <summary>The link has another hash than the one that was filed elsewhere: the chain was written anew.</summary>
    Rewritten,
}

/// <summary>The first place at which a chain is broken.</summary>
/// <param name="Fault">How.</param>
/// <param name="Number">The number of the link, from 1.</param>
/// <param name="EntryId">The entry, or null when there is none to name.</param>
public sealed record AuditFinding(AuditFault Fault, long Number, Guid? EntryId);

/// <summary>What a verification found.</summary>
/// <param name="Links">How many links were found in order before the first broken one, or all.</param>
/// <param name="Head">The hash of the last of them.</param>
/// <param name="First">The first broken place, or null when the chain is whole.</param>
public sealed record AuditVerdict(long Links, string Head, AuditFinding? First)
{
    /// <summary>Whether the chain is whole.</summary>
    public bool IsWhole => First is null;
}

/// <summary>A head of a chain as it was filed away from the chain.</summary>
/// <param name="Number">The number of the last link then.</param>
/// <param name="Hash">Its hash.</param>
public sealed record AuditHead(long Number, string Hash);
