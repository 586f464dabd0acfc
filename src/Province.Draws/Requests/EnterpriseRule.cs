namespace Province.Draws.Requests;

/// <summary>A rule of a draw of enterprises.</summary>
/// <param name="Name"><inheritdoc cref="DrawRule" path="/param[@name='Name']"/></param>
/// <param name="Text"><inheritdoc cref="DrawRule" path="/param[@name='Text']"/></param>
/// <remarks>Source: specification, section 3.2; domain.md, section 3 (quotas of each group).</remarks>
public abstract record EnterpriseRule(string Name, string Text) : DrawRule(Name, Text)
{
    /// <summary>The place of the kind in rule order (section 4.1).</summary>
    internal abstract int KindOrder { get; }

    /// <summary>How many elements of a cell's key are the rule's.</summary>
    internal virtual int KeyElements => 1;

    /// <summary>Puts rules into the order in which cells' keys name them: by kind, then by name.</summary>
    /// <param name="rules">Rules in any order.</param>
    /// <returns><c>distinct</c>, then <c>each</c>, then <c>quota</c>, each kind by name.</returns>
    internal static IReadOnlyList<EnterpriseRule> InRuleOrder(IEnumerable<EnterpriseRule> rules) =>
        [.. rules.OrderBy(rule => rule.KindOrder).ThenBy(rule => rule.Name, StringComparer.Ordinal)];
}
