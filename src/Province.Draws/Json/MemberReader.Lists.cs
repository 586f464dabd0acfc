namespace Province.Draws.Json;

public sealed partial class MemberReader
{
    /// <summary>A member that is a list of objects.</summary>
    /// <typeparam name="T">What each is read as.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <param name="fewest">The fewest elements allowed.</param>
    /// <param name="most">The most elements allowed.</param>
    /// <param name="read">Reads one; <see cref="End"/> is called afterwards.</param>
    /// <returns>The elements, in order.</returns>
    /// <exception cref="DrawFaultException">It is missing, no list of objects, or too short or too long.</exception>
    public IReadOnlyList<T> List<T>(string name, int fewest, int most, Func<MemberReader, T> read) =>
        Items(name, fewest, most, (item, place) => ReadObject(item, place, read));

    /// <summary>A member that is a list of objects, which are not looked into.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="fewest">The fewest elements allowed.</param>
    /// <returns>The objects, in order.</returns>
    /// <exception cref="DrawFaultException">It is missing, no list of objects, or too short.</exception>
    public IReadOnlyList<JsonObject> Objects(string name, int fewest) =>
        Items(name, fewest, int.MaxValue, (item, place) => Of(item, place, Code).Value);

    /// <summary>A member that is a set of objects: in ascending order, none twice.</summary>
    /// <typeparam name="T">What each is read as.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <param name="bounds">The fewest and the most elements allowed.</param>
    /// <param name="read">Reads one; <see cref="End"/> is called afterwards.</param>
    /// <param name="compare">The order of the set.</param>
    /// <returns>The elements, in order.</returns>
    /// <exception cref="DrawFaultException">It is missing, no such set, or too short or too long.</exception>
    public IReadOnlyList<T> Set<T>(string name, (int Fewest, int Most) bounds, Func<MemberReader, T> read, Comparison<T> compare) =>
        Ordered(name, List(name, bounds.Fewest, bounds.Most, read), compare);

    /// <summary>A member that is a set of objects, ordered by one string of each.</summary>
    /// <typeparam name="T">What each is read as.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <param name="bounds">The fewest and the most elements allowed.</param>
    /// <param name="read">Reads one; <see cref="End"/> is called afterwards.</param>
    /// <param name="key">The string that the set is ordered by.</param>
    /// <returns>The elements, in order.</returns>
    /// <exception cref="DrawFaultException">It is missing, no such set, or too short or too long.</exception>
    public IReadOnlyList<T> SetBy<T>(string name, (int Fewest, int Most) bounds, Func<MemberReader, T> read, Func<T, string> key) =>
        Set(name, bounds, read, (a, b) => CodePointOrder.Instance.Compare(key(a), key(b)));

    /// <summary>A member that is a set of ids.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="fewest">The fewest elements allowed.</param>
    /// <param name="most">The most elements allowed.</param>
    /// <returns>The ids, in order.</returns>
    /// <exception cref="DrawFaultException">It is missing, no such set, or too short or too long.</exception>
    public IReadOnlyList<string> IdSet(string name, int fewest = 0, int most = int.MaxValue) =>
        Ordered(name, IdList(name, fewest, most), CodePointOrder.Instance.Compare);

    /// <summary>A member that is a list of ids.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="fewest">The fewest elements allowed.</param>
    /// <param name="most">The most elements allowed.</param>
    /// <returns>The ids, in order.</returns>
    /// <exception cref="DrawFaultException">It is missing, no such list, or too short or too long.</exception>
    public IReadOnlyList<string> IdList(string name, int fewest = 0, int most = int.MaxValue) => Items(name, fewest, most, IdIn);

    /// <summary>A member that is a set of texts.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="fewest">The fewest elements allowed.</param>
    /// <param name="most">The most elements allowed.</param>
    /// <returns>The texts, in order.</returns>
    /// <exception cref="DrawFaultException">It is missing, no such set, or too short or too long.</exception>
    public IReadOnlyList<string> TextSet(string name, int fewest = 0, int most = int.MaxValue) =>
        Ordered(name, Items(name, fewest, most, TextIn), CodePointOrder.Instance.Compare);

