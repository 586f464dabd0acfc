using System.Globalization;
using Province.Domain.Tenancy;
using Province.Draws;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.Domain.Draws;

/// <summary>What opens a draw.</summary>
/// <param name="Number">The next number of the register.</param>
/// <param name="Before">The hash of the register's <c>open</c> before; zeros for number 1.</param>
/// <param name="Subject">What is drawn for.</param>
/// <param name="Request">What is drawn, from what, by which rules.</param>
/// <param name="Ceremony">Who takes part, until when, and where the last value comes from.</param>
/// <param name="Voids">Every earlier void draw of the subject, ascending by number.</param>
/// <param name="OpenedBy">Who opens it.</param>
public sealed record DrawOpening(
    int Number, string Before, string Subject, DrawRequest Request, Ceremony Ceremony, IReadOnlyList<VoidDraw> Voids, string OpenedBy)
{
    internal RegisterEntry Entry(TenantId tenant) => new(tenant.Code.ToString(CultureInfo.InvariantCulture), Number, Subject, Voids);

    internal DrawFault? RefuseRequest() => Refuse(Request);

    /// <summary>Why a request cannot be drawn: it allows nothing, or is too complex to count.</summary>
    /// <param name="request">The request.</param>
    /// <returns>What is wrong, with the smallest set of rules that conflict in words; null when it can be drawn.</returns>
    public static DrawFault? Refuse(DrawRequest request)
    {
        try
        {
            return request.Conflict()?.ToFault("request") ?? (request.Space().Count.IsZero ? DrawRefusals.NothingAllowed : null);
        }
        catch (DrawFaultException refused)
        {
            return refused.Fault;
        }
    }
}
