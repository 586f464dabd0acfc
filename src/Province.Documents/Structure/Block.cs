using Province.Documents.Grammar;

namespace Province.Documents.Structure;

/// <summary>A numbered paragraph, or one without a number, in its place among the sections.</summary>
internal sealed class Block
{
    private readonly List<Block> _children = [];

    internal Block(Block? parent, LabelStyle? style, Clip heading, Clip body)
    {
        (Parent, Style, Heading, Body) = (parent, style, heading, body);
        parent?._children.Add(this);
        var own = Departments.Is(heading.Text) || parent is null && Headings.IsArrangement(heading.Text) ? Role.Unknown : Headings.RoleOf(heading.Text);
        Role = own == Role.Unknown || (own == Role.Objects && parent?.Role is Role.Schedule or Role.Baseline or Role.Measures or Role.Supervision or Role.CheckItems)
            || (own == Role.Measures && parent?.Role is Role.CheckItems) || (own == Role.CheckItems && parent is { Role: Role.Supervision, Parent: null })
            ? parent?.Role ?? Role.Unknown : own;
        var activity = Headings.ActivityOf(heading.Text);
        Activity = activity == Activity.None ? parent?.Activity ?? Activity.None : activity;
    }

    internal Block? Parent { get; }

    /// <summary>How it is numbered; null for a paragraph that is only text.</summary>
    internal LabelStyle? Style { get; }

    /// <summary>Its heading without the number; empty when it has none.</summary>
    internal Clip Heading { get; }

    /// <summary>What follows the heading in the same paragraph; empty when nothing does.</summary>
    internal Clip Body { get; }

    /// <summary>Heading and body.</summary>
    internal Clip Content => Heading.IsEmpty ? Body : Heading with { End = Math.Max(Heading.End, Body.End) };

    internal IReadOnlyList<Block> Children => _children;

    internal Role Role { get; }

    internal Activity Activity { get; }

    internal bool IsLeaf => _children.Count == 0;

    /// <summary>This block and those above it, inmost first, without the root.</summary>
    internal IEnumerable<Block> Chain
    {
        get
        {
            for (var block = this; block.Parent is not null; block = block.Parent)
                yield return block;
        }
    }

    /// <summary>The blocks below this one, in order of the text.</summary>
    internal IEnumerable<Block> Descendants => _children.SelectMany(child => child.Descendants.Prepend(child));

    public override string ToString() => $"{Style} {Role} {Activity}: {Heading} | {Body}";
}
