namespace Province.Domain.Refusals;

/// <summary>Why an expected request was refused; the edge of the application maps each kind to one HTTP status.</summary>
public enum RefusalKind
{
    /// <summary>The request is understood and breaks a rule of the domain (422).</summary>
    Invalid,

    /// <summary>There is nothing of that name that the caller may know of (404).</summary>
    NotFound,

    /// <summary>The caller lacks the right, or the scope of the right does not reach that far (403).</summary>
    Forbidden,

    /// <summary>The request contradicts the state that the thing is in (409).</summary>
    Conflict,

    /// <summary>The caller worked on a version that is no longer the current one (412).</summary>
    Stale,

    /// <summary>The request must say which version it was made on, and does not (428).</summary>
    MissingVersion,

    /// <summary>The body or file is larger than the limit (413).</summary>
    TooLarge,

    /// <summary>Too many requests in the time allowed (429).</summary>
    TooMany,
}
