using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Exchange;
using Province.Domain.Plans;
using Province.Domain.Reports;

namespace Province.Data.Mappings;

internal sealed class KeptFigureMapping : IEntityTypeConfiguration<KeptFigure>
{
    public void Configure(EntityTypeBuilder<KeptFigure> builder)
    {
        builder.ToTable("KeptFigures").HasKey(figure => new { figure.Tenant, figure.PlanId, figure.Period, figure.Department, figure.Industry });
        builder.Property(figure => figure.Period).HasMaxLength(20);
        builder.Property(figure => figure.Department).HasMaxLength(250);
        builder.Property(figure => figure.Industry).HasMaxLength(20);
        builder.Ignore(figure => figure.Key).Ignore(figure => figure.Counts);
        builder.HasOne<Plan>().WithMany().HasForeignKey(figure => new { figure.Tenant, figure.PlanId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class QuarterSummaryMapping : IEntityTypeConfiguration<QuarterSummary>
{
    public void Configure(EntityTypeBuilder<QuarterSummary> builder)
    {
        builder.ToTable("QuarterSummaries").HasKey(summary => new { summary.Tenant, summary.Year, summary.Quarter });
        builder.Property(summary => summary.Year).ValueGeneratedNever();
        builder.Property(summary => summary.Quarter).ValueGeneratedNever();
        builder.Property(summary => summary.Remarks).HasMaxLength(QuarterSummary.MaxRemarks);
        builder.Property(summary => summary.WrittenByName).HasMaxLength(60);
        builder.Property(summary => summary.FiledBy).HasMaxLength(60);
        builder.Property(summary => summary.DeclineReason).HasMaxLength(1000);
        builder.Property(summary => summary.Revision).IsConcurrencyToken();
        builder.Ignore(summary => summary.When);
    }
}

internal sealed class FiledQuarterSummaryMapping : IEntityTypeConfiguration<FiledQuarterSummary>
{
    public void Configure(EntityTypeBuilder<FiledQuarterSummary> builder)
    {
        builder.ToTable("FiledQuarterSummaries").HasKey(summary => new { summary.Tenant, summary.Id });
        builder.HasIndex(summary => new { summary.Tenant, summary.Year, summary.Quarter, summary.City, summary.Version }).IsUnique();
        builder.Property(summary => summary.PlanTitle).HasMaxLength(300);
        builder.Property(summary => summary.Remarks).HasMaxLength(QuarterSummary.MaxRemarks);
        builder.Property(summary => summary.FiledBy).HasMaxLength(60);
        builder.Property(summary => summary.Sha256).HasMaxLength(64);
        builder.Ignore(summary => summary.When);
        builder.HasOne<InboxEnvelope>().WithOne()
            .HasForeignKey<FiledQuarterSummary>(summary => new { summary.Tenant, summary.City, summary.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
