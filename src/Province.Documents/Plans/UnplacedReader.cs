using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Collects the sentences that no reader placed and that are not the standing words of such plans.</summary>
internal static class UnplacedReader
{
    internal static List<UnplacedText> Read(IEnumerable<Block> roots, Ledger ledger) =>
    [
        .. roots.SelectMany(root => root.Descendants).Where(block => !IsStanding(block) && !block.Body.IsEmpty && block.Body.Passage.Row is not { IsHead: true })
            .SelectMany(block => ledger.Unplaced(block.Body)).Where(sentence => !sentence.Contains("制定本计划") && !sentence.Contains("编制本计划"))
            .Select((sentence, i) => new UnplacedText { Id = $"unplaced-{i + 1}", Line = sentence.Line, Text = sentence.Printed }),
    ];

    /// <summary>Goals, legal basis and working rules say nothing that a plan is counted by.</summary>
    private static bool IsStanding(Block block) => block.Role is Role.Goal or Role.Basis or Role.Measures or Role.Scope;
}
