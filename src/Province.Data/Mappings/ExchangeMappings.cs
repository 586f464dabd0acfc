using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Exchange;

namespace Province.Data.Mappings;

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxEnvelope>
{
    public void Configure(EntityTypeBuilder<OutboxEnvelope> builder)
    {
        builder.ToTable("Outbox").HasKey(envelope => new { envelope.Tenant, envelope.Id });
        builder.HasIndex(envelope => new { envelope.Tenant, envelope.DeliveredAt, envelope.SentAt });
        builder.HasIndex(envelope => new { envelope.Tenant, envelope.SentAt });
        builder.HasIndex(envelope => new { envelope.Tenant, envelope.AnswerTo });
        builder.Property(envelope => envelope.Attempts).IsConcurrencyToken();
        builder.Property(envelope => envelope.LastError).HasMaxLength(60);
        builder.Property(envelope => envelope.DeclineCode).HasMaxLength(60);
        builder.Property(envelope => envelope.DeclineReason).HasMaxLength(1000);
        builder.Property(envelope => envelope.Kind).HasMaxLength(60);
        builder.Property(envelope => envelope.Thread).HasMaxLength(100);
        builder.Property(envelope => envelope.Subject).HasMaxLength(OutboxEnvelope.MaxSubject);
        builder.Property(envelope => envelope.Sha256).HasMaxLength(64);
    }
}

internal sealed class InboxMapping : IEntityTypeConfiguration<InboxEnvelope>
{
    public void Configure(EntityTypeBuilder<InboxEnvelope> builder)
    {
        builder.ToTable("Inbox").HasKey(envelope => new { envelope.Tenant, envelope.Sender, envelope.EnvelopeId });
        builder.HasIndex(envelope => new { envelope.Tenant, envelope.ReceivedAt });
        builder.Property(envelope => envelope.Kind).HasMaxLength(60);
        builder.Property(envelope => envelope.Thread).HasMaxLength(100);
        builder.Property(envelope => envelope.Subject).HasMaxLength(OutboxEnvelope.MaxSubject);
        builder.Property(envelope => envelope.Sha256).HasMaxLength(64);
    }
}
