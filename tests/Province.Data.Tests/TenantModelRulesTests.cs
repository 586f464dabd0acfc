using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Province.Data.Tenancy;
using Province.Domain.Tenancy;

namespace Province.Data.Tests;

/// <summary>Each rule of the model, broken by a model of its own.</summary>
public sealed class TenantModelRulesTests
{
    [Fact]
    public void Model_Sound_Builds() => Build(model => Own<Owned>(model)).ShouldBeEmpty();

    [Fact]
    public void Model_EntityOfNobody_Refuses() => Build(model => model.Entity<Nobodys>()).ShouldContain("Nobodys must be ITenantOwned or IReference");

    [Fact]
    public void Model_EntityOfBothKinds_Refuses() => Build(model => Own<Both>(model)).ShouldContain("and not both");

    [Fact]
    public void Model_NoFilter_Refuses() => Build(model => model.Entity<Owned>().HasKey(row => new { row.Tenant, row.Id })).ShouldContain("not filtered by tenant");

    [Fact]
    public void Model_FilterUnderAnotherName_Refuses() => Build(model =>
    {
        model.Entity<Owned>().HasKey(row => new { row.Tenant, row.Id });
        model.Entity<Owned>().HasQueryFilter("else", row => row.Id > 0);
    }).ShouldContain("not filtered by tenant");

    [Fact]
    public void Model_NoUnitFilter_Refuses() => Build(model => Own<OfUnit>(model)).ShouldContain("not narrowed to the unit");

    [Fact]
    public void Model_KeyWithoutTheTenant_Refuses() => Build(model => Own<Owned>(model).HasKey(row => row.Id)).ShouldContain("Tenant must lead the key of Owned: (Id)");

    [Fact]
    public void Model_TenantSecondInTheKey_Refuses() =>
        Build(model => Own<Owned>(model).HasKey(row => new { row.Id, row.Tenant })).ShouldContain("must lead the key of Owned: (Id, Tenant)");

    [Fact]
    public void Model_AlternateKeyWithoutTheTenant_Refuses() =>
        Build(model => Own<Owned>(model).HasAlternateKey(row => row.Other)).ShouldContain("must lead the key of Owned: (Other)");

    [Fact]
    public void Model_IndexWithoutTheTenant_Refuses() => Build(model => Own<Owned>(model).HasIndex(row => row.Other)).ShouldContain("must lead the index of Owned: (Other)");

    [Fact]
    public void Model_NoKey_Refuses() => Build(model => Own<Owned>(model).Metadata.RemoveKey(model.Entity<Owned>().Metadata.FindPrimaryKey()!)).ShouldNotBeEmpty();

    [Fact]
    public void Model_ForeignKeyLedByAnotherColumn_Refuses() => Build(model =>
    {
        Own<Owned>(model);
        Own<Child>(model).HasOne<Owned>().WithMany().HasForeignKey(row => new { row.OtherTenant, row.OwnedId });
    }).ShouldContain("must lead the foreign key from Child to Owned");

    [Fact]
    public void Model_OwnedCollectionKeyedByItself_Refuses() =>
        Build(model => Own<Owned>(model).OwnsMany(row => row.Parts, parts => parts.HasKey(part => part.Id))).ShouldContain("must lead the key of Part: (Id)");

    [Fact]
    public void Model_View_Refuses() => Build(model => Own<Owned>(model).ToView("Anything")).ShouldContain("must be mapped to a table");

    [Fact]
    public void Model_Query_Refuses() => Build(model => Own<Owned>(model).ToSqlQuery("select 1")).ShouldContain("must be mapped to a table");

    private static string Build(Action<ModelBuilder> configure)
    {
        using var db = new AnyModel(configure);
        try
        {
            _ = db.Model;
            return "";
        }
        catch (InvalidOperationException refusal)
        {
            return refusal.Message;
        }
    }

    private static EntityTypeBuilder<T> Own<T>(ModelBuilder model) where T : Row
    {
        var entity = model.Entity<T>();
        entity.HasKey(row => new { row.Tenant, row.Id });
        entity.HasQueryFilter(Filters.Tenant, row => row.Id > 0);
        entity.Ignore(row => row.Parts);
        return entity;
    }

    private sealed class AnyModel(Action<ModelBuilder> configure) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
            optionsBuilder.UseSqlite("Data Source=:memory:").EnableServiceProviderCaching(false);

        protected override void OnModelCreating(ModelBuilder modelBuilder) => configure(modelBuilder);

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        {
            configurationBuilder.Properties<TenantId>().HaveConversion<TenantIdConverter>();
            configurationBuilder.Conventions.Add(_ => new TenantModelRules());
        }
    }

    private abstract class Row : ITenantOwned
    {
        public TenantId Tenant { get; set; }
        public int Id { get; set; }
        public int Other { get; set; }
        public List<Part> Parts { get; set; } = [];
    }

    private sealed class Part
    {
        public int Id { get; set; }
    }

    private sealed class Owned : Row;

    private sealed class OfUnit : Row, IUnitOwned
    {
        public string? UnitCode { get; set; }
    }

    private sealed class Child : Row
    {
        public TenantId OtherTenant { get; set; }
        public int OwnedId { get; set; }
    }

    private sealed class Both : Row, IReference;

    private sealed class Nobodys
    {
        public int Id { get; set; }
    }
}
