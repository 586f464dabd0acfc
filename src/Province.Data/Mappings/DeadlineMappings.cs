using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Deadlines;
using Province.Domain.Deadlines.Extensions;

namespace Province.Data.Mappings;

internal sealed class DeadlineMapping : IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Deadline> builder)
    {
        builder.ToTable("Deadlines").HasKey(deadline => new { deadline.Tenant, deadline.Id });
        builder.HasIndex(deadline => new { deadline.Tenant, deadline.NextRungOn });   // empty once it is closed: a scan reads what is due and nothing else
        builder.HasIndex(deadline => new { deadline.Tenant, deadline.State, deadline.Due });
        builder.HasIndex(deadline => new { deadline.Tenant, deadline.Subject, deadline.SubjectId });
        builder.Property(deadline => deadline.Part).HasMaxLength(250);
        builder.Property(deadline => deadline.Title).HasMaxLength(Deadline.MaxTitle);
        builder.Property(deadline => deadline.Department).HasMaxLength(200);
        builder.Property(deadline => deadline.UnitCode).HasMaxLength(12);
        builder.Property(deadline => deadline.Clause).HasMaxLength(Deadline.MaxClause);
        builder.Property(deadline => deadline.Revision).IsConcurrencyToken();
    }
}

internal sealed class DeadlineRulesMapping : IEntityTypeConfiguration<DeadlineRules>
{
    public void Configure(EntityTypeBuilder<DeadlineRules> builder)
    {
        builder.ToTable("DeadlineRules").HasKey(rules => new { rules.Tenant, rules.Year });
        builder.Property(rules => rules.Year).ValueGeneratedNever();
        builder.Property(rules => rules.ChangedBy).HasMaxLength(60);
        builder.Property(rules => rules.Revision).IsConcurrencyToken();
    }
}

internal sealed class DeadlineConfirmationMapping : IEntityTypeConfiguration<DeadlineConfirmation>
{
    public void Configure(EntityTypeBuilder<DeadlineConfirmation> builder)
    {
        builder.ToTable("DeadlineConfirmations").HasKey(confirmation => new { confirmation.Tenant, confirmation.DeadlineId });
        builder.Property(confirmation => confirmation.Remark).HasMaxLength(500);
        builder.Property(confirmation => confirmation.By).HasMaxLength(60);
    }
}

internal sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("Reminders").HasKey(reminder => new { reminder.Tenant, reminder.Id });
        builder.HasIndex(reminder => new { reminder.Tenant, reminder.DeadlineId, reminder.Rung, reminder.AccountId, reminder.Channel }).IsUnique();
        builder.HasIndex(reminder => new { reminder.Tenant, reminder.AccountId, reminder.Channel, reminder.ReadAt });
        builder.HasIndex(reminder => new { reminder.Tenant, reminder.State, reminder.Channel, reminder.MadeAt });
        builder.Property(reminder => reminder.Rung).HasMaxLength(24);
        builder.Property(reminder => reminder.Title).HasMaxLength(Deadline.MaxTitle);
        builder.Property(reminder => reminder.Failure).HasMaxLength(500);
        builder.Property(reminder => reminder.Revision).IsConcurrencyToken();
        builder.HasOne<Deadline>().WithMany().HasForeignKey(reminder => new { reminder.Tenant, reminder.DeadlineId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReminderSendingMapping : IEntityTypeConfiguration<ReminderSending>
{
    public void Configure(EntityTypeBuilder<ReminderSending> builder)
    {
        builder.ToTable("ReminderSendings").HasKey(sending => sending.Tenant);
        builder.Property(sending => sending.Tenant).ValueGeneratedNever();
        builder.Property(sending => sending.MailSubject).HasMaxLength(200);
        builder.Property(sending => sending.MailBody).HasMaxLength(ReminderTemplate.MaxText);
        builder.Property(sending => sending.RobotText).HasMaxLength(ReminderTemplate.MaxText);
        builder.Property(sending => sending.RobotAddress).HasMaxLength(2000);
        builder.Property(sending => sending.RobotHint).HasMaxLength(300);
        builder.Property(sending => sending.ChangedBy).HasMaxLength(60);
        builder.Property(sending => sending.Revision).IsConcurrencyToken();
        builder.Ignore(sending => sending.Texts);
    }
}

internal sealed class TimeRequestMapping : IEntityTypeConfiguration<TimeRequest>
{
    public void Configure(EntityTypeBuilder<TimeRequest> builder)
    {
        builder.ToTable("TimeRequests").HasKey(request => new { request.Tenant, request.Id });
        builder.HasIndex(request => new { request.Tenant, request.DeadlineId });   // no foreign key: what was granted outlives a deadline that is made anew
        builder.HasIndex(request => new { request.Tenant, request.MovesId });
        builder.HasIndex(request => new { request.Tenant, request.Stage, request.AskedAt });
        builder.Property(request => request.UnitCode).HasMaxLength(12);
        builder.Property(request => request.Title).HasMaxLength(Deadline.MaxTitle);
        builder.Property(request => request.Department).HasMaxLength(200);
        builder.Property(request => request.Clause).HasMaxLength(Deadline.MaxClause);
        builder.Property(request => request.Reason).HasMaxLength(TimeRequest.MaxReason);
        builder.Property(request => request.AskedBy).HasMaxLength(TimeRequest.MaxName);
        builder.Property(request => request.AnsweredBy).HasMaxLength(TimeRequest.MaxName);
        builder.Property(request => request.AnswerReason).HasMaxLength(TimeRequest.MaxReason);
        builder.Property(request => request.Revision).IsConcurrencyToken();
    }
}
