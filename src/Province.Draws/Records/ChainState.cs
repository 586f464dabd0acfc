using Province.Draws.Json;

namespace Province.Draws.Records;

/// <summary>What the records so far amount to: all that a rule needs to know to judge the next one.</summary>
internal sealed class ChainState
{
    private readonly Dictionary<string, string> _commitments = [];
    private readonly Dictionary<string, string> _values = [];
    private readonly HashSet<string> _chosen = [];
    private readonly HashSet<string> _withdrawn = [];
    private readonly HashSet<string> _signed = [];

    internal int Count { get; private set; }

    /// <summary>The type of the last record; empty before the first.</summary>
    internal string LastType { get; private set; } = "";

    /// <summary>The hash of the last record.</summary>
    internal string Head { get; private set; } = Formats.ZeroHash;

    internal DateTimeOffset Time { get; private set; } = DateTimeOffset.MinValue;

    internal OpenRecord? Open { get; private set; }

    internal string OpenHash { get; private set; } = Formats.ZeroHash;

    internal string CommitsClosedHash { get; private set; } = "";

    internal string RevealsClosedHash { get; private set; } = "";

    /// <summary>Whether an outcome stands, and with it what may follow one.</summary>
    internal bool HasOutcome { get; private set; }

    /// <summary>Rows drawn and not withdrawn, K of section 4.1.</summary>
    internal IReadOnlySet<string> Kept => _chosen;

    /// <summary>Rows withdrawn so far, W of section 4.1.</summary>
    internal IReadOnlySet<string> Withdrawn => _withdrawn;

    internal IReadOnlySet<string> SignedSinceOutcome => _signed;

    internal IReadOnlyDictionary<string, string> Commitments => _commitments;

    internal IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>The roles of the parties, in their order; none before <c>open</c>.</summary>
    internal string[] Roles { get; private set; } = [];

    /// <summary>Takes a record that has been judged.</summary>
    internal void Take(DrawRecord record)
    {
        var hash = record.Hash();
        (Count, LastType, Head, Time) = (Count + 1, record.Type, hash, record.Time ?? Time);
        switch (record)
        {
            case OpenRecord open:
                (Open, OpenHash, Roles) = (open, hash, [.. open.Ceremony.Parties.Select(party => party.Role)]);
                break;
            case CommitRecord commit:
                _commitments.Add(commit.Role, commit.Commitment);
                break;
            case CommitsClosedRecord:
                CommitsClosedHash = hash;
                break;
            case RevealRecord reveal:
                _values.Add(reveal.Role, reveal.Value);
                break;
            case RevealsClosedRecord:
                RevealsClosedHash = hash;
                break;
            case OutcomeRecord outcome:
                TakeOutcome(outcome);
                break;
            case SignedRecord signed:
                _signed.Add(signed.Signer.Role);
                break;
            case WithdrawalRecord withdrawal:
                _chosen.ExceptWith(withdrawal.Rows.Select(row => row.Id));
                _withdrawn.UnionWith(withdrawal.Rows.Select(row => row.Id));
                break;
        }
    }

    private void TakeOutcome(OutcomeRecord outcome)
    {
        HasOutcome = true;
        _signed.Clear();
        _chosen.Clear();
        if (outcome.Drawn.Result["chosen"] is JsonArray chosen)
            _chosen.UnionWith(chosen.Select(id => ((JsonString)id).Value));
    }
}
