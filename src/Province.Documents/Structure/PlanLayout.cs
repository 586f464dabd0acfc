namespace Province.Documents.Structure;

/// <summary>A plan cut into its parts.</summary>
internal sealed class PlanLayout
{
    /// <summary>Letterhead, cover letter and title: all before the body.</summary>
    internal List<Passage> Head { get; } = [];

    /// <summary>The body of the main text.</summary>
    internal List<Passage> Body { get; } = [];

    /// <summary>Dates, disclosure, copies and printing remarks, wherever they stand.</summary>
    internal List<Passage> Remarks { get; } = [];

    /// <summary>The list of annexes that the main text prints.</summary>
    internal List<ListedAnnex> AnnexList { get; } = [];

    internal List<AnnexPart> Annexes { get; } = [];

    /// <summary>Whether the plan has no annexes and names none, so that its main text says everything.</summary>
    internal bool IsOnePaper => Annexes.Count == 0 && AnnexList.Count == 0;

    /// <summary>The passages of the plan's own title, issuer first; empty when none was found.</summary>
    internal List<Passage> Title { get; } = [];
}

/// <summary>A line of the list of annexes.</summary>
internal sealed record ListedAnnex(int Number, Clip Title);

/// <summary>One annex: its number, the passages of its title, and what stands under it.</summary>
internal sealed record AnnexPart(int Number, List<Clip> Title)
{
    internal List<Passage> Passages { get; } = [];

    internal string TitleText => string.Concat(Title.Select(clip => clip.Text));
}
