using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Data.Security;
using Province.Domain.Tenancy;

namespace Province.Data.Mappings;

internal sealed class TenantMapping : IEntityTypeConfiguration<Tenant>
{
    public void Configure(EntityTypeBuilder<Tenant> builder)
    {
        builder.ToTable("Tenants").HasKey(tenant => tenant.Id);
        builder.Property(tenant => tenant.Id).ValueGeneratedNever();
        builder.Property(tenant => tenant.Area).HasMaxLength(60);
        builder.Property(tenant => tenant.Bureau).HasMaxLength(100);
    }
}

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("Units").HasKey(unit => new { unit.Tenant, unit.Code });
        builder.Property(unit => unit.Code).HasMaxLength(12);
        builder.Property(unit => unit.Name).HasMaxLength(100);
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("Memberships").HasKey(membership => new { membership.Tenant, membership.Id });
        builder.HasIndex(membership => new { membership.Tenant, membership.AccountId });
        builder.Property(membership => membership.UnitCode).HasMaxLength(12);
        builder.HasOne<Unit>().WithMany().HasForeignKey(membership => new { membership.Tenant, membership.UnitCode }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(membership => membership.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("ApiKeys").HasKey(key => new { key.Tenant, key.Id });
        builder.HasIndex(key => new { key.Tenant, key.Hash }).IsUnique();
        builder.HasIndex(key => new { key.Tenant, key.AccountId, key.Name }).IsUnique();
        builder.Property(key => key.Name).HasMaxLength(ApiKey.LongestName);
        builder.Property(key => key.Hash).HasMaxLength(64);
        builder.Property(key => key.MadeBy).HasMaxLength(60);
        builder.Property(key => key.RevokedAt).IsConcurrencyToken();
        builder.HasOne<Account>().WithMany().HasForeignKey(key => key.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(account => account.DisplayName).HasMaxLength(60);
        builder.HasIndex(account => account.HomeTenant);
    }
}

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("ProtectionKeys").HasKey(key => key.Name);
        builder.Property(key => key.Name).HasMaxLength(200);
    }
}

internal sealed class CapabilityMapping : IEntityTypeConfiguration<Capability>
{
    public void Configure(EntityTypeBuilder<Capability> builder)
    {
        builder.ToTable("Capabilities").HasKey(capability => new { capability.Tenant, capability.Id });
        builder.HasIndex(capability => new { capability.Tenant, capability.Hash }).IsUnique();
        builder.HasIndex(capability => new { capability.Tenant, capability.SubjectId });
        builder.Property(capability => capability.Part).HasMaxLength(64);
        builder.Property(capability => capability.Holder).HasMaxLength(1000);
        builder.Property(capability => capability.Hash).HasMaxLength(64);
    }
}
