using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Training;

namespace Province.Data.Mappings;

internal sealed class TrainedMemberMapping : IEntityTypeConfiguration<TrainedMember>
{
    public void Configure(EntityTypeBuilder<TrainedMember> builder)
    {
        builder.ToTable("TrainedMembers").HasKey(member => new { member.Tenant, member.CampaignId, member.City, member.MemberId });
        builder.Property(member => member.Name).HasMaxLength(30);
        builder.Property(member => member.Employer).HasMaxLength(60);
        builder.Property(member => member.RecordedBy).HasMaxLength(60);
        builder.Property(member => member.Revision).IsConcurrencyToken();
        builder.HasOne<Campaign>().WithMany().HasForeignKey(member => new { member.Tenant, member.CampaignId }).OnDelete(DeleteBehavior.Restrict);
    }
}
