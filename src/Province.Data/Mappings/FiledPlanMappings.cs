using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Exchange;
using Province.Domain.Plans;

namespace Province.Data.Mappings;

internal sealed class FiledPlanMapping : IEntityTypeConfiguration<FiledPlan>
{
    public void Configure(EntityTypeBuilder<FiledPlan> builder)
    {
        builder.ToTable("FiledPlans").HasKey(plan => new { plan.Tenant, plan.Id });
        builder.HasIndex(plan => new { plan.Tenant, plan.Year, plan.City, plan.Version }).IsUnique();
        builder.Property(plan => plan.Title).HasMaxLength(300);
        builder.Property(plan => plan.DocumentNumber).HasMaxLength(60);
        builder.Property(plan => plan.FileName).HasMaxLength(255);
        builder.Property(plan => plan.FileSha256).HasMaxLength(64);
        builder.Property(plan => plan.Sha256).HasMaxLength(64);
        builder.Property(plan => plan.FiledBy).HasMaxLength(60);
        builder.Property(plan => plan.AnsweredBy).HasMaxLength(60);
        builder.Property(plan => plan.Revision).IsConcurrencyToken();
        builder.OwnsOne(plan => plan.Figures);
        builder.Navigation(plan => plan.Figures).IsRequired();
        builder.HasMany(plan => plan.Comments).WithOne().HasForeignKey(comment => new { comment.Tenant, comment.FiledPlanId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<InboxEnvelope>().WithOne()
            .HasForeignKey<FiledPlan>(plan => new { plan.Tenant, plan.City, plan.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FiledPlanCommentMapping : IEntityTypeConfiguration<FiledPlanComment>
{
    public void Configure(EntityTypeBuilder<FiledPlanComment> builder)
    {
        builder.ToTable("FiledPlanComments").HasKey(comment => new { comment.Tenant, comment.FiledPlanId, comment.Ordinal });
        builder.Property(comment => comment.Ordinal).ValueGeneratedNever();
        builder.Property(comment => comment.Text).HasMaxLength(2000);
    }
}