    /// <summary>A member that is a list of strings of any length.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="fewest">The fewest elements allowed.</param>
    /// <param name="most">The most elements allowed.</param>
    /// <returns>The strings, in order.</returns>
    /// <exception cref="DrawFaultException">It is missing, no such list, or too short or too long.</exception>
    public IReadOnlyList<string> StringList(string name, int fewest = 0, int most = int.MaxValue) => Items(name, fewest, most, StringIn);

    /// <summary>A member that is a list of integers of any size.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>The integers, in order, each 0 to <see cref="JsonInteger.Largest"/>.</returns>
    /// <exception cref="DrawFaultException">It is missing or no such list.</exception>
    public IReadOnlyList<long> LargeNumberList(string name) => Items(name, 0, int.MaxValue, (item, place) =>
        item is JsonInteger { Value: var value } ? value : throw FaultAt(place, "应为非负整数", "must be a natural number"));

    /// <summary>A member that is an object from id to something, such as a row's attributes.</summary>
    /// <typeparam name="T">What each value is read as.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <param name="read">Reads the value of an id through a reader for the whole object.</param>
    /// <returns>Ids, ascending, each with its value.</returns>
    /// <exception cref="DrawFaultException">It is missing, no object, or a name in it is no id.</exception>
    public IReadOnlyList<KeyValuePair<string, T>> Map<T>(string name, Func<MemberReader, string, T> read)
    {
        var map = Inner(name);
        return
        [
            .. map.Value.Names.Select(id => Formats.IsId(id)
                ? KeyValuePair.Create(id, read(map, id))
                : throw map.Fault(id, $"“{id}”不是编号", $"'{id}' is no id")),
        ];
    }

    private T[] Items<T>(string name, int fewest, int most, Func<JsonValue, JsonPlace, T> read)
    {
        var place = _place.Member(name);
        if (Any(name) is not JsonArray array)
            throw FaultAt(place, "应为数组", "must be an array");
        if (array.Count < fewest || array.Count > most)
            throw FaultAt(place, $"应有 {fewest} 至 {most} 项，实有 {array.Count} 项", $"must have {fewest} to {most} elements, has {array.Count}");
        var items = new T[array.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(array[i], place.Item(i));
        return items;
    }

    private T ReadObject<T>(JsonValue item, JsonPlace place, Func<MemberReader, T> read)
    {
        var reader = Of(item, place, Code);
        var value = read(reader);
        reader.End();
        return value;
    }

    private IReadOnlyList<T> Ordered<T>(string name, IReadOnlyList<T> items, Comparison<T> compare)
    {
        for (var i = 1; i < items.Count; i++)
        {
            var order = compare(items[i - 1], items[i]);
            if (order == 0)
                throw FaultAt(_place.Member(name).Item(i), "与前一项重复", "it repeats the one before");
            if (order > 0)
                throw FaultAt(_place.Member(name).Item(i), "没有按升序排列", "it is out of order");
        }
        return items;
    }

    private string StringIn(JsonValue value, JsonPlace place) =>
        value is JsonString text ? text.Value : throw FaultAt(place, "应为字符串", "must be a string");

    private string IdIn(JsonValue value, JsonPlace place) => StringIn(value, place) is var text && Formats.IsId(text)
        ? text
        : throw FaultAt(place, "应为编号：1 至 64 个字母、数字或 . _ : / -", "must be an id");

    private string TextIn(JsonValue value, JsonPlace place) => StringIn(value, place) is var text && Formats.IsText(text)
        ? text
        : throw FaultAt(place, $"应为 1 至 {Formats.LongestText} 个字符的文字", $"must be a text of 1 to {Formats.LongestText} characters");

    private string HashIn(JsonValue value, JsonPlace place) => StringIn(value, place) is var text && Formats.IsHash(text)
        ? text
        : throw FaultAt(place, "应为 64 位小写十六进制数", "must be 64 lower-case hexadecimal digits");
}
