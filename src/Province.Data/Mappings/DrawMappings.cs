using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Domain.Draws;

namespace Province.Data.Mappings;

internal sealed class RegisteredDrawMapping : IEntityTypeConfiguration<RegisteredDraw>
{
    public void Configure(EntityTypeBuilder<RegisteredDraw> builder)
    {
        builder.ToTable("Draws").HasKey(draw => new { draw.Tenant, draw.Id });
        builder.HasIndex(draw => new { draw.Tenant, draw.Number }).IsUnique();
        builder.HasIndex(draw => new { draw.Tenant, draw.Subject }).IsUnique().HasFilter($"\"{nameof(RegisteredDraw.Stage)}\" <> '{nameof(DrawStage.Void)}'");
        builder.Property(draw => draw.Revision).IsConcurrencyToken();
        builder.Property(draw => draw.Subject).HasMaxLength(64);
        builder.Property(draw => draw.Title).HasMaxLength(1000);
        builder.Property(draw => draw.OpenHash).HasMaxLength(64);
        builder.Property(draw => draw.Head).HasMaxLength(64);
        builder.Property(draw => draw.Typed).HasMaxLength(8000);
        builder.Property(draw => draw.OpenedBy).HasMaxLength(60);
        builder.Property(draw => draw.Proposed).HasConversion(proposed => JsonSerializer.Serialize(proposed, JsonSerializerOptions.Web), json => JsonSerializer.Deserialize<VoidProposal>(json, JsonSerializerOptions.Web));
        builder.Ignore(draw => draw.Chain).Ignore(draw => draw.Opened).Ignore(draw => draw.Source);
        builder.HasMany(draw => draw.Seats).WithOne().HasForeignKey(seat => new { seat.Tenant, seat.DrawId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DrawSeatMapping : IEntityTypeConfiguration<DrawSeat>
{
    public void Configure(EntityTypeBuilder<DrawSeat> builder)
    {
        builder.ToTable("DrawSeats").HasKey(seat => new { seat.Tenant, seat.DrawId, seat.Ordinal });
        builder.Property(seat => seat.Ordinal).ValueGeneratedNever();
        builder.Property(seat => seat.Role).HasMaxLength(64);
        builder.Property(seat => seat.Name).HasMaxLength(1000);
        builder.Property(seat => seat.Value).HasMaxLength(64);
        builder.Property(seat => seat.VoidSignedBy).HasMaxLength(60);
    }
}

internal sealed class PublicDrawMapping : IEntityTypeConfiguration<PublicDraw>
{
    public void Configure(EntityTypeBuilder<PublicDraw> builder)
    {
        builder.ToTable("PublicDraws").HasKey(draw => new { draw.Publisher, draw.Number });
        builder.HasIndex(draw => new { draw.Publisher, draw.Subject });
        builder.Property(draw => draw.Number).ValueGeneratedNever();
        builder.Property(draw => draw.Subject).HasMaxLength(64);
        builder.Property(draw => draw.Title).HasMaxLength(1000);
        builder.Property(draw => draw.OpenHash).HasMaxLength(64);
        builder.Property(draw => draw.RequestHash).HasMaxLength(64);
        builder.Property(draw => draw.LastKind).HasMaxLength(20);
        builder.Property(draw => draw.Head).HasMaxLength(64);
        builder.Property(draw => draw.VoidReason).HasMaxLength(1000);
        builder.Property(draw => draw.ReleasedAt).IsConcurrencyToken();
    }
}
