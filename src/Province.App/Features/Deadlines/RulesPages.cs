using System.Globalization;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;
using Province.Domain.Deadlines.Extensions;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines;

/// <summary>The page on which an administrator sets the rules of a year.</summary>
internal static class RulesPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/deadlines/rules", async (int? year, Door door, TimeProvider clock, CancellationToken ct) =>
            PageResults.Page<RulesPage>(await ShownAsync(door, year ?? ChinaTime.Today(clock).Year, null, ct)));
        pages.MapPost("/deadlines/rules", (int year, HttpContext http, Door door, CancellationToken ct) => ChangeAsync(year, http, door, ct));
        pages.MapPost("/deadlines/rebuild", async (HttpContext http, Door door, CancellationToken ct) =>
        {
            var rebuilt = await door.CallAsync((RebuildDeadlines.Handler h) => h.HandleAsync(ct), ct);
            return PageResults.Done(http, "/deadlines/rules", $"已按 {rebuilt.Subjects} 个事项重新生成期限");
        });
    }

    private static Task<IResult> ChangeAsync(int year, HttpContext http, Door door, CancellationToken ct) => FormState.TakeAsync<RulesPage>(http, async (form, expected) =>
    {
        var content = Read(form, ReadDeadlineRules.KindsOf(door.Caller.Tenant));
        await door.CallAsync((ChangeDeadlineRules.Handler h) => h.HandleAsync(year, content, expected, ct), ct);
        return ($"/deadlines/rules?year={year}", $"已保存 {year} 年期限规则，未办结的期限已按新规则安排提醒");
    }, async state => await ShownAsync(door, year, state, ct), ct);

    private static async Task<RulesPage.Shown> ShownAsync(Door door, int year, FormState? state, CancellationToken ct)
    {
        var read = await door.CallAsync((ReadDeadlineRules.Handler h) => h.HandleAsync(year, ct), ct);
        return new RulesPage.Shown(read, door.Caller.Can(Right.ManageDeadlines), door.Caller.Tenant, (state ?? FormState.At(read.Revision)).On(read.Revision));
    }

    private static RuleContent Read(IFormCollection form, IEnumerable<DeadlineKind> kinds) => new()
    {
        FilingMonth = form.Whole("filingMonth") ?? 0, FilingDay = form.Whole("filingDay") ?? 0, RectifyWithinDays = form.Whole("rectifyWithinDays") ?? 30,
        SummaryWithinDays = form.Whole("summaryWithinDays") ?? 0,
        Mail = form["mail"].Contains("on"), Webhook = form["webhook"].Contains("on"),
        Ladders = kinds.ToDictionary(kind => kind, kind => new LadderRule
        {
            Before = Numbers(form, $"{kind}.before"), Counting = Chosen<DayCounting>(form, $"{kind}.counting"),
            OnTheDay = form[$"{kind}.flags"].Contains("onTheDay"), OverdueDaily = form[$"{kind}.flags"].Contains("overdueDaily"), IncludesDay = form[$"{kind}.flags"].Contains("includesDay"),
            LeaderAfter = form.Whole($"{kind}.leaderAfter"), ProvinceAfter = form.Whole($"{kind}.provinceAfter"),
            ExtendedBy = form[$"{kind}.extendedBy"].Count == 0 ? null : Chosen<Extender>(form, $"{kind}.extendedBy"),
            Roles = [.. form[$"{kind}.roles"].Select(text => Enum.TryParse<Role>(text, out var role) ? role : (Role)(-1))],
        }),
    };

    private static IReadOnlyList<int> Numbers(IFormCollection form, string field) =>
        [.. form[field].ToString().Split(['、', ',', '，', ' '], StringSplitOptions.RemoveEmptyEntries).Select(text =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
                : throw new RefusedException(Refusal.Invalid("form.number_invalid", "提前提醒的天数请填整数，用顿号或逗号隔开。", field)))];

    private static T Chosen<T>(IFormCollection form, string field) where T : struct, Enum =>
        Enum.TryParse<T>(form[field], out var chosen) && Enum.IsDefined(chosen) ? chosen : throw new RefusedException(Refusal.Invalid("form.choice_invalid", "请从列表中选择一项。", field));
}
