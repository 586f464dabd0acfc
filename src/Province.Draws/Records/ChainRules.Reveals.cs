using Province.Draws.Hashing;
using Province.Draws.Json;

namespace Province.Draws.Records;

internal sealed partial class ChainRules
{
    private DrawFault? RefuseReveal(RevealRecord reveal)
    {
        if (!state.Commitments.ContainsKey(reveal.Role))
            return Fault("reveal.role", "role", $"“{reveal.Role}”没有承诺过", $"'{reveal.Role}' did not commit");
        if (state.Values.Count > 0 && PlaceOf(reveal.Role) <= state.Values.Keys.Max(PlaceOf))
            return Fault("reveal.order", "role", "揭示须按参加方的顺序，每方一次", "reveals stand in the order of parties, one each");
        return RefuseMismatch(reveal.Role, reveal.Value);
    }

    /// <summary>Whether a value is the one that its role committed to; for a value that is held until reveals are closed.</summary>
    internal DrawFault? RefuseValue(string role, string value)
    {
        if (state.LastType != CommitsClosedRecord.TypeName)
            return Fault("record.order", "type", "现在不能揭示", "a value cannot be revealed now");
        if (!Formats.IsHash(value))
            return Fault("record.invalid", "value", "应为 64 位小写十六进制数", "must be 64 lower-case hexadecimal digits");
        return state.Commitments.ContainsKey(role)
            ? RefuseMismatch(role, value)
            : Fault("reveal.role", "role", $"“{role}”没有承诺过", $"'{role}' did not commit");
    }

    private DrawFault? RefuseMismatch(string role, string value) => DrawHash.Commitment(state.OpenHash, role, value) == state.Commitments[role]
        ? null
        : Fault("reveal.mismatch", "value", "与该方的承诺不符", "it is not what this party committed to");

    private DrawFault? RefuseRevealsClosed(RevealsClosedRecord closed)
    {
        if (!closed.Values.SequenceEqual(Values()))
            return Fault("reveals_closed.list", "values", "与前面揭示的值不符", "it does not list the values before it");
        return closed.Absent.SequenceEqual(AbsentFromReveals())
            ? null
            : Fault("reveals_closed.list", "absent", "缺席名单不符", "it does not list who is absent");
    }

    internal IEnumerable<RoleValue> Values() =>
        state.Roles.Select(role => new RoleValue(role, state.Values.GetValueOrDefault(role, Formats.ZeroHash)));

    internal IEnumerable<string> AbsentFromReveals() => state.Roles.Where(role => !state.Values.ContainsKey(role));

    private DrawFault? RefuseLast(LastRecord last)
    {
        var source = state.Open!.Ceremony.Last;
        return source.Gives(last)
            ? null
            : Fault("last.value", source is PublicSource ? "value" : "values", "不是开启时说明的来源能给出的值", "the source named in open cannot give this");
    }

    private int PlaceOf(string role) => Array.IndexOf(state.Roles, role);
}
