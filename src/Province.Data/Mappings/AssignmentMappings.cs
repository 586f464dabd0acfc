using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Exchange;

namespace Province.Data.Mappings;

internal sealed class CampaignAssignmentMapping : IEntityTypeConfiguration<CampaignAssignment>
{
    public void Configure(EntityTypeBuilder<CampaignAssignment> builder)
    {
        builder.ToTable("CampaignAssignments").HasKey(assignment => new { assignment.Tenant, assignment.Id });
        builder.HasIndex(assignment => new { assignment.Tenant, assignment.Year });
        builder.Property(assignment => assignment.Title).HasMaxLength(100);
        builder.Property(assignment => assignment.ReturnComment).HasMaxLength(2000);
        builder.Property(assignment => assignment.Revision).IsConcurrencyToken();
        builder.Property<int>("StepCount");
        builder.Property<int>("MemberCount");
        builder.HasMany(assignment => assignment.Members).WithOne().HasForeignKey(member => new { member.Tenant, member.AssignmentId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(assignment => assignment.Steps).WithOne().HasForeignKey(step => new { step.Tenant, step.AssignmentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<InboxEnvelope>().WithMany().HasForeignKey(assignment => new { assignment.Tenant, assignment.Sender, assignment.EnvelopeId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RosterMemberMapping : IEntityTypeConfiguration<RosterMember>
{
    public void Configure(EntityTypeBuilder<RosterMember> builder)
    {
        builder.ToTable("RosterMembers").HasKey(member => new { member.Tenant, member.AssignmentId, member.Id });
        builder.Property(member => member.Id).ValueGeneratedNever();
        builder.Property(member => member.AcknowledgedBy).HasMaxLength(60);
        builder.Ignore(member => member.Entry);
        builder.OwnsOne(member => member.Person, RosterPersonColumns.Configure);
        builder.Navigation(member => member.Person).IsRequired();
    }
}

internal sealed class AssignmentStepMapping : IEntityTypeConfiguration<AssignmentStep>
{
    public void Configure(EntityTypeBuilder<AssignmentStep> builder)
    {
        builder.ToTable("AssignmentSteps").HasKey(step => new { step.Tenant, step.AssignmentId, step.Ordinal });
        builder.Property(step => step.Ordinal).ValueGeneratedNever();
        builder.Property(step => step.ActorName).HasMaxLength(60);
        builder.Property(step => step.Detail).HasMaxLength(2200);
    }
}
