namespace Province.Documents.Tests.Schemes.Printing;

internal enum Arranged { Tabbed, Bars, TabRows, Gaps, Flat, Labelled, Sentences, WordTable }

internal enum CityForm { Bureau, City, Short }

internal enum LeadForm { First, Marked, Column }

internal enum GroupForm { Chinese, Arabic, Bare, Inspection }

internal enum Numbering { Chinese, Arabic, Circled }

/// <summary>How a scheme is printed; every member varies independently, and the default of each is the plainest form.</summary>
internal sealed record SchemeStyle
{
    public Arranged Arranged { get; init; }
    public CityForm Cities { get; init; }
    public LeadForm Lead { get; init; }
    public GroupForm Group { get; init; }
    public Numbering Items { get; init; }
    public bool NumberWords { get; init; }
    public bool YearInTitle { get; init; }
    public bool Notice { get; init; }
    public bool BlankLines { get; init; }
    public bool HalfMarks { get; init; }

    /// <summary>Chooses among wordings; 0 takes the first of each.</summary>
    public int Seed { get; init; }
}
