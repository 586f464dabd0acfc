using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Province.Domain.Tenancy;

namespace Province.Data.Tenancy;

/// <summary>Makes no index of its own that the tenant does not lead, such as one on the account of a tenant's row.</summary>
internal sealed class TenantForeignKeyIndexes(ProviderConventionSetBuilderDependencies dependencies) : ForeignKeyIndexConvention(dependencies)
{
    protected override IConventionIndex? CreateIndex(
        IReadOnlyList<IConventionProperty> properties, bool unique, IConventionEntityTypeBuilder entityTypeBuilder) =>
        TenantModel.IsTenantOwned(entityTypeBuilder.Metadata) && properties[0].Name != nameof(ITenantOwned.Tenant)
            ? null
            : base.CreateIndex(properties, unique, entityTypeBuilder);
}
