using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;

namespace Province.App.Features.Deadlines;

/// <summary>The rule sets of the tenant, each read once in a use case, the notices of holidays, and the local day; a year without a rule set has the standard rules.</summary>
internal sealed class RuleBook(ProvinceDb db, TimeProvider clock)
{
    private readonly Dictionary<int, RuleContent> _known = [];
    private CalendarYears? _years;
    private ReminderDays? _days;

    public DateOnly Today => ChinaTime.Today(clock);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The notices of holidays that hold now; an operator may have imported some on another node a moment ago.</summary>
    public async Task<CalendarYears> YearsAsync(CancellationToken ct) => _years ??= CalendarYears.With(await db.ImportedYears.AsNoTracking().ToListAsync(ct));

    /// <summary>The days on which people are told things.</summary>
    public async Task<ReminderDays> DaysAsync(CancellationToken ct) => _days ??= new ReminderDays((await YearsAsync(ct)).Calendar);

    public async Task<RuleContent> OfAsync(int year, CancellationToken ct)
    {
        if (!_known.TryGetValue(year, out var known))
            _known[year] = known = (await db.DeadlineRules.AsNoTracking().SingleOrDefaultAsync(rules => rules.Year == year, ct))?.Read() ?? new RuleContent();
        return known;
    }
}
