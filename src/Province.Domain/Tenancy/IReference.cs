namespace Province.Domain.Tenancy;

/// <summary>A row that every tenant may read (areas, calendar days, published rows); written by the platform, or by a publishing use case.</summary>
#pragma warning disable CA1040 // A marker that the model, the guards and the database policies all read.
public interface IReference;
#pragma warning restore CA1040
