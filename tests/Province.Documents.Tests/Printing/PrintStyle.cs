namespace Province.Documents.Tests.Printing;

internal enum Marks { None, Hashes, Bold, HashesAndBold, Escaped }

internal enum Wrapping { None, PageEnds, NumberedPageEnds, HardWithIndent, HardWithGaps }

internal enum NumberingScheme { Classic, HalfWidth, ArabicBelow, Circled, FullWidthStop, Articles, Mixed }

internal enum AnnexHeading { Plain, Spaced, SplitWord, Chinese, Colon, Missing }

internal enum ListShape { Numbered, Inline, Dashed, Plain, Chinese, Circled, InlineThenNumbered, Table }

internal enum DepartmentPlace { Nowhere, List, Bracket, Schedule }

internal enum CountyPlace { Bracket, Heading, Nowhere }

internal enum ScheduleForm { Lines, Prose, Items, Table, Counts, Absent }

internal enum BracketWidth { Full, Half, Mixed }

internal enum DigitForm { Plain, Spaced, FullWidth }

internal enum DatePlace { Signature, Printing, Both }

internal enum LeadIn { OwnLine, Stop, Colon }

/// <summary>How a plan is printed; every member varies independently, and the default of each is the plainest form.</summary>
internal sealed record PrintStyle
{
    public Marks Marks { get; init; }
    public Wrapping Wrapping { get; init; }
    public bool BlankLines { get; init; }
    public NumberingScheme Numbering { get; init; }
    public AnnexHeading AnnexHeading { get; init; }
    public ListShape List { get; init; }
    public DepartmentPlace Departments { get; init; }
    public CountyPlace Counties { get; init; }
    public ScheduleForm Schedule { get; init; }
    public BracketWidth Brackets { get; init; }
    public DigitForm Digits { get; init; }
    public DatePlace Date { get; init; }
    public LeadIn LeadIn { get; init; }
    public bool Notice { get; init; }
    public bool AnnexList { get; init; }
    public bool StraySpaces { get; init; }
    public bool Images { get; init; }
    public bool Filler { get; init; }

    /// <summary>Chooses among wordings; 0 takes the first of each.</summary>
    public int Seed { get; init; }
}
