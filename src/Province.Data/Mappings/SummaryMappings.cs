using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Exchange;

namespace Province.Data.Mappings;

internal sealed class GroupSummaryMapping : IEntityTypeConfiguration<GroupSummary>
{
    public void Configure(EntityTypeBuilder<GroupSummary> builder)
    {
        builder.ToTable("GroupSummaries").HasKey(summary => new { summary.Tenant, summary.CampaignId });
        builder.Property(summary => summary.Text).HasConversion(text => CampaignJson.Write(text), json => CampaignJson.Read<SummaryText>(json));
        builder.Property(summary => summary.Figures).HasConversion(figures => CampaignJson.Write(figures), json => CampaignJson.Read<SummaryFigures>(json));
        builder.Property(summary => summary.ReturnComment).HasMaxLength(2000);
        builder.Property(summary => summary.Revision).IsConcurrencyToken();
        builder.HasOne<CampaignAssignment>().WithOne().HasForeignKey<GroupSummary>(summary => new { summary.Tenant, summary.CampaignId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FiledSummaryMapping : IEntityTypeConfiguration<FiledSummary>
{
    public void Configure(EntityTypeBuilder<FiledSummary> builder)
    {
        builder.ToTable("FiledSummaries").HasKey(summary => new { summary.Tenant, summary.Id });
        builder.HasIndex(summary => new { summary.Tenant, summary.CampaignId, summary.City, summary.Version }).IsUnique();
        builder.HasIndex(summary => new { summary.Tenant, summary.Stage });
        builder.Property(summary => summary.Text).HasConversion(text => CampaignJson.Write(text), json => CampaignJson.Read<SummaryText>(json));
        builder.Property(summary => summary.Figures).HasConversion(figures => CampaignJson.Write(figures), json => CampaignJson.Read<SummaryFigures>(json));
        builder.Property(summary => summary.FiledBy).HasMaxLength(60);
        builder.Property(summary => summary.AnsweredBy).HasMaxLength(60);
        builder.Property(summary => summary.Comment).HasMaxLength(2000);
        builder.Property(summary => summary.Revision).IsConcurrencyToken();
        builder.HasOne<Campaign>().WithMany().HasForeignKey(summary => new { summary.Tenant, summary.CampaignId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<InboxEnvelope>().WithOne().HasForeignKey<FiledSummary>(summary => new { summary.Tenant, summary.City, summary.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
