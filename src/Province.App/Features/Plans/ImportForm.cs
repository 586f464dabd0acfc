using System.Globalization;
using Province.App.Files;
using Province.Domain.Refusals;

namespace Province.App.Features.Plans;

/// <summary>Reads the import's multipart form, the same for the page and for programs.</summary>
internal static class ImportForm
{
    internal static async Task<ImportPlan.Request> RequestAsync(HttpRequest http, CancellationToken ct)
    {
        var upload = await Upload.ReadAsync(http, ct);
        var form = await http.ReadFormAsync(ct);
        return new ImportPlan.Request(upload, Year(form["year"]), form["confirmYear"] == "true", form["reason"]);
    }

    private static int? Year(string? field)
    {
        if (string.IsNullOrWhiteSpace(field))
            return null;
        return int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100
            ? year
            : throw new RefusedException(Refusal.Invalid("import.year_invalid", "年度请填 2000 到 2100 之间的四位数字。", "year"));
    }
}
