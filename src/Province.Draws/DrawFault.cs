namespace Province.Draws;

/// <summary>What is wrong with a draw, a request or a file, and where: the first thing that fails, by name.</summary>
/// <param name="Code">A stable code of the form <c>noun.reason</c> from section 8 of the specification, ASCII; programs may rely on it.</param>
/// <param name="Place">The path of the member at fault, such as <c>request.rules[2].values</c> or <c>records[3].prev</c>, counted
/// from 0; for text that is no JSON <c>line:column</c>, counted from 1; empty when it is about the whole.</param>
/// <param name="Chinese">One or two sentences in Chinese, for whoever has to put it right.</param>
/// <param name="English">The same in English, for logs and programmers.</param>
public sealed record DrawFault(string Code, string Place, string Chinese, string English)
{
    /// <summary>The same fault further up: its place is put behind that of the thing that holds it.</summary>
    /// <param name="outer">The place of the holder, such as <c>request</c>; not empty.</param>
    /// <returns>A fault at <c>outer.place</c>, <c>outer[…]</c>, or <c>outer</c> when this one has no place.</returns>
    public DrawFault Within(string outer) => this with
    {
        Place = Place.Length == 0 ? outer : Place[0] == '[' ? outer + Place : $"{outer}.{Place}",
    };
}
