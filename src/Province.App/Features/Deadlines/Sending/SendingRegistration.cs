namespace Province.App.Features.Deadlines.Sending;

internal static class SendingRegistration
{
    /// <summary>Registers the channels with their settings; <see cref="Jobs.SendingWorker"/> sends.</summary>
    public static IServiceCollection AddSending(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton((configuration.GetSection("Mail").Get<MailOptions>() ?? new MailOptions()).Checked());
        services.AddSingleton((configuration.GetSection("Robots").Get<RobotOptions>() ?? new RobotOptions()).Checked());
        services.AddSingleton((configuration.GetSection("Reminders").Get<SendingOptions>() ?? new SendingOptions()).Checked());
        services.AddSingleton<SmtpMail>();
        services.AddSingleton<GroupRobot>();
        services.AddSingleton<RobotLine>();
        services.AddSingleton<ReminderWording>();
        services.AddSingleton<Messenger>();
        services.AddSingleton<SendingLoop>();
        return services;
    }

    public static void MapSending(this IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        ReadSending.Map(api);
        ChangeSending.Map(api);
        TrySending.Map(api);
        RetryReminders.Map(api);
        SendingPages.Map(pages);
    }
}
