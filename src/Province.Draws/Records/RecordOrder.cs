namespace Province.Draws.Records;

/// <summary>Which type of record may stand behind which.</summary>
internal static class RecordOrder
{
    private static readonly Dictionary<string, string[]> Followers = new()
    {
        [""] = [OpenRecord.TypeName],
        [OpenRecord.TypeName] = [CommitRecord.TypeName, CommitsClosedRecord.TypeName, VoidRecord.TypeName],
        [CommitRecord.TypeName] = [CommitRecord.TypeName, CommitsClosedRecord.TypeName, VoidRecord.TypeName],
        [CommitsClosedRecord.TypeName] = [RevealRecord.TypeName, RevealsClosedRecord.TypeName, VoidRecord.TypeName],
        [RevealRecord.TypeName] = [RevealRecord.TypeName, RevealsClosedRecord.TypeName, VoidRecord.TypeName],
        [RevealsClosedRecord.TypeName] = [LastRecord.TypeName, VoidRecord.TypeName],
        [LastRecord.TypeName] = [OutcomeRecord.TypeName],
        [OutcomeRecord.TypeName] = [SignedRecord.TypeName, WithdrawalRecord.TypeName, VoidRecord.TypeName],
        [SignedRecord.TypeName] = [SignedRecord.TypeName, WithdrawalRecord.TypeName, VoidRecord.TypeName],
        [WithdrawalRecord.TypeName] = [LastRecord.TypeName],
        [VoidRecord.TypeName] = [],
    };

    internal static string[] Types { get; } = [.. Followers.Keys.Where(type => type.Length > 0)];

    /// <param name="before">The type of the record before; empty when there is none.</param>
    /// <param name="type">A type.</param>
    internal static bool Allows(string before, string type) => Followers[before].Contains(type);

    internal static bool MayEnd(string type) => type is OutcomeRecord.TypeName or SignedRecord.TypeName or VoidRecord.TypeName;
}
