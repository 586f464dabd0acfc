using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Campaigns;
using Province.Domain.Inspections;
using Province.Domain.Tenancy;

namespace Province.Data.Mappings;

internal sealed class GroupFieldworkMapping : IEntityTypeConfiguration<GroupFieldwork>
{
    public void Configure(EntityTypeBuilder<GroupFieldwork> builder)
    {
        builder.ToTable("GroupFieldwork").HasKey(fieldwork => new { fieldwork.Tenant, fieldwork.CampaignId, fieldwork.Group });
        builder.Property(fieldwork => fieldwork.Group).ValueGeneratedNever();
        builder.Property(fieldwork => fieldwork.ClosedBy).HasMaxLength(60);
        builder.Property(fieldwork => fieldwork.Revision).IsConcurrencyToken();
        builder.HasMany(fieldwork => fieldwork.Reopenings).WithOne().HasForeignKey(reopening => new { reopening.Tenant, reopening.CampaignId, reopening.Group }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(fieldwork => fieldwork.Dates).WithOne().HasForeignKey(dates => new { dates.Tenant, dates.CampaignId, dates.Group }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(fieldwork => new { fieldwork.Tenant, fieldwork.CampaignId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FieldworkReopeningMapping : IEntityTypeConfiguration<FieldworkReopening>
{
    public void Configure(EntityTypeBuilder<FieldworkReopening> builder)
    {
        builder.ToTable("FieldworkReopenings").HasKey(reopening => new { reopening.Tenant, reopening.CampaignId, reopening.Group, reopening.Ordinal });
        builder.Property(reopening => reopening.Ordinal).ValueGeneratedNever();
        builder.Property(reopening => reopening.ClosedBy).HasMaxLength(60);
        builder.Property(reopening => reopening.ReopenedBy).HasMaxLength(60);
        builder.Property(reopening => reopening.Reason).HasMaxLength(500);
    }
}

internal sealed class HostDatesMapping : IEntityTypeConfiguration<HostDates>
{
    public void Configure(EntityTypeBuilder<HostDates> builder)
    {
        builder.ToTable("HostDates").HasKey(dates => new { dates.Tenant, dates.CampaignId, dates.Group, dates.City });
        builder.Property(dates => dates.AgreedWith).HasMaxLength(60);
        builder.Property(dates => dates.Remark).HasMaxLength(500);
        builder.Property(dates => dates.NotedBy).HasMaxLength(60);
    }
}

internal sealed class GroupMemberMapping : IEntityTypeConfiguration<GroupMember>
{
    public void Configure(EntityTypeBuilder<GroupMember> builder)
    {
        builder.ToTable("GroupMembers").HasKey(member => new { member.Tenant, member.MembershipId });
        builder.HasIndex(member => new { member.Tenant, member.AccountId });
        builder.HasIndex(member => new { member.Tenant, member.CampaignId, member.Group });
        builder.HasOne<Membership>().WithOne().HasForeignKey<GroupMember>(member => new { member.Tenant, member.MembershipId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(member => new { member.Tenant, member.CampaignId }).OnDelete(DeleteBehavior.Restrict);
    }
}
