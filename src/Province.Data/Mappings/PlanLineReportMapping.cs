using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Plans;
using Province.Domain.Plans.Lines;

namespace Province.Data.Mappings;

internal sealed class PlanLineReportMapping : IEntityTypeConfiguration<PlanLineReport>
{
    public void Configure(EntityTypeBuilder<PlanLineReport> builder)
    {
        builder.ToTable("PlanLineReports").HasKey(report => new { report.Tenant, report.PlanId, report.LineId, report.Number });
        builder.Property(report => report.LineId).HasMaxLength(16);
        builder.Property(report => report.Number).ValueGeneratedNever();
        builder.Property(report => report.Task).HasMaxLength(16);
        builder.Property(report => report.Remark).HasMaxLength(PlanLineReport.MaxText);
        builder.Property(report => report.By).HasMaxLength(60);
        builder.Property(report => report.WithdrawnBy).HasMaxLength(60);
        builder.Property(report => report.WithdrawalReason).HasMaxLength(PlanLineReport.MaxText);
        builder.Property(report => report.Revision).IsConcurrencyToken();
        builder.Ignore(report => report.Holds);
        builder.HasOne<Plan>().WithMany().HasForeignKey(report => new { report.Tenant, report.PlanId }).OnDelete(DeleteBehavior.Restrict);
    }
}
