using System.Linq.Expressions;

namespace Province.App.Shell.Api;

/// <summary>The columns that a list can be sorted by, and its own order.</summary>
/// <remarks>Every order ends with a unique key, so that no row is on two pages.</remarks>
internal sealed class SortKeys<T>
{
    private readonly Dictionary<string, Func<IQueryable<T>, bool, IOrderedQueryable<T>>> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _usual;
    private readonly bool _usualDescends;
    private readonly Func<IOrderedQueryable<T>, IOrderedQueryable<T>> _last;

    private SortKeys(string usual, Func<IOrderedQueryable<T>, IOrderedQueryable<T>> last)
    {
        (_usual, _usualDescends) = (usual.TrimStart('-'), usual.StartsWith('-'));
        _last = last;
    }

    public IEnumerable<string> Names => _keys.Keys;

    /// <summary>Starts the columns of a list.</summary>
    /// <param name="usual">The list's own order, such as <c>-filedAt</c>.</param>
    /// <param name="unique">A key that no two rows share.</param>
    public static SortKeys<T> Usually<TKey>(string usual, Expression<Func<T, TKey>> unique) => new(usual, rows => rows.ThenBy(unique));

    /// <summary>Adds a column.</summary>
    public SortKeys<T> Add<TKey>(string name, Expression<Func<T, TKey>> key)
    {
        _keys.Add(name, (rows, descending) => descending ? rows.OrderByDescending(key) : rows.OrderBy(key));
        return this;
    }

    /// <summary>Sorts; a column that the list does not have is refused (422).</summary>
    public IQueryable<T> Apply(IQueryable<T> rows, ListQuery query)
    {
        if (!_keys.TryGetValue(query.Sort ?? _usual, out var key))
            throw ListQuery.Refused("sort", $"不能按“{query.Sort}”排序；可用：{string.Join('、', _keys.Keys)}。");
        return _last(key(rows, query.Sort is null ? _usualDescends : query.Descending));
    }
}
