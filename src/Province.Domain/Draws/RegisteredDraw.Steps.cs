using System.Security.Cryptography;
using System.Text;
using Province.Domain.Refusals;
using Province.Draws;
using Province.Draws.Json;
using Province.Draws.Records;

namespace Province.Domain.Draws;

/// <remarks>Each step records or refuses; a refusal changes nothing. Codes are those of the specification, section 8, or of <see cref="DrawRefusals"/>.</remarks>
public sealed partial class RegisteredDraw
{
    /// <summary>Takes a party's commitment.</summary>
    /// <param name="role">The party's role.</param>
    /// <param name="commitment">64 lower-case hexadecimal digits.</param>
    /// <param name="seenElsewhere">Whether the commitment stands in another draw of the register.</param>
    /// <param name="at">The time now, UTC.</param>
    /// <exception cref="RefusedException">As the specification says.</exception>
    public void Commit(string role, string commitment, Predicate<string> seenElsewhere, DateTimeOffset at)
    {
        DrawRefusals.Enforce(Apply(chain => chain.Commit(at, role, commitment, seenElsewhere), at));
        Stage = DrawStage.Committing;
    }

    /// <summary>Closes commitments: when all are there, or when their time is over.</summary>
    /// <param name="at">The time now, UTC.</param>
    /// <exception cref="RefusedException">As the specification says.</exception>
    public void CloseCommits(DateTimeOffset at)
    {
        DrawRefusals.Enforce(Apply(chain => chain.CloseCommits(at), at));
        Stage = DrawStage.Revealing;
    }

    /// <summary>Keeps a party's value until reveals are closed.</summary>
    /// <param name="role">The party's role.</param>
    /// <param name="value">The 32 bytes that it committed to, 64 lower-case hexadecimal digits.</param>
    /// <param name="at">The time now, UTC.</param>
    /// <exception cref="RefusedException">The value does not match, or it is not the time.</exception>
    public void Reveal(string role, string value, DateTimeOffset at)
    {
        Require(DrawStage.Revealing);
        DrawRefusals.Enforce(Chain.RefuseReveal(role, value));
        SeatOf(role).Give(value);
        Note(at);
    }

    /// <summary>Closes reveals: when all who committed have given their value, or when the time is over; who is absent then counts as zero.</summary>
    /// <param name="at">The time now, UTC.</param>
    /// <exception cref="RefusedException"><c>draw.reveals_open</c>, or as the specification says.</exception>
    public void CloseReveals(DateTimeOffset at)
    {
        Require(DrawStage.Revealing);
        if (at < RevealsClose && _seats.Exists(seat => Chain.ReceiptOf(seat.Role) is not null && seat.Value is null))
            throw new RefusedException(DrawRefusals.RevealsOpen);
        var values = _seats.Where(seat => seat.Value is not null).ToDictionary(seat => seat.Role, seat => seat.Value!);
        DrawRefusals.Enforce(Apply(chain => chain.CloseReveals(values), at));
        Stage = DrawStage.Throwing;
    }

    /// <summary>Takes the last value as it was typed by the operator; it waits for two other devices to confirm it.</summary>
    /// <param name="typed">Dice or balls, digits or numbers apart; or what the public source says.</param>
    /// <param name="at">The time now, UTC.</param>
    /// <exception cref="RefusedException">It is no value of the source that was named when the draw was opened.</exception>
    public void Type(string? typed, DateTimeOffset at)
    {
        Require(DrawStage.Throwing);
        var value = TypedValue.Read(typed, Source);
        DrawRefusals.Enforce(value.Record(Restore()));
        Typed = value.Text;
        _seats.ForEach(seat => seat.Unconfirm());
        Note(at);
    }

    /// <summary>A party other than the operator says that the typed value is what was thrown in its view.</summary>
    /// <param name="role">The party's role.</param>
    /// <param name="fingerprint">The fingerprint of the value that it saw, <see cref="TypedFingerprint"/>.</param>
    /// <param name="at">The time now, UTC.</param>
    /// <exception cref="RefusedException"><c>draw.other_value</c>: by now another value is typed; <c>draw.operator_confirms</c>.</exception>
    public void Confirm(string role, string? fingerprint, DateTimeOffset at)
    {
        Require(DrawStage.Throwing);
        if (SeatOf(role).Ordinal == 0)
            throw new RefusedException(DrawRefusals.OperatorConfirms);
        if (Typed is null || fingerprint != TypedFingerprint)
            throw new RefusedException(DrawRefusals.OtherValue);
        SeatOf(role).Confirm();
        Note(at);
    }

