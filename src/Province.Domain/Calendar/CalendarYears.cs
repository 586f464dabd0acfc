using Province.Domain.Refusals;

namespace Province.Domain.Calendar;

/// <summary>The notices that hold: those that are built in, and those that were imported for other years.</summary>
public sealed class CalendarYears
{
    private static readonly CalendarYears BuiltIn = new(StateCouncil.Years, []);

    private readonly HashSet<int> _built;

    /// <summary>Puts them together; where a year is built in, an imported notice of it no longer counts.</summary>
    /// <param name="built">The notices of the program.</param>
    /// <param name="imported">The notices that were imported, at most one a year.</param>
    /// <exception cref="RefusedException">As <see cref="WorkCalendar"/> says.</exception>
    public CalendarYears(IReadOnlyCollection<WorkYear> built, IReadOnlyCollection<WorkYear> imported)
        : this(built, imported, areChecked: false)
    {
    }

    private CalendarYears(IReadOnlyCollection<WorkYear> built, IReadOnlyCollection<WorkYear> imported, bool areChecked)
    {
        _built = [.. built.Select(year => year.Year)];
        Years = [.. built.Concat(imported.Where(year => !_built.Contains(year.Year))).OrderBy(year => year.Year)];
        Calendar = new WorkCalendar(Years, areChecked);
    }

    /// <summary>The notices of the program, with those that are kept beside them.</summary>
    /// <param name="kept">What was imported, at most one a year; each was checked when it was taken, and is not again: this is made with every use case.</param>
    /// <returns>The notices that hold.</returns>
    public static CalendarYears With(IReadOnlyCollection<ImportedYear> kept) =>
        kept.Count == 0 ? BuiltIn : new CalendarYears(BuiltIn.Years, [.. kept.Select(year => year.Read())], areChecked: true);

    /// <summary>The notices that hold, ascending by year.</summary>
    public IReadOnlyList<WorkYear> Years { get; }

    /// <summary>Their calendar.</summary>
    public WorkCalendar Calendar { get; }

    /// <summary>The years between the first and the last that have no notice, ascending; they count Monday to Friday for reminders.</summary>
    public IReadOnlyList<int> Gaps => UnknownBetween(Years[0].Year, Years[^1].Year);

    /// <summary>The years of a stretch that have no notice.</summary>
    /// <param name="first">The first calendar year.</param>
    /// <param name="last">The last one, inclusive and not before it.</param>
    /// <returns>Those years, ascending.</returns>
    public IReadOnlyList<int> UnknownBetween(int first, int last) => [.. Enumerable.Range(first, last - first + 1).Except(Calendar.Years)];

    /// <summary>Whether the notice of a year came with the program.</summary>
    /// <param name="year">The calendar year.</param>
    /// <returns>True when it is built in.</returns>
    public bool IsBuiltIn(int year) => _built.Contains(year);

    /// <summary>Whether notices may be imported beside those that hold. Years may be left out between them.</summary>
    /// <param name="wanted">The notices, each fine by itself.</param>
    /// <param name="replaces">Whether one that was imported before may be replaced by one that says otherwise.</param>
    /// <returns>The first contradiction; null when there is none.</returns>
    public Refusal? RefuseImport(IReadOnlyCollection<WorkYear> wanted, bool replaces)
    {
        foreach (var year in wanted)
            if (Years.FirstOrDefault(held => held.Year == year.Year) is { } held && !held.SaysAs(year))
            {
                if (IsBuiltIn(year.Year))
                    return Refusal.Conflict("calendar.year_built_in", $"{year.Year} 年的节假日安排随程序提供，与文件不一致（{FirstDifference(held, year)}），不能替换。请核对文件；确是程序有误的，请报告并更新程序。");
                if (!replaces)
                    return Refusal.Conflict("calendar.year_held", $"{year.Year} 年已经导入，与文件不一致（{FirstDifference(held, year)}）。确要更正的，请注明替换后再导入。");
            }

        return RefuseTogether([.. Years.Where(held => wanted.All(year => year.Year != held.Year)), .. wanted]);
    }

    /// <summary>The days off and the weekend days that are worked, of a stretch of days.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day, inclusive.</param>
    /// <returns>The days, ascending; none of a year without a notice.</returns>
    public IReadOnlyList<CalendarMark> MarksBetween(DateOnly from, DateOnly until) =>
        [.. Years.SelectMany(year => year.Marks()).Where(mark => from <= mark.Day && mark.Day <= until).OrderBy(mark => mark.Day)];

    /// <summary>The holiday of the new year and what makes up for it may lie in the December of another notice.</summary>
    private static Refusal? RefuseTogether(IReadOnlyCollection<WorkYear> years)
    {
        var off = years.SelectMany(year => year.Holidays.SelectMany(holiday => holiday.Days()).Select(day => (Day: day, year.Year))).ToLookup(one => one.Day, one => one.Year);
        foreach (var same in off.Where(same => same.Count() > 1).OrderBy(same => same.Key))
            return Refusal.Conflict("calendar.years_contradict", $"{same.Key:yyyy-MM-dd} 在 {string.Join("、", same.Order())} 年的安排中都放假。请核对通知。");
        foreach (var day in years.SelectMany(year => year.MakeUpDays).Where(off.Contains).Order())
            return Refusal.Conflict("calendar.years_contradict", $"{day:yyyy-MM-dd} 在一年的安排中放假，在另一年的安排中上班。请核对通知。");
        return null;
    }

    private static string FirstDifference(WorkYear held, WorkYear other)
    {
        var (own, wanted) = (held.Marks().ToDictionary(mark => mark.Day), other.Marks().ToDictionary(mark => mark.Day));
        var day = own.Values.Except(wanted.Values).Concat(wanted.Values.Except(own.Values)).Min(mark => mark.Day);
        return $"{day:yyyy-MM-dd}：已有的{Said(own.GetValueOrDefault(day))}，文件{Said(wanted.GetValueOrDefault(day))}";
    }

    private static string Said(CalendarMark? mark) => mark is null ? "没有写明" : mark.Holiday is { } name ? $"“{name}”放假" : "上班";
}

/// <summary>A day that is not as its day of the week says.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Holiday">The holiday that it belongs to; null for a weekend day that is worked.</param>
public sealed record CalendarMark(DateOnly Day, string? Holiday);
