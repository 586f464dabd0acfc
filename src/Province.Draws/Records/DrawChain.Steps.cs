using Province.Draws.Json;

namespace Province.Draws.Records;

public sealed partial class DrawChain
{
    /// <summary>Opens the draw.</summary>
    /// <param name="before">The hash of the tenant's <c>open</c> before this one; <see cref="Formats.ZeroHash"/> for number 1.</param>
    /// <param name="at">The time now.</param>
    /// <param name="register">Where in the register of draws it stands.</param>
    /// <param name="ceremony">Who takes part, until when, and where the last value comes from.</param>
    /// <returns>Null when done, else what is wrong.</returns>
    public DrawFault? Open(string before, DateTimeOffset at, RegisterEntry register, Ceremony ceremony) =>
        AppendShaped(new OpenRecord(before, at, register, Basis.Hash, ceremony));

    /// <summary>Takes a party's commitment.</summary>
    /// <param name="at">The time now; not after commitments close.</param>
    /// <param name="role">The party's role.</param>
    /// <param name="commitment">Its commitment, 64 hexadecimal digits.</param>
    /// <param name="seenElsewhere">Whether a commitment stands in another draw of the register; null when that is not known.</param>
    /// <returns>Null when done, else what is wrong.</returns>
    public DrawFault? Commit(DateTimeOffset at, string role, string commitment, Predicate<string>? seenElsewhere = null)
    {
        if (seenElsewhere?.Invoke(commitment) == true)
            return new DrawFault("commit.repeated", $"records[{_records.Count}].commitment", "这个承诺在另一次抽取中出现过。", "Another draw has this commitment.");
        return AppendShaped(new CommitRecord(Head, at, role, commitment));
    }

    /// <summary>Closes commitments.</summary>
    /// <param name="at">The time now; not before commitments close when somebody is absent.</param>
    /// <returns>Null when done, else what is wrong.</returns>
    public DrawFault? CloseCommits(DateTimeOffset at) =>
        AppendShaped(new CommitsClosedRecord(Head, at, [.. _rules.Commitments()], [.. _rules.AbsentFromCommits()]));

    /// <summary>Judges a value that a device gives after commitments are closed. Nothing is added: values are recorded together, by <see cref="CloseReveals"/>.</summary>
    /// <param name="role">The party's role.</param>
    /// <param name="value">Its value, 64 hexadecimal digits.</param>
    /// <returns>Null when the value may be held until reveals are closed, else what is wrong.</returns>
    public DrawFault? RefuseReveal(string role, string value) => _rules.RefuseValue(role, value);

    /// <summary>Records the values that were given, in the order of parties, and closes reveals.</summary>
    /// <param name="values">Values by role; those who gave none are absent.</param>
    /// <returns>Null when done, else what is wrong with the first value that may not stand, and nothing was added.</returns>
    public DrawFault? CloseReveals(IReadOnlyDictionary<string, string> values)
    {
        if (_state.LastType != CommitsClosedRecord.TypeName)
            return AppendShaped(new RevealsClosedRecord(Head, [.. _rules.Values()], [.. _rules.AbsentFromReveals()]));
        foreach (var (role, value) in values)
            if (_rules.RefuseValue(role, value) is { } wrong)
                return wrong;
        foreach (var role in _state.Roles.Where(values.ContainsKey))
            Enforce(Append(new RevealRecord(Head, role, values[role])));
        Enforce(Append(new RevealsClosedRecord(Head, [.. _rules.Values()], [.. _rules.AbsentFromReveals()])));
        return null;
    }

    /// <summary>Takes dice in the order thrown, or balls in the order drawn.</summary>
    /// <param name="values">Thirty dice, each 0 to 9, or the numbers of the balls.</param>
    /// <returns>Null when done, else what is wrong.</returns>
    public DrawFault? Last(IReadOnlyList<int> values) => AppendShaped(new LastRecord(Head, values));

    /// <summary>Takes what the public source says.</summary>
    /// <param name="value">The source's value, a text.</param>
    /// <returns>Null when done, else what is wrong.</returns>
    public DrawFault? Last(string value) => AppendShaped(new LastRecord(Head, value));

    /// <summary>Works out the only outcome that is left.</summary>
    /// <param name="confirmedBy">Roles that confirmed the last value on their own devices, in the order of parties, without the operator.</param>
    /// <returns>Null when done, else what is wrong; <c>draw.impossible</c> and <c>draw.too_complex</c> among the codes.</returns>
    public DrawFault? Conclude(IReadOnlyList<string> confirmedBy)
    {
        if (_state.LastType != LastRecord.TypeName)
            return new DrawFault("record.order", $"records[{_records.Count}].type", "最后值之后才有结果。", "An outcome stands behind the last value.");
        var (outcome, fault) = _rules.Outcome(confirmedBy);
        return outcome is null ? fault : AppendShaped(outcome);
    }

    /// <summary>Records that a party signed the minutes.</summary>
    /// <param name="at">The time now.</param>
    /// <param name="signer">The role, and who signed.</param>
    /// <param name="evidence">The SHA-256 of the drawn signature, or empty.</param>
    /// <returns>Null when done, else what is wrong.</returns>
    public DrawFault? Sign(DateTimeOffset at, Party signer, string evidence) => AppendShaped(new SignedRecord(Head, at, signer, evidence));

    /// <summary>Takes chosen rows out; a fresh last value must follow.</summary>
    /// <param name="at">The time now.</param>
    /// <param name="rows">The rows, in any order, each once.</param>
    /// <returns>Null when done, else what is wrong.</returns>
    public DrawFault? Withdraw(DateTimeOffset at, IEnumerable<WithdrawnRow> rows) =>
        AppendShaped(new WithdrawalRecord(Head, at, [.. rows.OrderBy(row => row.Id, CodePointOrder.Instance)]));

    /// <summary>Declares the draw void.</summary>
    /// <param name="at">The time now.</param>
    /// <param name="ground">Why.</param>
    /// <param name="signatures">Who signs, in the order of parties; after an outcome all of them.</param>
    /// <returns>Null when done, else what is wrong.</returns>
    public DrawFault? Void(DateTimeOffset at, VoidGround ground, IReadOnlyList<Party> signatures) =>
        AppendShaped(new VoidRecord(Head, at, ground, signatures));

    /// <summary>What a caller puts into a record must have the shape that a reader will ask for.</summary>
    private DrawFault? AppendShaped(DrawRecord record)
    {
        try
        {
            return Append(record.ToJson());
        }
        catch (ArgumentException unwritable)
        {
            return new DrawFault("record.invalid", $"records[{_records.Count}]", "含有负数、不成对的代理码元等不能写入 JSON 的内容。", unwritable.Message);
        }
    }

    private static void Enforce(DrawFault? fault)
    {
        if (fault is not null)
            throw new InvalidOperationException($"A step that had been judged was refused: {fault.Code} at {fault.Place}.");
    }
}
