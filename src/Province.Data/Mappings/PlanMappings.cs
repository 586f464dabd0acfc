using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Plans;

namespace Province.Data.Mappings;

internal sealed class PlanMapping : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("Plans").HasKey(plan => new { plan.Tenant, plan.Id });
        builder.HasIndex(plan => new { plan.Tenant, plan.Year }).IsUnique();
        builder.Property(plan => plan.Revision).IsConcurrencyToken();
        builder.Property<int>("StepCount");
        builder.Ignore(plan => plan.Current);
        builder.HasMany(plan => plan.Versions).WithOne().HasForeignKey(version => new { version.Tenant, version.PlanId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(plan => plan.Steps).WithOne().HasForeignKey(step => new { step.Tenant, step.PlanId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanVersionMapping : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> builder)
    {
        builder.ToTable("PlanVersions").HasKey(version => new { version.Tenant, version.PlanId, version.Number });
        builder.HasIndex(version => new { version.Tenant, version.PlanId, version.FileSha256 }).IsUnique();
        builder.Property(version => version.Number).ValueGeneratedNever();
        builder.Property(version => version.FileName).HasMaxLength(255);
        builder.Property(version => version.FileSha256).HasMaxLength(64);
        builder.Property(version => version.Title).HasMaxLength(300);
        builder.OwnsOne(version => version.Issuance, issuance =>
        {
            issuance.Property(i => i.DocumentNumber).HasMaxLength(60);
            issuance.Property(i => i.ApprovedBy).HasMaxLength(100);
        });
        builder.OwnsOne(version => version.Figures);
        builder.Navigation(version => version.Figures).IsRequired();
        builder.HasOne(version => version.Content).WithOne()
            .HasForeignKey<PlanContent>(content => new { content.Tenant, content.PlanId, content.Number }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanContentMapping : IEntityTypeConfiguration<PlanContent>
{
    public void Configure(EntityTypeBuilder<PlanContent> builder)
    {
        builder.ToTable("PlanContents").HasKey(content => new { content.Tenant, content.PlanId, content.Number });
        builder.Property(content => content.Number).ValueGeneratedNever();
    }
}

internal sealed class PlanStepMapping : IEntityTypeConfiguration<PlanStep>
{
    public void Configure(EntityTypeBuilder<PlanStep> builder)
    {
        builder.ToTable("PlanSteps").HasKey(step => new { step.Tenant, step.PlanId, step.Ordinal });
        builder.Property(step => step.Ordinal).ValueGeneratedNever();
        builder.Property(step => step.ActorName).HasMaxLength(60);
        builder.Property(step => step.Reason).HasMaxLength(2000);
    }
}

internal sealed class DiagnosticExplanationMapping : IEntityTypeConfiguration<DiagnosticExplanation>
{
    public void Configure(EntityTypeBuilder<DiagnosticExplanation> builder)
    {
        builder.ToTable("DiagnosticExplanations").HasKey(explanation => new { explanation.Tenant, explanation.PlanId, explanation.Key });
        builder.Property(explanation => explanation.Key).HasMaxLength(16);
        builder.Property(explanation => explanation.Code).HasMaxLength(10);
        builder.Property(explanation => explanation.Reason).HasMaxLength(500);
        builder.Property(explanation => explanation.By).HasMaxLength(60);
        builder.HasOne<Plan>().WithMany().HasForeignKey(explanation => new { explanation.Tenant, explanation.PlanId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanCommentMapping : IEntityTypeConfiguration<PlanComment>
{
    public void Configure(EntityTypeBuilder<PlanComment> builder)
    {
        builder.ToTable("PlanComments").HasKey(comment => new { comment.Tenant, comment.PlanId, comment.Version, comment.Ordinal });
        builder.Property(comment => comment.Text).HasMaxLength(2000);
        builder.HasOne<Plan>().WithMany().HasForeignKey(comment => new { comment.Tenant, comment.PlanId }).OnDelete(DeleteBehavior.Restrict);
    }
}
