namespace Province.Domain.Campaigns.Statements;

/// <summary>Something that a scheme says in one place.</summary>
public abstract record SchemeStatement
{
    /// <summary>The line it stands in, from 1: the line of a text file, or the ordinal of a docx paragraph, table cells included.</summary>
    public required int Line { get; init; }
}

/// <summary>Where a field of the header was read.</summary>
/// <param name="Field">The field's name in the format: <c>title</c>, <c>province</c>, <c>year</c>, <c>signatures</c>, <c>exclusions</c> or <c>notCounted</c>.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record SchemeOrigin(string Field, int Line);

/// <summary>One group of the arrangement; its line is where its number stands.</summary>
public sealed record SchemeGroup : SchemeStatement
{
    /// <summary>The number, from 1; by order where the text gives none.</summary>
    public required int Number { get; init; }

    /// <summary>The cities that build it, the lead first.</summary>
    public IReadOnlyList<string> Builders { get; init; } = [];

    /// <summary>The city that leads it; null when the text says nothing of a lead.</summary>
    public string? Lead { get; init; }

    /// <summary>The cities that it inspects.</summary>
    public IReadOnlyList<string> Inspected { get; init; } = [];

    /// <summary>The name of the guiding officer, several divided by 、; null when none is named.</summary>
    public string? GuidingOfficer { get; init; }

    /// <summary>The officer's rank as printed, without its brackets; null when none is printed.</summary>
    public string? GuidingOfficerRank { get; init; }

    /// <summary>The group without its line.</summary>
    /// <returns>The group as the checks and the campaign know it.</returns>
    public CrossGroup ToGroup() => new() { Number = Number, Builders = Builders, Lead = Lead, Inspected = Inspected, GuidingOfficer = GuidingOfficer };
}

/// <summary>A date that the scheme sets.</summary>
public sealed record SchemeDeadline : SchemeStatement
{
    /// <summary>What it is for.</summary>
    public required CampaignDateKind Kind { get; init; }

    /// <summary>The last day that is in time.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>A number that the scheme sets: a least number, or an exact one.</summary>
public sealed record SchemeQuota : SchemeStatement
{
    /// <summary>What is counted: one of <see cref="SchemeQuotaKeys"/>, or a quota by kind (<see cref="KindQuotaKey"/>).</summary>
    public required string Key { get; init; }

    /// <summary>At least this many, inclusive; null where the number is exact.</summary>
    public decimal? Min { get; init; }

    /// <summary>Exactly this many; null where the number is a least one.</summary>
    public decimal? Exactly { get; init; }

    /// <summary>The unit as printed: 个, 名, 人, 家, 天.</summary>
    public required string Unit { get; init; }

    /// <summary>Whether another kind may stand in where there is none of one of the kinds.</summary>
    public bool Substitution { get; init; }
}

/// <summary>Something that is to be checked.</summary>
public sealed record SchemeItem : SchemeStatement
{
    /// <summary>As printed, without its number and the mark at its end.</summary>
    public required string Text { get; init; }
}

/// <summary>A document that the scheme cites.</summary>
public sealed record CitedDocument : SchemeStatement
{
    /// <summary>Its title, without book-title marks.</summary>
    public required string Title { get; init; }

    /// <summary>Its number as printed, such as 湘应急发〔2020〕5号; null when none is printed.</summary>
    public string? Number { get; init; }
}

/// <summary>What a campaign may not inspect.</summary>
public enum SchemeExclusion
{
    /// <summary>Enterprises that the province inspects directly.</summary>
    ProvinceDirect,
}

/// <summary>What a campaign may inspect without counting it.</summary>
public enum SchemeAddition
{
    /// <summary>What the inspected city proposes.</summary>
    ProposedByInspectedCity,
}
