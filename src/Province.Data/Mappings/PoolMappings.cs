using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Exchange;

namespace Province.Data.Mappings;

internal sealed class FiledCampaignPoolMapping : IEntityTypeConfiguration<FiledCampaignPool>
{
    public void Configure(EntityTypeBuilder<FiledCampaignPool> builder)
    {
        builder.ToTable("FiledCampaignPools").HasKey(pool => new { pool.Tenant, pool.Id });
        builder.HasIndex(pool => new { pool.Tenant, pool.CampaignId, pool.City, pool.Version }).IsUnique();
        builder.HasIndex(pool => new { pool.Tenant, pool.Stage });
        builder.Property(pool => pool.FiledBy).HasMaxLength(60);
        builder.Property(pool => pool.Sha256).HasMaxLength(64);
        builder.Property(pool => pool.AnsweredBy).HasMaxLength(60);
        builder.Property(pool => pool.Comment).HasMaxLength(2000);
        builder.Property(pool => pool.Revision).IsConcurrencyToken();
        builder.Property(pool => pool.Candidates).HasConversion(
            candidates => CampaignJson.Write(candidates), json => CampaignJson.Read<IReadOnlyList<PoolCandidate>>(json),
            new ValueComparer<IReadOnlyList<PoolCandidate>>((one, other) => ReferenceEquals(one, other), list => list.Count, list => list));
        builder.HasOne<Campaign>().WithMany().HasForeignKey(pool => new { pool.Tenant, pool.CampaignId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<InboxEnvelope>().WithOne().HasForeignKey<FiledCampaignPool>(pool => new { pool.Tenant, pool.City, pool.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CampaignDirectTargetMapping : IEntityTypeConfiguration<CampaignDirectTarget>
{
    public void Configure(EntityTypeBuilder<CampaignDirectTarget> builder)
    {
        builder.ToTable("CampaignDirectTargets").HasKey(target => new { target.Tenant, target.CampaignId, target.CreditCode });
        builder.Property(target => target.CreditCode).HasMaxLength(18);
        builder.Property(target => target.Name).HasMaxLength(100);
        builder.Property(target => target.Reason).HasMaxLength(200);
        builder.Property(target => target.AddedBy).HasMaxLength(60);
        builder.Ignore(target => target.Target);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(target => new { target.Tenant, target.CampaignId }).OnDelete(DeleteBehavior.Restrict);
    }
}
