using Province.Draws.Json;

namespace Province.Draws.Records;

/// <summary>What came out: the only result that the request and the last value allow.</summary>
/// <param name="Prev">The hash of the <c>last</c> record before.</param>
/// <param name="Seed">The seed, as 64 hexadecimal digits.</param>
/// <param name="Drawn">How many outcomes there were, and which one it is.</param>
/// <param name="ConfirmedBy">Roles that confirmed the last value, in the order of parties, without the operator.</param>
public sealed record OutcomeRecord(string Prev, string Seed, DrawnOutcome Drawn, IReadOnlyList<string> ConfirmedBy) : DrawRecord(Prev)
{
    internal const string TypeName = "outcome";

    /// <inheritdoc/>
    public override string Type => TypeName;

    internal static OutcomeRecord Read(MemberReader reader)
    {
        reader.Known("type", "prev", "seed", "outcomes", "rank", "result", "odds", "confirmedBy");
        var (prev, seed) = (reader.Hash("prev"), reader.Hash("seed"));
        return new(prev, seed, DrawnOutcome.Read(reader), reader.IdList("confirmedBy"));
    }

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() =>
    [
        ("seed", Seed), ("outcomes", Drawn.Outcomes), ("rank", Drawn.Rank), ("result", Drawn.Result), ("odds", Drawn.Odds),
        ("confirmedBy", new JsonArray(ConfirmedBy)),
    ];
}

/// <summary>One outcome among all that are allowed.</summary>
/// <param name="Outcomes">N, how many are allowed, in decimal.</param>
/// <param name="Rank">R, the number of this one in their order, from 0, in decimal.</param>
/// <param name="Result">The outcome in the form of its kind (section 3 of the specification).</param>
/// <param name="Odds">For kinds with a pool, for each cell in order the odds of each of its rows as numerator and denominator; else empty.</param>
public sealed record DrawnOutcome(string Outcomes, string Rank, JsonObject Result, JsonArray Odds)
{
    internal static DrawnOutcome Read(MemberReader reader)
    {
        var (outcomes, rank) = (Decimal(reader, "outcomes"), Decimal(reader, "rank"));
        var result = reader.Inner("result").Value;
        var odds = reader.Any("odds") as JsonArray ?? throw reader.Fault("odds", "应为数组", "must be an array");
        for (var i = 0; i < odds.Count; i++)
        {
            if (odds[i] is not JsonArray { Count: 2 } pair)
                throw reader.Fault($"odds[{i}]", "应为两个十进制数", "must be two decimal numbers");
            for (var j = 0; j < pair.Count; j++)
                if (!IsDecimal(pair[j]))
                    throw NoDecimal(reader, $"odds[{i}][{j}]");
        }
        return new(outcomes, rank, result, odds);
    }

    private static string Decimal(MemberReader reader, string name) => reader.Raw(name) is var text && IsDecimal(text)
        ? text
        : throw NoDecimal(reader, name);

    private static DrawFaultException NoDecimal(MemberReader reader, string member) =>
        reader.Fault(member, "应为十进制数，不以 0 开头", "must be a decimal number without leading zeros");

    private static bool IsDecimal(JsonValue value) => value is JsonString { Value: var text }
        && text.Length > 0 && (text[0] != '0' || text.Length == 1) && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
