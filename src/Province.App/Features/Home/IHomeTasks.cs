using Province.App.Security;

namespace Province.App.Features.Home;

/// <summary>What a feature has for a person to do now; each feature answers for its own.</summary>
internal interface IHomeTasks
{
    Task<IReadOnlyList<HomeTask>> FindAsync(Caller caller, CancellationToken ct) => Task.FromResult<IReadOnlyList<HomeTask>>([]);

    /// <summary>How things stand, a line a thing; shown below what is to be done.</summary>
    Task<IReadOnlyList<HomeStanding>> StandAsync(Caller caller, CancellationToken ct) => Task.FromResult<IReadOnlyList<HomeStanding>>([]);
}

/// <summary>How one thing stands.</summary>
/// <param name="What">The thing.</param>
/// <param name="How">How it stands, in one line.</param>
/// <param name="Href">Where to see it.</param>
public sealed record HomeStanding(string What, string How, string Href);

/// <summary>One thing to do.</summary>
/// <param name="What">What is to be done, in one line.</param>
/// <param name="Why">How it stands, or null.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="Button">The verb on its one button.</param>
/// <param name="IsUrgent">Whether it comes before the others, such as what was returned.</param>
/// <param name="DueOn">The last local day on which it is in time, or null; the page says how many days are left.</param>
public sealed record HomeTask(string What, string? Why, DateTimeOffset? Since, string Href, string Button, bool IsUrgent = false, DateOnly? DueOn = null);