    /// <summary>Records the last value and the only outcome that is left.</summary>
    /// <param name="at">The time now, UTC.</param>
    /// <exception cref="RefusedException"><c>draw.not_confirmed</c>, or as the specification says.</exception>
    public void Conclude(DateTimeOffset at)
    {
        Require(DrawStage.Throwing);
        string[] confirmed = [.. _seats.Where(seat => seat.HasConfirmed).Select(seat => seat.Role)];
        if (Typed is null || confirmed.Length < Opened.Ceremony.Confirmations)
            throw new RefusedException(DrawRefusals.NotConfirmed(Opened.Ceremony.Confirmations - confirmed.Length));
        var value = TypedValue.Read(Typed, Source);
        DrawRefusals.Enforce(Apply(chain => value.Record(chain) ?? chain.Conclude(confirmed), at));
        (Stage, Typed) = (DrawStage.Drawn, null);
        _seats.ForEach(seat => seat.Unconfirm());
    }

    /// <summary>Records that a party signed the minutes.</summary>
    /// <param name="role">The party's role.</param>
    /// <param name="name">Who signs.</param>
    /// <param name="evidence">The SHA-256 of the drawn signature, or empty.</param>
    /// <param name="at">The time now, UTC.</param>
    /// <exception cref="RefusedException">As the specification says.</exception>
    public void Sign(string role, string name, string evidence, DateTimeOffset at) =>
        DrawRefusals.Enforce(Apply(chain => chain.Sign(at, new Party(role, name), evidence), at));

    /// <summary>Takes out chosen rows that cannot be inspected; a fresh last value follows.</summary>
    /// <param name="rows">The rows, each with its reason.</param>
    /// <param name="at">The time now, UTC.</param>
    /// <exception cref="RefusedException"><c>draw.no_continuation</c>: nothing could be drawn in their places; or as the specification says.</exception>
    public void Withdraw(IReadOnlyList<WithdrawnRow> rows, DateTimeOffset at)
    {
        DrawRefusals.Enforce(Apply(chain => chain.Withdraw(at, rows) ?? RefuseContinuation(chain), at));
        DropProposal();
        Stage = DrawStage.Throwing;
    }

    /// <summary>Declares the draw void.</summary>
    /// <param name="ground">Why; before the last value any stated reason.</param>
    /// <param name="signatures">Who signs, in the order of parties; after an outcome all of them.</param>
    /// <param name="at">The time now, UTC.</param>
    /// <exception cref="RefusedException">As the specification says.</exception>
    public void Void(VoidGround ground, IReadOnlyList<Party> signatures, DateTimeOffset at)
    {
        DrawRefusals.Enforce(Apply(chain => chain.Void(at, ground, signatures), at));
        (Stage, Typed, Proposed) = (DrawStage.Void, null, null);
    }

    /// <summary>The first record.</summary>
    public OpenRecord Opened => (OpenRecord)Chain.Records[0];

    /// <summary>Where the last value comes from.</summary>
    public LastSource Source => Opened.Ceremony.Last;

    /// <summary>The SHA-256 of the typed value and of the record that it would follow; null when nothing is typed.</summary>
    public string? TypedFingerprint => Typed is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Head} {Typed}")));

    private void Require(DrawStage stage)
    {
        if (Stage != stage)
            throw new RefusedException(DrawRefusals.WrongStage(Stage));
    }

    /// <summary>Tries a step on the chain; what it added is kept only when nothing is wrong.</summary>
    private DrawFault? Apply(Func<DrawChain, DrawFault?> step, DateTimeOffset at)
    {
        var chain = Chain;
        if (step(chain) is { } fault)
        {
            _chain = null;
            return fault;
        }

        Head = chain.Head;
        Records = new JsonArray(chain.Records.Select(record => record.ToJson())).ToString();
        Note(at);
        return null;
    }

    private void Note(DateTimeOffset at)
    {
        ChangedAt = at;
        Revision++;
    }
}
