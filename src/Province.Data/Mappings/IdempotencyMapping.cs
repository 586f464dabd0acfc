using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Data.Idempotency;

namespace Province.Data.Mappings;

internal sealed class IdempotencyMapping : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.ToTable("IdempotencyRecords").HasKey(record => new { record.Tenant, record.AccountId, record.Key });
        builder.Property(record => record.Key).HasMaxLength(100);
        builder.Property(record => record.Fingerprint).HasMaxLength(64);
        builder.HasIndex(record => new { record.Tenant, record.At });
    }
}
