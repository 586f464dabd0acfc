using Microsoft.AspNetCore.Http.Extensions;

namespace Province.App.Shell;

/// <summary>Addresses of the same list, filtered, sorted or paged otherwise.</summary>
internal static class Query
{
    /// <summary>This request's address with some of its query changed; a null value drops the key.</summary>
    public static string With(HttpRequest request, params (string Key, string? Value)[] changes)
    {
        var query = new QueryBuilder();
        foreach (var (key, values) in request.Query.Where(pair => !changes.Any(change => change.Key == pair.Key)))
            foreach (var value in values.OfType<string>().Where(value => value.Length > 0))
                query.Add(key, value);
        foreach (var (key, value) in changes)
            if (value is not null)
                query.Add(key, value);
        return request.Path + query.ToString();
    }
}
