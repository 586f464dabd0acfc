using System.Text;

namespace Province.Draws.Json;

/// <summary>Where a value stands, such as <c>request.rules[2].values</c>. The text is made only when it is asked for.</summary>
public sealed class JsonPlace
{
    private readonly JsonPlace? _holder;
    private readonly string? _name;
    private readonly int _index;

    /// <summary>The place of a whole document.</summary>
    /// <param name="name">What it is called, such as <c>request</c>; may be empty.</param>
    public JsonPlace(string name) => _name = name;

    private JsonPlace(JsonPlace holder, string? name, int index) => (_holder, _name, _index) = (holder, name, index);

    /// <summary>The place of a member.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>The place.</returns>
    public JsonPlace Member(string name) => new(this, name, 0);

    /// <summary>The place of an element.</summary>
    /// <param name="index">Its number, from 0.</param>
    /// <returns>The place.</returns>
    public JsonPlace Item(int index) => new(this, null, index);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text);
        return text.ToString();
    }

    private void Append(StringBuilder text)
    {
        _holder?.Append(text);
        if (_name is null)
            text.Append('[').Append(_index).Append(']');
        else if (text.Length == 0)
            text.Append(_name);
        else
            text.Append('.').Append(_name);
    }
}
