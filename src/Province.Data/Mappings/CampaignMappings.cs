using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Dates;
using Province.Domain.Files;

namespace Province.Data.Mappings;

internal sealed class CampaignMapping : IEntityTypeConfiguration<Campaign>
{
    public void Configure(EntityTypeBuilder<Campaign> builder)
    {
        builder.ToTable("Campaigns").HasKey(campaign => new { campaign.Tenant, campaign.Id });
        builder.HasIndex(campaign => new { campaign.Tenant, campaign.Year });
        builder.Property(campaign => campaign.Title).HasMaxLength(100);
        builder.Property(campaign => campaign.IssuedBy).HasMaxLength(60);
        builder.Property(campaign => campaign.Revision).IsConcurrencyToken();
        builder.Property(campaign => campaign.Terms).HasConversion(terms => CampaignJson.Write(terms), json => CampaignJson.Read<CampaignTerms>(json));
        builder.Property<int>("StepCount");
        builder.Property<int>("DateMoveCount");
        builder.HasMany(campaign => campaign.Groups).WithOne().HasForeignKey(group => new { group.Tenant, group.CampaignId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(campaign => campaign.Documents).WithOne().HasForeignKey(document => new { document.Tenant, document.CampaignId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(campaign => campaign.DateMoves).WithOne().HasForeignKey(move => new { move.Tenant, move.CampaignId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(campaign => campaign.Steps).WithOne().HasForeignKey(step => new { step.Tenant, step.CampaignId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CampaignGroupMapping : IEntityTypeConfiguration<CampaignGroup>
{
    public void Configure(EntityTypeBuilder<CampaignGroup> builder)
    {
        builder.ToTable("CampaignGroups").HasKey(group => new { group.Tenant, group.CampaignId, group.Ordinal });
        builder.Property(group => group.Ordinal).ValueGeneratedNever();
        builder.Property(group => group.Lead).HasMaxLength(30);
        builder.Property(group => group.GuidingOfficer).HasMaxLength(30);
        builder.Ignore(group => group.Cross);
    }
}

internal sealed class CampaignDocumentMapping : IEntityTypeConfiguration<CampaignDocument>
{
    public void Configure(EntityTypeBuilder<CampaignDocument> builder)
    {
        builder.ToTable("CampaignDocuments").HasKey(document => new { document.Tenant, document.CampaignId, document.Ordinal });
        builder.Property(document => document.Ordinal).ValueGeneratedNever();
        builder.Property(document => document.Name).HasMaxLength(255);
        builder.Property(document => document.Sha256).HasMaxLength(64);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(document => new { document.Tenant, document.Sha256 }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CampaignStepMapping : IEntityTypeConfiguration<CampaignStep>
{
    public void Configure(EntityTypeBuilder<CampaignStep> builder)
    {
        builder.ToTable("CampaignSteps").HasKey(step => new { step.Tenant, step.CampaignId, step.Ordinal });
        builder.Property(step => step.Ordinal).ValueGeneratedNever();
        builder.Property(step => step.ActorName).HasMaxLength(60);
        builder.Property(step => step.Detail).HasMaxLength(1000);
    }
}

internal sealed class CampaignSourceMapping : IEntityTypeConfiguration<CampaignSource>
{
    public void Configure(EntityTypeBuilder<CampaignSource> builder)
    {
        builder.ToTable("CampaignSources").HasKey(source => new { source.Tenant, source.CampaignId });
        builder.Property(source => source.FileName).HasMaxLength(255);
        builder.HasOne<Campaign>().WithOne().HasForeignKey<CampaignSource>(source => new { source.Tenant, source.CampaignId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CampaignDateMoveMapping : IEntityTypeConfiguration<CampaignDateMove>
{
    public void Configure(EntityTypeBuilder<CampaignDateMove> builder)
    {
        builder.ToTable("CampaignDateMoves").HasKey(move => new { move.Tenant, move.CampaignId, move.Ordinal });
        builder.Property(move => move.Ordinal).ValueGeneratedNever();
        builder.Property(move => move.Reason).HasMaxLength(500);
        builder.Property(move => move.By).HasMaxLength(60);
        builder.Ignore(move => move.Moved);
    }
}
