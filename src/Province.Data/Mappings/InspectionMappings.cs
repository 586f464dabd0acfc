using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Targets;
using Province.Domain.Files;
using Province.Domain.Inspections;

namespace Province.Data.Mappings;

internal sealed class InspectionMapping : IEntityTypeConfiguration<Inspection>
{
    public void Configure(EntityTypeBuilder<Inspection> builder)
    {
        builder.ToTable("Inspections").HasKey(inspection => new { inspection.Tenant, inspection.Id });
        builder.HasIndex(inspection => new { inspection.Tenant, inspection.TargetId }).IsUnique();
        builder.HasIndex(inspection => new { inspection.Tenant, inspection.CampaignId, inspection.Group });
        builder.Property(inspection => inspection.CreditCode).HasMaxLength(18);
        builder.Property(inspection => inspection.Name).HasMaxLength(100);
        builder.Property(inspection => inspection.County).HasMaxLength(60);
        builder.PrimitiveCollection(inspection => inspection.Kinds).ElementType().HasConversion<string>();
        builder.Property(inspection => inspection.Days).HasPrecision(4, 1);
        builder.Property(inspection => inspection.Remark).HasMaxLength(1000);
        builder.Property(inspection => inspection.RecordedBy).HasMaxLength(60);
        builder.Property(inspection => inspection.Revision).IsConcurrencyToken();
        builder.Property<int>("FindingCount");
        builder.Property<int>("FileCount");
        builder.HasMany(inspection => inspection.Members).WithOne().HasForeignKey(member => new { member.Tenant, member.InspectionId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(inspection => inspection.Findings).WithOne().HasForeignKey(finding => new { finding.Tenant, finding.InspectionId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(inspection => inspection.Files).WithOne().HasForeignKey(file => new { file.Tenant, file.InspectionId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(inspection => new { inspection.Tenant, inspection.CampaignId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GroupTarget>().WithOne().HasForeignKey<Inspection>(inspection => new { inspection.Tenant, inspection.TargetId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InspectionMemberMapping : IEntityTypeConfiguration<InspectionMember>
{
    public void Configure(EntityTypeBuilder<InspectionMember> builder)
    {
        builder.ToTable("InspectionMembers").HasKey(member => new { member.Tenant, member.InspectionId, member.City, member.MemberId });
        builder.OwnsOne(member => member.Person, RosterPersonColumns.Configure);
        builder.Navigation(member => member.Person).IsRequired();
    }
}

internal sealed class InspectionFindingMapping : IEntityTypeConfiguration<InspectionFinding>
{
    public void Configure(EntityTypeBuilder<InspectionFinding> builder)
    {
        builder.ToTable("InspectionFindings").HasKey(finding => new { finding.Tenant, finding.Id });
        builder.HasIndex(finding => new { finding.Tenant, finding.InspectionId, finding.Ordinal }).IsUnique();
        builder.Property(finding => finding.Text).HasMaxLength(1000);
        builder.Property(finding => finding.CheckItem).HasMaxLength(500);
        builder.Ignore(finding => finding.Statement);
        builder.Ignore(finding => finding.Counts);
        builder.OwnsOne(finding => finding.Progress, FindingProgressColumns.Configure);
        builder.Navigation(finding => finding.Progress).IsRequired();
    }
}

internal sealed class InspectionFileMapping : IEntityTypeConfiguration<InspectionFile>
{
    public void Configure(EntityTypeBuilder<InspectionFile> builder)
    {
        builder.ToTable("InspectionFiles").HasKey(file => new { file.Tenant, file.InspectionId, file.Sha256 });
        builder.Property(file => file.Sha256).HasMaxLength(64);
        builder.Property(file => file.Name).HasMaxLength(FileName.MaxLength);
        builder.Property(file => file.ContentType).HasMaxLength(100);
        builder.HasOne<InspectionFinding>().WithMany().HasForeignKey(file => new { file.Tenant, file.FindingId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(file => new { file.Tenant, file.Sha256 }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReceivedFindingMapping : IEntityTypeConfiguration<ReceivedFinding>
{
    public void Configure(EntityTypeBuilder<ReceivedFinding> builder)
    {
        builder.ToTable("ReceivedFindings").HasKey(finding => new { finding.Tenant, finding.Id });
        builder.HasIndex(finding => new { finding.Tenant, finding.ReceivedAt });
        builder.Property(finding => finding.CampaignTitle).HasMaxLength(100);
        builder.Property(finding => finding.CreditCode).HasMaxLength(18);
        builder.Property(finding => finding.Enterprise).HasMaxLength(100);
        builder.Property(finding => finding.County).HasMaxLength(60);
        builder.Property(finding => finding.Members).HasMaxLength(4000);
        builder.Property(finding => finding.Text).HasMaxLength(1000);
        builder.Property(finding => finding.CheckItem).HasMaxLength(500);
        builder.PrimitiveCollection(finding => finding.Files);
        builder.Property(finding => finding.Revision).IsConcurrencyToken();
        builder.OwnsOne(finding => finding.Progress, FindingProgressColumns.Configure);
        builder.Navigation(finding => finding.Progress).IsRequired();
    }
}

/// <summary>The columns of what became of a finding, the same at the province and in the city.</summary>
internal static class FindingProgressColumns
{
    private static readonly IReadOnlyList<HandedFile> NoFiles = [];

    internal static void Configure<TOwner>(OwnedNavigationBuilder<TOwner, FindingProgress> progress) where TOwner : class
    {
        progress.Property(p => p.AnsweredBy).HasMaxLength(60);
        progress.Property(p => p.DisputeReason).HasMaxLength(1000);
        progress.Property(p => p.Rectification).HasMaxLength(1000);
        progress.Property(p => p.CaseNumber).HasMaxLength(60);
        progress.Property(p => p.DecisionReason).HasMaxLength(1000);
        progress.Property(p => p.DecidedBy).HasMaxLength(60);
        progress.Property(p => p.RectificationFiles).HasConversion(
            files => CampaignJson.Write(files), json => json.Length == 0 ? NoFiles : CampaignJson.Read<IReadOnlyList<HandedFile>>(json),   // rows from before there were files
            new ValueComparer<IReadOnlyList<HandedFile>>((one, other) => ReferenceEquals(one, other), list => list.Count, list => list));
        progress.Ignore(p => p.IsOpen);
    }
}
