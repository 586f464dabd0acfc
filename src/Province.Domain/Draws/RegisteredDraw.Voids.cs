using Province.Domain.Refusals;
using Province.Draws;
using Province.Draws.Json;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.Domain.Draws;

/// <remarks>A draw that has an outcome is void once every party has signed so on its own device, and not before.</remarks>
public sealed partial class RegisteredDraw
{
    /// <summary>What the parties are asked to sign, or null.</summary>
    public VoidProposal? Proposed { get; private set; }

    /// <summary>Asks the parties to declare the draw void after its outcome; a proposal before it is dropped with its signatures.</summary>
    /// <param name="ground">Why, with what proves it.</param>
    /// <param name="at">The time now, UTC.</param>
    /// <exception cref="RefusedException">There is no outcome, or the request does not prove the reason (<c>void.reason</c>).</exception>
    public void ProposeVoid(VoidGround ground, DateTimeOffset at)
    {
        Require(DrawStage.Drawn);
        DrawRefusals.Enforce(Restore().Void(at, ground, Parties));
        DropProposal();
        Proposed = new(ground.Reason, ground.Text, ground.Evidence, at);
        Note(at);
    }

    /// <summary>Takes the proposal back; the draw stays as it is.</summary>
    /// <param name="at">The time now, UTC.</param>
    /// <exception cref="RefusedException"><c>draw.not_proposed</c>.</exception>
    public void RetractVoid(DateTimeOffset at)
    {
        if (Proposed is null)
            throw new RefusedException(DrawRefusals.NotProposed);
        DropProposal();
        Note(at);
    }

    /// <summary>A party agrees on its device; with the last one the draw is void.</summary>
    /// <param name="role">The party's role.</param>
    /// <param name="name">Who signs.</param>
    /// <param name="fingerprint">Of the proposal that the device showed.</param>
    /// <param name="at">The time now, UTC.</param>
    /// <exception cref="RefusedException"><c>draw.not_proposed</c>: by now it is another proposal or none; <c>draw.agreed_already</c>.</exception>
    public void AgreeToVoid(string role, string name, string? fingerprint, DateTimeOffset at)
    {
        if (Proposed is not { } proposed || proposed.Fingerprint(OpenHash) != fingerprint)
            throw new RefusedException(DrawRefusals.NotProposed);
        if (SeatOf(role).VoidSignedBy is not null)
            throw new RefusedException(DrawRefusals.AgreedAlready);
        SeatOf(role).AgreeToVoid(name);
        Note(at);
        if (_seats.TrueForAll(seat => seat.VoidSignedBy is not null))
            Void(proposed.Ground, [.. _seats.Select(seat => new Party(seat.Role, seat.VoidSignedBy!))], at);
    }

    private IReadOnlyList<Party> Parties => Opened.Ceremony.Parties;

    /// <summary>A withdrawal that nothing can follow would leave the draw neither valid nor void for good: behind it stands an outcome and nothing else.</summary>
    private static DrawFault? RefuseContinuation(DrawChain chain)
    {
        var withdrawn = chain.Records.OfType<WithdrawalRecord>().SelectMany(record => record.Rows).Select(row => row.Id).ToHashSet();
        var chosen = (JsonArray)chain.Records.OfType<OutcomeRecord>().Last().Drawn.Result["chosen"]!;
        try
        {
            var kept = chosen.Select(id => ((JsonString)id).Value).Where(id => !withdrawn.Contains(id)).ToList();
            return ((PoolRequest)chain.Basis.Request).Continue(kept, withdrawn).Count.IsZero ? DrawRefusals.NoContinuation : null;
        }
        catch (DrawFaultException refused)
        {
            return refused.Fault;
        }
    }

    private void DropProposal()
    {
        Proposed = null;
        _seats.ForEach(seat => seat.TakeBackVoid());
    }
}
