using Province.Domain.Tenancy;

namespace Province.App.Security;

/// <summary>The right that a use case needs; the door lets no handler through that does not say.</summary>
/// <param name="right">The right.</param>
/// <param name="others">Rights that will do instead; only for use cases that read.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class NeedsAttribute(Right right, params Right[] others) : Attribute
{
    public Right Right { get; } = right;

    public IReadOnlyList<Right> Any { get; } = [right, .. others];

    /// <summary>Of the rights that will do, the one of the caller's that reaches furthest; the first named one when the caller has none.</summary>
    public Right Of(Caller caller) =>
        Any.Where(caller.Can).OrderByDescending(held => caller.Rights[held]).Cast<Right?>().FirstOrDefault() ?? Right;
}
