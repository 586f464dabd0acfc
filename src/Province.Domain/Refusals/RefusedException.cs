namespace Province.Domain.Refusals;

/// <summary>Carries one <see cref="Refusals.Refusal"/> from the rule that said no to the edge that shows it.</summary>
/// <remarks>A bug is never a refusal: it stays an ordinary exception and becomes a 500.</remarks>
public sealed class RefusedException : Exception
{
    /// <summary>Wraps a refusal.</summary>
    /// <param name="refusal">The refusal that was given.</param>
    public RefusedException(Refusal refusal)
        : base($"{refusal.Code}: {refusal.Detail}") => Refusal = refusal;

    /// <summary>The refusal that was given.</summary>
    public Refusal Refusal { get; }

    /// <summary>Throws when there is a refusal, and does nothing for null.</summary>
    /// <param name="refusal">What a rule answered: a refusal, or null when the rule is content.</param>
    /// <exception cref="RefusedException"><paramref name="refusal"/> is not null.</exception>
    public static void Enforce(Refusal? refusal)
    {
        if (refusal is not null)
            throw new RefusedException(refusal);
    }
}
