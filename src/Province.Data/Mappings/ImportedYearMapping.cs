using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Calendar;

namespace Province.Data.Mappings;

internal sealed class ImportedYearMapping : IEntityTypeConfiguration<ImportedYear>
{
    public void Configure(EntityTypeBuilder<ImportedYear> builder)
    {
        builder.ToTable("ImportedYears").HasKey(year => year.Year);
        builder.Property(year => year.Year).ValueGeneratedNever();
        builder.Property(year => year.Revision).IsConcurrencyToken();
    }
}
