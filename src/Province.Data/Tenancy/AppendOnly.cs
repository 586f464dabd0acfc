using Province.Domain.Audit;

namespace Province.Data.Tenancy;

/// <summary>The entities whose rows are added and never changed or deleted by the application.</summary>
internal static class AppendOnly
{
    internal static IReadOnlyList<Type> Types { get; } = [typeof(AuditEntry), typeof(AuditSeal), typeof(FiledAuditHead)];

    internal static bool Holds(Type type) => Types.Contains(type);
}
