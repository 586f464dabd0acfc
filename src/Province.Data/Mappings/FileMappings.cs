using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Files;

namespace Province.Data.Mappings;

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("Files").HasKey(file => new { file.Tenant, file.Sha256 });
        builder.Property(file => file.Sha256).HasMaxLength(64);
        builder.Property(file => file.Name).HasMaxLength(255);
        builder.Property(file => file.ContentType).HasMaxLength(100);
        builder.HasOne(file => file.Content).WithOne().HasForeignKey<FileContent>(content => new { content.Tenant, content.Sha256 }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FileContentMapping : IEntityTypeConfiguration<FileContent>
{
    public void Configure(EntityTypeBuilder<FileContent> builder)
    {
        builder.ToTable("FileContents").HasKey(content => new { content.Tenant, content.Sha256 });
        builder.Property(content => content.Sha256).HasMaxLength(64);
    }
}
