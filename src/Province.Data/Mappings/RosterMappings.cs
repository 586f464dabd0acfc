using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Exchange;

namespace Province.Data.Mappings;

internal sealed class FiledRosterMapping : IEntityTypeConfiguration<FiledRoster>
{
    public void Configure(EntityTypeBuilder<FiledRoster> builder)
    {
        builder.ToTable("FiledRosters").HasKey(roster => new { roster.Tenant, roster.Id });
        builder.HasIndex(roster => new { roster.Tenant, roster.CampaignId, roster.City, roster.Version }).IsUnique();
        builder.HasIndex(roster => new { roster.Tenant, roster.Stage });
        builder.Property(roster => roster.FiledBy).HasMaxLength(60);
        builder.Property(roster => roster.AnsweredBy).HasMaxLength(60);
        builder.Property(roster => roster.Comment).HasMaxLength(2000);
        builder.Property(roster => roster.Revision).IsConcurrencyToken();
        builder.HasMany(roster => roster.Members).WithOne().HasForeignKey(member => new { member.Tenant, member.RosterId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(roster => new { roster.Tenant, roster.CampaignId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<InboxEnvelope>().WithOne().HasForeignKey<FiledRoster>(roster => new { roster.Tenant, roster.City, roster.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FiledRosterMemberMapping : IEntityTypeConfiguration<FiledRosterMember>
{
    public void Configure(EntityTypeBuilder<FiledRosterMember> builder)
    {
        builder.ToTable("FiledRosterMembers").HasKey(member => new { member.Tenant, member.RosterId, member.Ordinal });
        builder.Property(member => member.Ordinal).ValueGeneratedNever();
        builder.Ignore(member => member.Entry);
        builder.OwnsOne(member => member.Person, RosterPersonColumns.Configure);
        builder.Navigation(member => member.Person).IsRequired();
    }
}

internal sealed class DisciplineAcknowledgementMapping : IEntityTypeConfiguration<DisciplineAcknowledgement>
{
    public void Configure(EntityTypeBuilder<DisciplineAcknowledgement> builder)
    {
        builder.ToTable("DisciplineAcknowledgements").HasKey(note => new { note.Tenant, note.CampaignId, note.City, note.MemberId });
        builder.Property(note => note.Name).HasMaxLength(30);
        builder.Property(note => note.By).HasMaxLength(60);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(note => new { note.Tenant, note.CampaignId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DeadlineExtensionMapping : IEntityTypeConfiguration<DeadlineExtension>
{
    public void Configure(EntityTypeBuilder<DeadlineExtension> builder)
    {
        builder.ToTable("DeadlineExtensions").HasKey(extension => new { extension.Tenant, extension.Id });
        builder.HasIndex(extension => new { extension.Tenant, extension.CampaignId, extension.City });
        builder.Property(extension => extension.Reason).HasMaxLength(500);
        builder.Property(extension => extension.AskedBy).HasMaxLength(60);
        builder.Property(extension => extension.AnsweredBy).HasMaxLength(60);
        builder.Property(extension => extension.AnswerReason).HasMaxLength(500);
        builder.Property(extension => extension.Revision).IsConcurrencyToken();
    }
}

/// <summary>The columns of a person, the same on the city's desk and on the province's.</summary>
internal static class RosterPersonColumns
{
    internal static void Configure<TOwner>(OwnedNavigationBuilder<TOwner, RosterPerson> person) where TOwner : class
    {
        person.Property(p => p.Name).HasMaxLength(30);
        person.Property(p => p.Employer).HasMaxLength(60);
        person.Property(p => p.Post).HasMaxLength(40);
        person.Property(p => p.LicenceNumber).HasMaxLength(40);
        person.Property(p => p.Field).HasMaxLength(40);
    }
}
