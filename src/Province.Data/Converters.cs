using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Province.Domain.Tenancy;

namespace Province.Data;

internal sealed class TenantIdConverter() : ValueConverter<TenantId, int>(id => id.Code, code => new TenantId(code));

/// <summary>SQLite cannot order offsets: UTC ticks there.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
