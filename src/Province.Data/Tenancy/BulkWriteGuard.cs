using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Province.Domain.Tenancy;

namespace Province.Data.Tenancy;

/// <summary>
/// ExecuteUpdate and ExecuteDelete obey the filters but pass by the save guard: here they are kept from moving a row to another
/// tenant or unit, and from reference and append-only rows altogether.
/// </summary>
internal sealed class BulkWriteGuard : IQueryExpressionInterceptor
{
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (queryExpression is not MethodCallExpression { Method: { Name: var name, DeclaringType: var type } } write
            || type != typeof(EntityFrameworkQueryableExtensions) || !name.StartsWith("Execute", StringComparison.Ordinal))
            return queryExpression;
        new Sources().Visit(write.Arguments[0]);
        foreach (var setters in write.Arguments.Skip(1))
            new Setters().Visit(setters);
        return queryExpression;
    }

    private sealed class Sources : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node)
        {
            if (node is EntityQueryRootExpression { EntityType: var type } && (AppendOnly.Holds(type.ClrType) || TenantModel.IsReference(type)))
                throw new InvalidOperationException($"{type.DisplayName()} takes no bulk writes.");
            return node is EntityQueryRootExpression ? node : base.VisitExtension(node);
        }
    }

    private sealed class Setters : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node)
        {
            Check(node.Member.Name, node.Expression?.Type);
            return base.VisitMember(node);
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.Name == nameof(EF.Property) && node.Method.DeclaringType == typeof(EF))
                Check((node.Arguments[1] as ConstantExpression)?.Value as string ?? nameof(ITenantOwned.Tenant), node.Arguments[0].Type);
            return base.VisitMethodCall(node);
        }

        private static void Check(string member, Type? holder)
        {
            if (member is nameof(ITenantOwned.Tenant) or nameof(IUnitOwned.UnitCode) && typeof(ITenantOwned).IsAssignableFrom(holder))
                throw new InvalidOperationException($"A bulk update of {holder.Name} may not set or read {member}; a row stays where it was made.");
        }
    }
}
