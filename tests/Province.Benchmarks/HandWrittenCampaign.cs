using System.Data.Common;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Checks;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Tenancy;

namespace Province.Benchmarks;

/// <summary>What the progress of a campaign says, asked for by SQL that counts in the database.</summary>
internal sealed record HandWrittenCampaign(
    Guid Id, string Title, int Year, DateTimeOffset IssuedAt, string IssuedBy, CampaignTerms Terms, IReadOnlyList<CrossGroup> Groups, IReadOnlyDictionary<string, int> Cities,
    ILookup<int, HandWrittenRoster> Rosters, ILookup<int, HandWrittenPool> Pools, ILookup<int, HandWrittenFigures> Figures, ILookup<int, HandWrittenSummary> Summaries,
    int Documents, int Extensions, int Waiting, IReadOnlyList<ArrangementFinding> Findings)
{
    private const string OfCampaign = """ where "Tenant" = $1 and "CampaignId" = $2""";

    private const string RosterSql = """
        select r."City", r."Id", r."Version", r."FiledBy", r."FiledAt", r."AnsweredBy", r."AnsweredAt",
        sum(case when m."Person_Role" = 'Officer' then 1 else 0 end), sum(case when m."Person_Role" = 'Expert' then 1 else 0 end), count(n."MemberId"), count(t."MemberId")
        from "FiledRosters" r join "FiledRosterMembers" m on m."Tenant" = r."Tenant" and m."RosterId" = r."Id"
        left join "DisciplineAcknowledgements" n on n."Tenant" = r."Tenant" and n."CampaignId" = r."CampaignId" and n."City" = r."City" and n."MemberId" = m."MemberId" and n."Name" = m."Person_Name"
        left join "TrainedMembers" t on t."Tenant" = r."Tenant" and t."CampaignId" = r."CampaignId" and t."City" = r."City" and t."MemberId" = m."MemberId"
        and t."Role" = m."Person_Role" and t."Name" = m."Person_Name" and t."Employer" = m."Person_Employer"
        where r."Tenant" = $1 and r."CampaignId" = $2 group by r."City", r."Id", r."Version", r."FiledBy", r."FiledAt", r."AnsweredBy", r."AnsweredAt"
        """;

    private const string PoolSql = """select "City", "Id", "Version", "FiledBy", "FiledAt", "AnsweredBy", "AnsweredAt", "CandidateCount", "NoCement" from "FiledCampaignPools" """ + OfCampaign;

    private const string DrawnSql = """select "Group", count(*) from "GroupTargets" """ + OfCampaign + """ and "Origin" = 'Drawn' and "LeftOut" is null group by "Group" """;

    private const string InspectedSql = """
        select i."Group", count(distinct i."CreditCode") from "Inspections" i join "GroupTargets" t on t."Tenant" = i."Tenant" and t."Id" = i."TargetId"
        where i."Tenant" = $1 and i."CampaignId" = $2 and i."State" = 'Inspected' and t."Origin" = 'Drawn' and t."LeftOut" is null group by i."Group"
        """;

    private const string FindingSql = """
        select i."Group", count(*), sum(case when f."IsMajorHazard" then 1 else 0 end), sum(case when f."HandedOverAt" is not null then 1 else 0 end),
        sum(case when f."Progress_State" in ('Rectified', 'CaseFiled') then 0 else 1 end)
        from "Inspections" i join "InspectionFindings" f on f."Tenant" = i."Tenant" and f."InspectionId" = i."Id"
        where i."Tenant" = $1 and i."CampaignId" = $2 and i."State" = 'Inspected' group by i."Group"
        """;

    internal static async Task<HandWrittenCampaign> ReadAsync(DatabaseOptions options, TenantId province, Guid account, Guid id)
    {
        await using var connection = await HandWrittenQueries.OpenAsync(options, province);
        Task<List<T>> RowsAsync<T>(string sql, Func<DbDataReader, T> read) => HandWrittenQueries.RowsAsync(connection, sql, read, province.Code, id);
        var (title, year, issuedAt, issuedBy, terms) = (await RowsAsync("""select "Title", "Year", "IssuedAt", "IssuedBy", "Terms" from "Campaigns" where "Tenant" = $1 and "Id" = $2""",
            row => (row.GetString(0), row.GetInt32(1), Time(row, 2), row.GetString(3), CampaignJson.Read<CampaignTerms>(row.GetString(4)))))[0];
        var groups = await RowsAsync("""select "Number", "Builders", "Lead", "Inspected", "GuidingOfficer" from "CampaignGroups" """ + OfCampaign + """ order by "Ordinal" """, GroupOf);
        var earlier = await HandWrittenQueries.RowsAsync(connection, """
            select g."Number", g."Builders", g."Lead", g."Inspected", g."GuidingOfficer" from "CampaignGroups" g join "Campaigns" c on c."Tenant" = g."Tenant" and c."Id" = g."CampaignId"
            where c."Tenant" = $1 and c."Stage" <> 'Draft' and c."Year" = (select max("Year") from "Campaigns" where "Tenant" = $1 and "Stage" <> 'Draft' and "Year" < $2)
            """, GroupOf, province.Code, year);
        var cities = (await HandWrittenQueries.RowsAsync(connection, """select "Id", "Area" from "Tenants" order by "Id" """, row => (Code: row.GetInt32(0), Area: row.GetString(1))))
            .Where(tenant => new TenantId(tenant.Code) is { IsCity: true } city && city.Province == province).ToDictionary(tenant => CityName.FindKnown(tenant.Area) ?? tenant.Area, tenant => tenant.Code);
        var drawn = (await RowsAsync(DrawnSql, Pair)).ToLookup(pair => pair.Group, pair => pair.Count);
        var inspected = (await RowsAsync(InspectedSql, Pair)).ToLookup(pair => pair.Group, pair => pair.Count);
        var found = (await RowsAsync(FindingSql, row => (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4)))).ToLookup(row => row.Item1);
        var rosters = await RowsAsync(RosterSql, row => (row.GetInt32(0), new HandWrittenRoster(row.GetGuid(1), row.GetInt32(2), row.GetString(3), Time(row, 4), row.GetString(5), Time(row, 6), row.GetInt32(7), row.GetInt32(8), row.GetInt32(9), row.GetInt32(10))));
        var pools = await RowsAsync(PoolSql, row => (row.GetInt32(0), new HandWrittenPool(row.GetGuid(1), row.GetInt32(2), row.GetString(3), Time(row, 4), row.GetString(5), Time(row, 6), row.GetInt32(7), HandWrittenQueries.Value<bool>(row, 8))));
        var summaries = await RowsAsync("""select "Group", "Id", "Version", "Stage" from "FiledSummaries" """ + OfCampaign, row => (row.GetInt32(0), new HandWrittenSummary(row.GetGuid(1), row.GetInt32(2), Enum.Parse<FilingStage>(row.GetString(3)))));
        var documents = (await RowsAsync("""select count(*) from "CampaignDocuments" """ + OfCampaign, row => row.GetInt32(0)))[0];
        var extensions = (await RowsAsync("""select count(*) from "DeadlineExtensions" """ + OfCampaign, row => row.GetInt32(0)))[0];
        var arrangement = new CampaignArrangement { Year = year, Cities = [.. cities.Keys.Except(terms.NotTaking)], Groups = groups, Dates = terms.Dates, Stated = terms.Stated };
        var preferences = new ArrangementPreferences { AvoidMutual = terms.AvoidMutual, AvoidRepeats = terms.AvoidRepeats, Earlier = [.. EarlierInspection.Of(year - 1, earlier)] };
        return new(id, title, year, issuedAt, issuedBy, terms, groups, cities, rosters.ToLookup(pair => pair.Item1, pair => pair.Item2), pools.ToLookup(pair => pair.Item1, pair => pair.Item2),
            groups.ToLookup(group => group.Number, group => new HandWrittenFigures(drawn[group.Number].FirstOrDefault(), inspected[group.Number].FirstOrDefault(), found[group.Number].Select(row => (row.Item2, row.Item3, row.Item4, row.Item5)).FirstOrDefault())),
            summaries.ToLookup(pair => pair.Item1, pair => pair.Item2), documents, extensions, await HandWrittenQueries.WaitingAsync(connection, province, account), ArrangementCheck.Run(arrangement, preferences));
    }

    private static (int Group, int Count) Pair(DbDataReader row) => (row.GetInt32(0), row.GetInt32(1));

    private static CrossGroup GroupOf(DbDataReader row) => new() { Number = row.GetInt32(0), Builders = Names(row, 1), Lead = row.GetString(2), Inspected = Names(row, 3), GuidingOfficer = row.IsDBNull(4) ? null : row.GetString(4) };

    private static string[] Names(DbDataReader row, int column) =>
        row.GetFieldType(column) == typeof(string) ? System.Text.Json.JsonSerializer.Deserialize<string[]>(row.GetString(column))! : row.GetFieldValue<string[]>(column);

    private static DateTimeOffset Time(DbDataReader row, int column) => row.GetFieldType(column) == typeof(long) ? new DateTimeOffset(row.GetInt64(column), TimeSpan.Zero) : row.GetFieldValue<DateTimeOffset>(column);
}

internal sealed record HandWrittenRoster(Guid Id, int Version, string FiledBy, DateTimeOffset FiledAt, string AnsweredBy, DateTimeOffset AnsweredAt, int Officers, int Experts, int Acknowledged, int Trained);

internal sealed record HandWrittenPool(Guid Id, int Version, string FiledBy, DateTimeOffset FiledAt, string AnsweredBy, DateTimeOffset AnsweredAt, int Candidates, bool? NoCement);

internal sealed record HandWrittenFigures(int Drawn, int Inspected, (int All, int Major, int HandedOver, int Open) Findings);

internal sealed record HandWrittenSummary(Guid Id, int Version, FilingStage Stage);
