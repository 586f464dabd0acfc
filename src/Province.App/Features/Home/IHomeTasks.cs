using Province.App.Security;

namespace Province.App.Features.Home;

/// <summary>What a feature has for a person to do now; each feature answers for its own.</summary>
internal interface IHomeTasks
{
    Task<IReadOnlyList<HomeTask>> FindAsync(Caller caller, CancellationToken ct);
}

/// <summary>One thing to do.</summary>
/// <param name="What">What is to be done, in one line.</param>
/// <param name="Why">How it stands, or null.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="Button">The verb on its one button.</param>
/// <param name="IsUrgent">Whether it comes before the others, such as what was returned.</param>
public sealed record HomeTask(string What, string? Why, DateTimeOffset? Since, string Href, string Button, bool IsUrgent = false);
