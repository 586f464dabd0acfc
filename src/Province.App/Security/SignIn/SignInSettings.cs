using System.ComponentModel.DataAnnotations;

namespace Province.App.Security.SignIn;

/// <summary>How people sign in and how long that lasts; section <c>SignIn</c> of the settings.</summary>
internal sealed record SignInSettings
{
    /// <summary>Minutes without a request after which a page's session ends.</summary>
    [Range(1, 24 * 60)]
    public int IdleMinutes { get; init; } = 30;

    /// <summary>Hours after which a page's session ends however busy it was.</summary>
    [Range(1, 24 * 7)]
    public int LongestHours { get; init; } = 12;

    /// <summary>Minutes that a program's token lasts.</summary>
    [Range(1, 24 * 60)]
    public int TokenMinutes { get; init; } = 60;

    /// <summary>Wrong passwords in a row that lock an account.</summary>
    [Range(2, 100)]
    public int FailuresUntilLocked { get; init; } = 5;

    /// <summary>Minutes that a lock lasts.</summary>
    [Range(1, 24 * 60)]
    public int LockedMinutes { get; init; } = 15;

    /// <summary>Attempts to sign in that one address may make in a minute.</summary>
    [Range(1, int.MaxValue)]
    public int AttemptsPerMinute { get; init; } = 20;

    /// <summary>Requests that one key may make in a minute; one address with any number of keys may make ten times as many.</summary>
    [Range(1, 100_000)]
    public int KeyRequestsPerMinute { get; init; } = 600;

    /// <summary>Seconds for which another node may still know what an account could do before a change.</summary>
    [Range(0, 60)]
    public int StandingSeconds { get; init; } = 30;

    /// <summary>Whether cookies travel over HTTPS only; off in Development.</summary>
    public bool? RequireHttps { get; init; }
}
