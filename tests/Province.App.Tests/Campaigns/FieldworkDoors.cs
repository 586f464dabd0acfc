using System.Net;
using Province.App.Tests.Inspections;
using Province.Domain.Tenancy;

namespace Province.App.Tests.Campaigns;

/// <summary>What an address of a campaign in which group 3 inspects Zhuzhou may answer to somebody; Yueyang takes no part.</summary>
internal static class FieldworkDoors
{
    private const int Yueyang = 430600;

    internal static HttpStatusCode[] Allowed(Role role, int tenant, int? group, string address, IReadOnlyDictionary<string, string?> ids, bool handed)
    {
        if (!RoleRights.Of(role).ContainsKey(RightFor(address)))
            return [HttpStatusCode.Forbidden];
        if (!HasPart(tenant, group, address, ids, handed))
            return [HttpStatusCode.NotFound, HttpStatusCode.Forbidden];
        return MustShow(address, ids) ? [HttpStatusCode.OK] : [HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.Conflict];
    }

    private static Right RightFor(string address) => address switch
    {
        _ when Has(address, "/received-findings") => Right.ViewReceivedFindings,
        _ when Has(address, "/fieldwork") => Right.ViewFieldwork,
        _ when Has(address, "/assignments") => Right.ViewAssignments,
        _ when Has(address, "/campaigns") => Right.ViewCampaigns,
        _ => Right.ViewDraws,
    };

    private static bool HasPart(int tenant, int? group, string address, IReadOnlyDictionary<string, string?> ids, bool handed) => RightFor(address) switch
    {
        Right.ViewReceivedFindings => !Has(address, "/received-findings/") || (handed && tenant == FieldworkApi.Zhuzhou),
        Right.ViewFieldwork => group is null or 3 || !(Has(address, "/groups/3") || Has(address, "/targets/")),
        Right.ViewAssignments => tenant != Yueyang || !Has(address, ids["campaignId:guid"]!),
        Right.ViewDraws => tenant == ProvinceApp.Hunan.Code,
        _ => true,
    };

    /// <summary>The addresses at which whoever has a part sees it for certain.</summary>
    private static bool MustShow(string address, IReadOnlyDictionary<string, string?> ids)
    {
        var campaign = ids["campaignId:guid"];
        var shown = new List<string> { "/fieldwork", "/received-findings", $"/fieldwork/{campaign}/groups/3", $"/fieldwork/{campaign}/handovers", $"/campaigns/{campaign}", $"/campaigns/assignments/{campaign}" };
        foreach (var (path, id) in new[] { ("/fieldwork/targets", "targetId"), ("/received-findings", "findingId"), ("/draws", "drawId"), ("/campaigns/pools", "poolId"), ("/campaigns/summaries", "summaryId") })
            if (ids.GetValueOrDefault($"{id}:guid") is { } known)
                shown.Add($"{path}/{known}");
        return shown.Exists(one => address == one || address == $"/api/v1{one}") || (Has(address, "/files/") && !Has(address, "/campaigns"));
    }

    private static bool Has(string address, string part) => address.Contains(part, StringComparison.Ordinal);
}
