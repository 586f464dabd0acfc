using Province.App.Shell;
using Province.Domain.Campaigns;
using Province.Domain.Plans;

namespace Province.App.Features.Campaigns;

/// <summary>The form of a campaign's terms: from terms to fields and back; what the form does not show stays as it was.</summary>
internal static class CampaignForm
{
    private static readonly char[] Separators = ['、', '，', ',', ' ', '\n'];

    /// <summary>What a campaign made from nothing starts with.</summary>
    internal static CampaignTerms Standard(int year) => new()
    {
        Title = $"{year}年工贸行业安全监管交叉执法工作方案", Year = year, Industries = [Industry.IndustryAndTrade],
        Quotas = StandardTerms.Quotas, CheckItems = StandardTerms.CheckItems, DisciplineRules = StandardTerms.DisciplineRules,
    };

    /// <exception cref="Domain.Refusals.RefusedException">A field holds no day or no number.</exception>
    internal static CampaignTerms Read(IFormCollection form, CampaignTerms known) => known with
    {
        Title = form["title"].ToString().Trim(),
        Year = form.Whole("year") ?? 0,
        Industries = [.. Enum.GetValues<Industry>().Where(industry => form["industries"].Contains(industry.ToString()))],
        From = form.Day("from"),
        Until = form.Day("until"),
        Dates = ReadDates(form),
        Quotas = ReadQuotas(form, known.Quotas),
        CheckItems = form.Lines("checkItems"),
        DisciplineRules = form.Lines("disciplineRules"),
        NotTaking = [.. form["notTaking"].ToString().Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => CityName.FindKnown(name) ?? name)],
        AvoidMutual = form["avoidMutual"] == "true",
        AvoidRepeats = form["avoidRepeats"] == "true",
    };

    /// <exception cref="Domain.Refusals.RefusedException">A field holds no number.</exception>
    internal static CampaignQuotas ReadQuotas(IFormCollection form, CampaignQuotas known) => new()
    {
        OfficersPerGroup = form.Whole("officersPerGroup"), ExpertsPerGroup = form.Whole("expertsPerGroup"), EnterprisesPerCity = form.Whole("enterprisesPerCity"),
        EnterprisesPerGroup = known.EnterprisesPerGroup, CountiesPerCity = form.Whole("countiesPerCity"), DaysPerSmelter = form.Number("daysPerSmelter"),
        Kinds = [.. known.Kinds.Select((quota, index) => quota with { AtLeast = form.Whole($"kind-{index}") ?? 0 }).Where(quota => quota.AtLeast > 0)],
    };

    /// <exception cref="Domain.Refusals.RefusedException">A field holds no day.</exception>
    internal static CampaignDates ReadDates(IFormCollection form) =>
        Enum.GetValues<CampaignDateKind>().Aggregate(new CampaignDates(), (dates, kind) => dates.With(kind, form.Day(NameOf(kind))));

    internal static string NameOf(CampaignDateKind kind) => kind switch
    {
        CampaignDateKind.Roster => "rosterBy",
        CampaignDateKind.Training => "trainingBy",
        CampaignDateKind.Pool => "poolBy",
        CampaignDateKind.Completion => "completionBy",
        CampaignDateKind.ExtendedCompletion => "extendedCompletionBy",
        _ => "summaryBy",
    };
}
