using System.Globalization;

namespace Province.Domain.Campaigns.Checks;

/// <summary>Chinese words for what a finding speaks of.</summary>
internal static class Say
{
    internal static string Groups(IEnumerable<int> numbers) => string.Join("、", numbers.Select(Group));

    internal static string Group(int number) => string.Create(CultureInfo.InvariantCulture, $"第 {number} 组");

    internal static string Cities(IEnumerable<string> cities) => string.Join("、", cities);

    internal static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    internal static string Date(CampaignDateKind kind) => kind switch
    {
        CampaignDateKind.Roster => "人员名单报送期限",
        CampaignDateKind.Training => "培训日期",
        CampaignDateKind.Pool => "候选企业报送期限",
        CampaignDateKind.Completion => "检查完成期限",
        CampaignDateKind.ExtendedCompletion => "顺延后的完成期限",
        _ => "书面总结期限",
    };
}
