using Province.Draws.Requests;

namespace Province.Draws.Pools;

/// <summary>What one rule adds to a row's key, as a small number: strings are compared once, not once for each row.</summary>
/// <remarks>Source: specification, section 4.1, “Cells”.</remarks>
internal abstract class KeyElement
{
    /// <summary>Looks at a row of the whole pool.</summary>
    internal virtual void Observe(PoolRow row)
    {
    }

    /// <summary>Whether the rule's stand-in applies; asked when all rows have been seen.</summary>
    internal virtual bool StandsIn => false;

    internal abstract int Code(PoolRow row);

    /// <summary>The strings of a code; asked when all rows have been seen.</summary>
    internal abstract IReadOnlyList<string> Strings(int code);

    internal static KeyElement Of(EnterpriseRule rule) => rule switch
    {
        QuotaRule quota => new OfQuota(quota),
        EachRule each => new OfEach(each),
        DistinctRule distinct => new OfDistinct(distinct),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private sealed class OfQuota(QuotaRule rule) : KeyElement
    {
        private const int ByStandIn = 2;

        private readonly HashSet<string> _values = [.. rule.Values];
        private readonly HashSet<string> _missing = [.. rule.StandIn?.Missing ?? []];
        private readonly HashSet<string> _standIns = [.. rule.StandIn?.Values ?? []];
        private bool _standsIn = rule.StandIn is not null;

        internal override void Observe(PoolRow row) => _standsIn = _standsIn && !Holds(row, _missing);

        internal override bool StandsIn => _standsIn;

        internal override int Code(PoolRow row) => Holds(row, _values) ? 1 : Holds(row, _standIns) ? ByStandIn : 0;

        internal override IReadOnlyList<string> Strings(int code) => [code == 1 || (code == ByStandIn && _standsIn) ? "1" : "0"];

        private bool Holds(PoolRow row, HashSet<string> values)
        {
            var held = row.Values(rule.Attribute);
            if (values.Count == 0 || held.Count == 0)
                return false;
            for (var i = 0; i < held.Count; i++)
                if (values.Contains(held[i]))
                    return true;
            return false;
        }
    }

    private sealed class OfEach(EachRule rule) : KeyElement
    {
        private readonly Dictionary<string, int> _numbers =
            rule.Values.Index().ToDictionary(v => v.Item, v => v.Index + 1, StringComparer.Ordinal);

        internal override int Code(PoolRow row) => _numbers.GetValueOrDefault(row.Values(rule.Attribute)[0]);

        internal override IReadOnlyList<string> Strings(int code) => [code == 0 ? "" : rule.Values[code - 1]];
    }

    private sealed class OfDistinct(DistinctRule rule) : KeyElement
    {
        private readonly Dictionary<string, Dictionary<string, int>> _numbers =
            rule.Parts.ToDictionary(part => part, _ => new Dictionary<string, int>(StringComparer.Ordinal), StringComparer.Ordinal);

        private readonly List<string[]> _strings = [["", ""]];

        internal override int Code(PoolRow row)
        {
            var part = row.Values(rule.Part)[0];
            if (!_numbers.TryGetValue(part, out var numbers))
                return 0;
            var value = row.Values(rule.Attribute)[0];
            if (!numbers.TryGetValue(value, out var number))
            {
                numbers[value] = number = _strings.Count;
                _strings.Add([part, value]);
            }
            return number;
        }

        internal override IReadOnlyList<string> Strings(int code) => _strings[code];
    }
}
