using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Lots;
using Province.Domain.Draws;

namespace Province.Data.Mappings;

internal sealed class ArrangementDrawMapping : IEntityTypeConfiguration<ArrangementDraw>
{
    public void Configure(EntityTypeBuilder<ArrangementDraw> builder)
    {
        builder.ToTable("ArrangementDraws").HasKey(draw => new { draw.Tenant, draw.DrawId });
        builder.HasOne<Campaign>().WithMany().HasForeignKey(draw => new { draw.Tenant, draw.CampaignId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RegisteredDraw>().WithOne().HasForeignKey<ArrangementDraw>(draw => new { draw.Tenant, draw.DrawId }).OnDelete(DeleteBehavior.Restrict);
    }
}
