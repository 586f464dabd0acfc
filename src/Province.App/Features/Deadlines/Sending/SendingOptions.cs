namespace Province.App.Features.Deadlines.Sending;

/// <summary>How reminders are sent; section <c>Reminders</c>.</summary>
internal sealed record SendingOptions
{
    /// <summary>The address at which people open the application, for the links in messages; without one they are told to sign in.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>How often it is looked for messages. 1 second to 1 hour.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often it is looked for deadlines of which people are to be reminded. 1 second to 1 hour.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>After how long a claimed message whose outcome nobody wrote down is sent again. At least as long as a whole batch may take.</summary>
    public TimeSpan DoubtAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <exception cref="InvalidOperationException">A setting cannot be.</exception>
    public SendingOptions Checked()
    {
        foreach (var (name, period) in new[] { (nameof(Every), Every), (nameof(LookEvery), LookEvery), (nameof(DoubtAfter), DoubtAfter) })
            if (period < TimeSpan.FromSeconds(1) || period > TimeSpan.FromHours(1))
                throw new InvalidOperationException($"Reminders:{name} is {period}; it must be from 00:00:01 to 01:00:00.");
        if (PublicAddress is not null && !(Uri.TryCreate(PublicAddress, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            throw new InvalidOperationException($"Reminders:PublicAddress is '{PublicAddress}'; it must be the full address at which people open the application.");
        return this;
    }

    public string LinkTo(Guid deadlineId) => PublicAddress is null ? "请登录系统办理" : $"{PublicAddress.TrimEnd('/')}/deadlines/{deadlineId}";
}
