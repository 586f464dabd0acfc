using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Audit;

namespace Province.Data.Mappings;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries").HasKey(entry => new { entry.Tenant, entry.Id });
        builder.HasIndex(entry => new { entry.Tenant, entry.At });
        builder.HasIndex(entry => new { entry.Tenant, entry.SubjectKind, entry.SubjectId });
        builder.Property(entry => entry.ActorName).HasMaxLength(AuditEntry.LongestActorName);
        builder.Property(entry => entry.Detail).IsConcurrencyToken();   // of two who erase it, one
        builder.Property(entry => entry.Action).HasMaxLength(60);
        builder.Property(entry => entry.SubjectKind).HasMaxLength(40);
        builder.Property(entry => entry.SubjectId).HasMaxLength(100);
        builder.Property(entry => entry.SubjectTitle).HasMaxLength(200);
        builder.Property(entry => entry.DetailHash).HasMaxLength(64);
    }
}

internal sealed class AuditSealMapping : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> builder)
    {
        builder.ToTable("AuditSeals").HasKey(seal => new { seal.Tenant, seal.Number });
        builder.Property(seal => seal.Number).ValueGeneratedNever();
        builder.Property(seal => seal.Previous).HasMaxLength(64);
        builder.Property(seal => seal.Hash).HasMaxLength(64);
        builder.HasIndex(seal => new { seal.Tenant, seal.EntryId }).IsUnique();
    }
}

internal sealed class FiledAuditHeadMapping : IEntityTypeConfiguration<FiledAuditHead>
{
    public void Configure(EntityTypeBuilder<FiledAuditHead> builder)
    {
        builder.ToTable("FiledAuditHeads").HasKey(head => new { head.Tenant, head.City, head.EnvelopeId });
        builder.Property(head => head.Hash).HasMaxLength(64);
    }
}
