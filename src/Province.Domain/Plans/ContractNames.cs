using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Province.Domain.Plans;

/// <summary>What <c>province.plan/1</c> calls the values of an enumeration: the names that its JSON writes, which are also those that people use.</summary>
public static class ContractNames
{
    /// <summary>The name of a value.</summary>
    /// <typeparam name="T">An enumeration whose members all carry a <see cref="JsonStringEnumMemberNameAttribute"/>.</typeparam>
    /// <param name="value">A named value.</param>
    /// <returns>Such as 工贸.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a named value.</exception>
    public static string Of<T>(T value) where T : struct, Enum =>
        Members<T>.Names.TryGetValue(value, out var name) ? name : throw new ArgumentOutOfRangeException(nameof(value), value, "There is no name for this value.");

    /// <summary>Read once: a page asks hundreds of times.</summary>
    private static class Members<T> where T : struct, Enum
    {
        internal static readonly FrozenDictionary<T, string> Names = Enum.GetValues<T>().ToFrozenDictionary(value => value,
            value => typeof(T).GetField(value.ToString())!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name);
    }
}
