namespace Province.Domain.Refusals;

/// <summary>An expected no: a value, not a failure. It tells a person what to do next.</summary>
/// <param name="Kind">Which kind of no it is.</param>
/// <param name="Code">A stable code of the form <c>noun.reason</c>, ASCII, lower case; programs may rely on it.</param>
/// <param name="Detail">One or two sentences in Chinese: what happened, where, and what to do next.</param>
/// <param name="Field">The form field or JSON member at fault, or null when it is not about one field.</param>
public sealed record Refusal(RefusalKind Kind, string Code, string Detail, string? Field = null)
{
    /// <summary>A request that breaks a rule.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="detail">What to do next, in Chinese.</param>
    /// <param name="field">The field at fault, or null.</param>
    /// <returns>A refusal of kind <see cref="RefusalKind.Invalid"/>.</returns>
    public static Refusal Invalid(string code, string detail, string? field = null) => new(RefusalKind.Invalid, code, detail, field);

    /// <summary>A thing that does not exist for this caller.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="detail">What to do next, in Chinese.</param>
    /// <returns>A refusal of kind <see cref="RefusalKind.NotFound"/>.</returns>
    public static Refusal NotFound(string code, string detail) => new(RefusalKind.NotFound, code, detail);

    /// <summary>A request that contradicts the state of the thing.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="detail">What to do next, in Chinese.</param>
    /// <returns>A refusal of kind <see cref="RefusalKind.Conflict"/>.</returns>
    public static Refusal Conflict(string code, string detail) => new(RefusalKind.Conflict, code, detail);

    /// <summary>A request that the caller has no right to.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="detail">Who can do it, in Chinese.</param>
    /// <returns>A refusal of kind <see cref="RefusalKind.Forbidden"/>.</returns>
    public static Refusal Forbidden(string code, string detail) => new(RefusalKind.Forbidden, code, detail);
}
