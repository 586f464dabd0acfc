using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Targets;
using Province.Domain.Draws;

namespace Province.Data.Mappings;

internal sealed class GroupTargetMapping : IEntityTypeConfiguration<GroupTarget>
{
    public void Configure(EntityTypeBuilder<GroupTarget> builder)
    {
        builder.ToTable("GroupTargets").HasKey(target => new { target.Tenant, target.Id });
        builder.HasIndex(target => new { target.Tenant, target.CampaignId, target.Group, target.CreditCode }).IsUnique();
        builder.Property(target => target.CreditCode).HasMaxLength(18);
        builder.Property(target => target.Name).HasMaxLength(100);
        builder.Property(target => target.County).HasMaxLength(60);
        builder.PrimitiveCollection(target => target.Kinds).ElementType().HasConversion<string>();
        builder.Property(target => target.LeftOut).HasMaxLength(500);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(target => new { target.Tenant, target.CampaignId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RegisteredDraw>().WithMany().HasForeignKey(target => new { target.Tenant, target.DrawId }).OnDelete(DeleteBehavior.Restrict);
    }
}
