using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Jobs;

namespace Province.Data.Mappings;

internal sealed class JobMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("JobRuns").HasKey(job => new { job.Tenant, job.Id });
        builder.HasIndex(job => new { job.Tenant, job.Kind, job.HeldKey }).IsUnique();
        builder.HasIndex(job => new { job.Tenant, job.Kind, job.Key, job.QueuedAt });
        builder.HasIndex(job => new { job.Tenant, job.State, job.NextTryAt });
        builder.HasIndex(job => new { job.Tenant, job.QueuedAt });
        builder.Property(job => job.State).IsConcurrencyToken();
        builder.Property(job => job.Claim).IsConcurrencyToken();
        builder.Property(job => job.Kind).HasMaxLength(60);
        builder.Property(job => job.Key).HasMaxLength(200);
        builder.Property(job => job.HeldKey).HasMaxLength(200);
        builder.Property(job => job.Title).HasMaxLength(200);
        builder.Property(job => job.AuthorName).HasMaxLength(100);
        builder.Property(job => job.AuthorKey).HasMaxLength(100);
        builder.Property(job => job.Node).HasMaxLength(120);
        builder.Property(job => job.Phrase).HasMaxLength(100);
        builder.Property(job => job.Result).HasMaxLength(400);
        builder.Property(job => job.ErrorCode).HasMaxLength(60);
        builder.Property(job => job.ErrorText).HasMaxLength(2000);
    }
}
