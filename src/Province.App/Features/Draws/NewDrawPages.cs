using System.Text.Json;
using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws;

/// <summary>The page on which a draw is opened from a request file.</summary>
internal static class NewDrawPages
{
    private const long LargestFile = 20 * 1024 * 1024;

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/draws/new", (Door door) =>
        {
            door.Require(Right.ConductDraw);
            return PageResults.Page<NewDrawPage>(new NewDrawPage.Shown());
        });
        pages.MapPost("/draws/new", OpenAsync);
    }

    private static async Task<IResult> OpenAsync(HttpContext http, Door door, TimeProvider clock, CancellationToken ct)
    {
        door.Require(Right.ConductDraw);
        var form = await http.Request.ReadFormAsync(ct);
        try
        {
            var request = await RequestAsync(form, clock.GetUtcNow(), ct);
            var state = await door.CallAsync((OpenDraw.Handler h) => h.HandleAsync(request, ct), ct);
            return PageResults.Done(http, $"/draws/{state.DrawId}", $"已开启第 {state.Number} 号抽取，请发放席位链接");
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Invalid or RefusalKind.Conflict or RefusalKind.TooLarge)
        {
            return PageResults.Page<NewDrawPage>(new NewDrawPage.Shown(refused.Refusal, form), RefusalProblems.StatusOf(refused.Refusal.Kind));
        }
    }

    private static async Task<OpenDraw.Request> RequestAsync(IFormCollection form, DateTimeOffset now, CancellationToken ct)
    {
        var commits = now.AddMinutes(CeremonyFields.Minutes(form, "commitMinutes"));
        return new(form["subject"].ToString().Trim(), await DrawAsync(form, ct), PartiesOf(form["parties"].ToString()), commits,
            commits.AddMinutes(CeremonyFields.Minutes(form, "revealMinutes")), CeremonyFields.LastOf(form), form["rehearsal"] == "true", form["doubtsChecked"] == "true");
    }

    private static async Task<JsonElement> DrawAsync(IFormCollection form, CancellationToken ct)
    {
        if (form.Files.GetFile("request") is not { Length: > 0 and <= LargestFile } file)
            throw new RefusedException(Refusal.Invalid("draw.request_missing", "请选择抽取请求文件（JSON，不超过 20 MB）。", "request"));
        try
        {
            await using var stream = file.OpenReadStream();
            using var document = await JsonDocument.ParseAsync(stream, cancellationToken: ct);
            return document.RootElement.Clone();
        }
        catch (JsonException malformed)
        {
            throw new RefusedException(Refusal.Invalid("draw.request_malformed",
                $"“{file.FileName}”第 {malformed.LineNumber + 1} 行不是有效的 JSON，没有开启抽取。请检查文件。", "request"));
        }
    }

    /// <summary>A party a line: the role, then the name.</summary>
    internal static List<OpenDraw.PartyLine> PartiesOf(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split((char[]?)null, 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(parts => new OpenDraw.PartyLine(parts[0], parts.Length > 1 ? parts[1] : ""))];
}
