using System.Reflection;
using System.Text.Json;

namespace Province.Domain.Calendar;

/// <summary>The notices of the State Council's general office that are built in: 2021 to 2026.</summary>
public static class StateCouncil
{
    /// <summary>The notices, ascending by year.</summary>
    public static IReadOnlyList<WorkYear> Years { get; } = Read();

    /// <summary>The calendar of these years.</summary>
    public static WorkCalendar Calendar { get; } = new(Years);

    private static List<WorkYear> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Calendar/state-council.json")
            ?? throw new InvalidOperationException("The calendar is not built in.");
        return JsonSerializer.Deserialize<List<WorkYear>>(stream, JsonSerializerOptions.Web)!;
    }
}
