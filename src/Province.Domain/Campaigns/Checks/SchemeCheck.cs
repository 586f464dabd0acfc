using Province.Domain.Campaigns.Statements;
using Province.Domain.Plans;
using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Checks;

/// <summary>Checks the arrangement that a scheme document lays down (<c>province scheme check</c>), and says in which lines.</summary>
public static class SchemeCheck
{
    /// <summary>Checks a scheme.</summary>
    /// <param name="scheme">The scheme as it was read.</param>
    /// <param name="text">The text that it was read from; its lines are those that the statements name. May be empty, as for a scheme built by hand.</param>
    /// <param name="preferences">What it should rather avoid; null means every preference without earlier years.</param>
    /// <returns>The findings by line, then code, as <see cref="ArrangementCheck"/> makes them. A finding about nothing printed points at line 1.</returns>
    public static IReadOnlyList<Diagnostic> Run(SchemeDocument scheme, SourceText text, ArrangementPreferences? preferences = null) =>
    [
        .. ArrangementCheck.Run(SchemeArrangement.ArrangementOf(scheme), preferences)
            .Select(finding => Place(finding, scheme, text))
            .OrderBy(found => found.Line)
            .ThenBy(found => found.Code, StringComparer.Ordinal)
            .ThenBy(found => found.Message, StringComparer.Ordinal),
    ];

    private static Diagnostic Place(ArrangementFinding finding, SchemeDocument scheme, SourceText text)
    {
        List<int> lines =
        [
            .. scheme.Deadlines.Where(deadline => finding.Dates.Contains(deadline.Kind)).Select(deadline => deadline.Line),
            .. Quotas(finding, scheme),
            .. scheme.Groups.Where(cross => finding.Groups.Contains(cross.Number)).Select(cross => cross.Line),
        ];
        var related = lines.Distinct().Order().Where(line => line <= text.Count).Select(line => new RelatedLine(line, text[line].Trim())).ToList();
        return new(finding.Code, finding.Severity, finding.Message, [], lines.Count > 0 ? lines.Min() : 1, related, finding.Stated, finding.Found);
    }

    /// <summary>Where the counts stand that the groups are held to.</summary>
    private static IEnumerable<int> Quotas(ArrangementFinding finding, SchemeDocument scheme)
    {
        string[] keys = finding.Code switch
        {
            "CAMP107" => [SchemeQuotaKeys.Groups, SchemeQuotaKeys.Cities],
            "CAMP108" => [SchemeQuotaKeys.BuilderCitiesPerGroup, SchemeQuotaKeys.InspectedCitiesPerGroup],
            _ => [],
        };
        return scheme.Quotas.Where(quota => keys.Contains(quota.Key) && $"{quota.Exactly:0}" == finding.Stated).Select(quota => quota.Line);
    }
}
