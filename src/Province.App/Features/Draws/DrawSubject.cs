using Province.App.Security;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws;

/// <summary>Subjects for which another feature opens draws, and nobody else may. It registers one of these, so that the register can lead back to what was drawn for.</summary>
/// <param name="Text">What the link back says.</param>
/// <param name="Needs">The right to see it.</param>
/// <param name="AddressOf">The address of what a subject stands for, or null when it is none of its subjects.</param>
internal sealed record DrawSubject(string Text, Right Needs, Func<string, string?> AddressOf);

/// <summary>The subjects for which features open draws.</summary>
internal sealed class DrawSubjects(IEnumerable<DrawSubject> known)
{
    public bool IsReserved(string subject) => known.Any(one => one.AddressOf(subject) is not null);

    /// <summary>Where a subject leads back to; null when it is nobody's, or the caller may not go there.</summary>
    public Link? LinkOf(string subject, Caller caller) =>
        known.Where(one => caller.Can(one.Needs)).Select(one => one.AddressOf(subject) is { } href ? new Link(one.Text, href) : null).FirstOrDefault(link => link is not null);

    internal sealed record Link(string Text, string Href);
}
