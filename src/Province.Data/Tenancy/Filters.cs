namespace Province.Data.Tenancy;

internal static class Filters
{
    internal const string Tenant = "tenant";
    internal const string Unit = "unit";
}
