namespace Province.Domain.Audit;

/// <summary>Verifies the audit chain of a tenant.</summary>
/// <remarks>What was cut off after the last filed head leaves no trace: heads are filed once a day, so the last day is the most that can be lost unseen.</remarks>
public static class AuditChain
{
    /// <summary>The action of an entry that records the erasure of another entry's detail; its subject's id is the id of that entry.</summary>
    public const string Erasure = "EraseAuditDetail";

    /// <summary>Finds the first altered, missing, reordered or cut-off link.</summary>
    /// <param name="entries">All entries of the tenant, in any order; those that are not sealed yet are passed over.</param>
    /// <param name="seals">All seals of the tenant, in any order.</param>
    /// <param name="heads">The heads that were filed, in any order; may be empty.</param>
    /// <returns>The verdict; whole when there is nothing to verify.</returns>
    public static AuditVerdict Verify(IEnumerable<AuditEntry> entries, IEnumerable<AuditSeal> seals, IEnumerable<AuditHead> heads)
    {
        var byId = entries.ToDictionary(entry => entry.Id);
        var erased = byId.Values.Where(entry => entry.Action == Erasure).Select(entry => entry.SubjectId).ToHashSet(StringComparer.Ordinal);
        var check = new AuditCheck(heads, erased);
        check.Add([.. seals.OrderBy(seal => seal.Number)], byId);
        return check.Finish();
    }
}
