using Province.Domain.Tenancy;

namespace Province.App.Security;

/// <summary>The right that a use case needs; the door lets no handler through that does not say.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class NeedsAttribute(Right right) : Attribute
{
    public Right Right { get; } = right;
}
