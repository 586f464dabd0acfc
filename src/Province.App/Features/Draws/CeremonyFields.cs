using System.Globalization;
using Province.Domain.Refusals;

namespace Province.App.Features.Draws;

/// <summary>The fields of a form that opens a draw, as every such form names them.</summary>
internal static class CeremonyFields
{
    /// <exception cref="RefusedException"><c>draw.minutes_invalid</c>.</exception>
    public static int Minutes(IFormCollection form, string field) => Number(form, field) is > 0 and <= 14 * 24 * 60 and var minutes
        ? minutes
        : throw new RefusedException(Refusal.Invalid("draw.minutes_invalid", "请填写 1 到 20160 之间的分钟数。", field));

    public static OpenDraw.LastLine LastOf(IFormCollection form) => form["last"] == "balls"
        ? new("balls", Number(form, "balls"), Number(form, "ballDraws"))
        : new("dice");

    private static int Number(IFormCollection form, string field) =>
        int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
