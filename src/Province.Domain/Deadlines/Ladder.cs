using System.Globalization;

namespace Province.Domain.Deadlines;

/// <summary>The days on which people are told of a deadline: before it, on it, and after it until it is done.</summary>
/// <remarks>A pure function. What is told before or on a day that is not worked is told on the last working day before it; overdue days are working days.
/// Source: domain.md, section 5.</remarks>
public static class Ladder
{
    /// <summary>The rungs of a stretch of days.</summary>
    /// <param name="of">Whose ladder.</param>
    /// <param name="days">The days on which people are told things.</param>
    /// <param name="after">Only rungs after this day; null for all from the first.</param>
    /// <param name="until">Only rungs until this day, inclusive.</param>
    /// <returns>The rungs, at most one a day, ascending by day.</returns>
    public static IReadOnlyList<Rung> Between(LadderOf of, ReminderDays days, DateOnly? after, DateOnly until) =>
        [.. Before(of, days).Concat(Overdue(of, days, until)).Where(rung => (after is null || rung.Day > after) && rung.Day <= until)];

    /// <summary>What is due on a day since the last look.</summary>
    /// <param name="of">Whose ladder.</param>
    /// <param name="days">The days on which people are told things.</param>
    /// <param name="after">The day of the last look; null when there was none.</param>
    /// <param name="today">The day.</param>
    /// <returns>One rung even after a long outage: the last, told to everybody whom one of those that were missed is told to. Null when none is due.</returns>
    public static Rung? DueOn(LadderOf of, ReminderDays days, DateOnly? after, DateOnly today)
    {
        var missed = Between(of, days, after, today);
        return missed.Count == 0 ? null : missed[^1] with { Audience = missed.Aggregate(Audience.Responsible, (all, rung) => all | rung.Audience) };
    }

    /// <summary>The day of the next rung.</summary>
    /// <param name="of">Whose ladder.</param>
    /// <param name="days">The days on which people are told things.</param>
    /// <param name="after">Only rungs after this day; null for the first of all.</param>
    /// <returns>The day; null when there is none.</returns>
    public static DateOnly? NextAfter(LadderOf of, ReminderDays days, DateOnly? after)
    {
        if (Before(of, days).FirstOrDefault(rung => after is null || rung.Day > after) is { } before)
            return before.Day;
        return OverdueDays(of, days).Where(late => IsRung(of.Rule, late.Count)).Select(late => (DateOnly?)late.Day).FirstOrDefault(day => after is null || day > after);
    }

    private static IEnumerable<Rung> Before(LadderOf of, ReminderDays days)
    {
        var steps = of.Rule.Before.Where(count => count > 0).Distinct().Select(count =>
            (Count: count, Day: of.Rule.Counting == DayCounting.Working ? days.Add(of.Due, -count) : days.OnOrBefore(of.Due.AddDays(-count)))).ToList();
        if (of.Rule.OnTheDay)
            steps.Add((0, days.OnOrBefore(of.Due)));
        return steps.GroupBy(step => step.Day).OrderBy(same => same.Key)
            .Select(same => new Rung(same.Min(step => step.Count) is var count and > 0 ? $"B{count.ToString(CultureInfo.InvariantCulture)}" : "D0", same.Key, of.Due, Audience.Responsible));
    }

    private static IEnumerable<Rung> Overdue(LadderOf of, ReminderDays days, DateOnly until) => OverdueDays(of, days).TakeWhile(late => late.Day <= until)
        .Where(late => IsRung(of.Rule, late.Count))
        .Select(late => new Rung($"O{late.Count.ToString(CultureInfo.InvariantCulture)}", late.Day, of.Due, AudienceOf(of.Rule, late.Count)));

    /// <summary>The working days after the last day, without end where somebody is told each day; a ladder without such rungs ends.</summary>
    private static IEnumerable<(int Count, DateOnly Day)> OverdueDays(LadderOf of, ReminderDays days)
    {
        var most = of.Lapses ? 0 : of.Rule.OverdueDaily ? int.MaxValue : Math.Max(of.Rule.LeaderAfter ?? 0, of.Rule.ProvinceAfter ?? 0);
        var day = of.Due;
        for (var count = 1; count <= most; count++)
            yield return (count, day = days.Add(day, 1));
    }

    private static bool IsRung(LadderRule rule, int count) => rule.OverdueDaily || count == rule.LeaderAfter || count == rule.ProvinceAfter;

    private static Audience AudienceOf(LadderRule rule, int count) =>
        Audience.Responsible | (count == rule.LeaderAfter ? Audience.Leader : 0) | (count == rule.ProvinceAfter ? Audience.Province : 0);
}

/// <summary>Whose ladder it is.</summary>
/// <param name="Due">The last local day that is in time.</param>
/// <param name="Rule">The ladder of its kind.</param>
/// <param name="Lapses">Whether it is over with its day, so that nobody is told after it.</param>
public sealed record LadderOf(DateOnly Due, LadderRule Rule, bool Lapses = false);

/// <summary>One day on which people are told of a deadline.</summary>
/// <param name="Step">Which: B7 is seven days before, D0 the day itself, O3 the third working day after; G1 and R1 tell whoever asked first for more time that it was
/// granted or refused.</param>
/// <param name="Day">The local day, a working day; an answer comes on any.</param>
/// <param name="Due">The deadline's day, as it was then.</param>
/// <param name="Audience">Who is told.</param>
public sealed record Rung(string Step, DateOnly Day, DateOnly Due, Audience Audience)
{
    /// <summary>Names it among the deadline's rungs; a deadline that moved climbs a ladder of its own.</summary>
    public string Id => $"{Step}@{Due.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";
}

/// <summary>Who is told of a rung.</summary>
[Flags]
public enum Audience
{
    /// <summary>The roles that have to do it.</summary>
    Responsible = 1,

    /// <summary>The leader of the tenant.</summary>
    Leader = 2,

    /// <summary>The province's desk.</summary>
    Province = 4,
}
