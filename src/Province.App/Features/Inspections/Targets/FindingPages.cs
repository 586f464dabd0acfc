using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Targets;

/// <summary>The form of a finding: a new one, or one that is not handed over.</summary>
internal static class FindingPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        foreach (var path in new[] { "/findings/new", "/findings/{findingId:guid}" })
        {
            pages.MapGet(TargetPages.Base + path, async (Guid targetId, Guid? findingId, Door door, CancellationToken ct) =>
            {
                door.Require(Right.RecordFieldwork);
                return PageResults.Page<FindingPage>(await ModelAsync(targetId, findingId, null, door, ct));
            });
            pages.MapPost(TargetPages.Base + path, (Guid targetId, Guid? findingId, HttpContext http, Door door, CancellationToken ct) =>
                FormState.TakeAsync<FindingPage>(http, (form, expected) => TakeAsync(targetId, findingId, form, expected, door, ct),
                    async state => await ModelAsync(targetId, findingId, state, door, ct), ct));
        }
    }

    private static async Task<(string, string)> TakeAsync(Guid targetId, Guid? findingId, IFormCollection form, ExpectedVersion expected, Door door, CancellationToken ct)
    {
        if (findingId is { } removed && form["decision"] == "remove")
        {
            await door.CallAsync((RemoveFinding.Handler h) => h.HandleAsync(targetId, removed, expected, ct), ct);
            return (TargetPages.HrefOf(targetId), "已删去这条问题");
        }

        if (!Enum.TryParse<FindingSeverity>(form["severity"], out var severity))
            throw new RefusedException(Refusal.Invalid("finding.severity_missing", "请选择严重程度。", "severity"));
        var request = new AddFinding.Request(form["text"], form["checkItem"], severity, form["isMajorHazard"] == "true");
        if (findingId is { } known)
            await door.CallAsync((ChangeFinding.Handler h) => h.HandleAsync(targetId, known, request, expected, ct), ct);
        else
            await door.CallAsync((AddFinding.Handler h) => h.HandleAsync(targetId, request, expected, ct), ct);
        return ($"{TargetPages.HrefOf(targetId)}#findings", "已登记问题，可以接着拍照上传");
    }

    private static async Task<FindingPage.Shown> ModelAsync(Guid targetId, Guid? findingId, FormState? state, Door door, CancellationToken ct)
    {
        var target = await TargetPages.ReadAsync(targetId, door, ct);
        if (target.Inspection is null)
            throw new RefusedException(InspectionRefusals.NotInspected);
        var finding = findingId is null ? null : target.Inspection.Findings.FirstOrDefault(finding => finding.Id == findingId) ?? throw new RefusedException(InspectionRefusals.FindingNotFound);
        return new FindingPage.Shown(new TargetStep(target, state ?? FormState.At(target.Revision)), finding);
    }
}
