using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;

namespace Province.App.Features.Deadlines;

/// <summary>The rule sets of the tenant, each read once in a use case, and the local day; a year without a rule set has the standard rules.</summary>
internal sealed class RuleBook(ProvinceDb db, TimeProvider clock)
{
    private readonly Dictionary<int, RuleContent> _known = [];

    public DateOnly Today => ChinaTime.Today(clock);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The days on which people are told things.</summary>
    public static ReminderDays Days { get; } = new(StateCouncil.Calendar);

    public async Task<RuleContent> OfAsync(int year, CancellationToken ct)
    {
        if (!_known.TryGetValue(year, out var known))
            _known[year] = known = (await db.DeadlineRules.AsNoTracking().SingleOrDefaultAsync(rules => rules.Year == year, ct))?.Read() ?? new RuleContent();
        return known;
    }
}
