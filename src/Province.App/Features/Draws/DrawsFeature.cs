using Province.App.Features.Draws.Public;
using Province.App.Features.Draws.Seats;
using Province.App.Shell;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws;

/// <summary>Ceremony, register and certificates of draws. It knows only a subject; who asks for a draw is not its business.</summary>
internal static class DrawsFeature
{
    public static IServiceCollection AddDraws(this IServiceCollection services)
    {
        services.AddScoped<DrawSteps>();
        services.AddScoped<DrawFacts>();
        services.AddScoped<DrawPublication>();
        services.AddScoped<DrawRegister>();
        services.AddSingleton<DrawSubjects>();
        services.AddSingleton(new NavigationEntry(30, "抽取", "arrows-shuffle", "/draws", Right.ViewDraws));
        return services;
    }

    public static void MapDraws(this IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        ListDraws.Map(api, pages);
        OpenDraw.Map(api);
        NewDrawPages.Map(pages);
        ReadDraw.Map(api);
        DrawPages.Map(pages);
        DrawSignPages.Map(pages);
        GiveSeatLinks.Map(api);
        CloseCommits.Map(api);
        CloseReveals.Map(api);
        TypeLastValue.Map(api);
        ConcludeDraw.Map(api);
        WithdrawRows.Map(api);
        DeclareDrawVoid.Map(api);
        ProposeVoid.Map(api);
        RetractVoid.Map(api);
        PublishDraw.Map(api);
        ReadPublicDraw.Map(api, pages);
        ListPublicDraws.Map(api, pages);
        ReadCertificate.Map(api, pages);
        ReadSeat.Map(api);
        CommitValue.Map(api);
        RevealValue.Map(api);
        ConfirmLastValue.Map(api);
        SignMinutes.Map(api);
        AgreeToVoid.Map(api);
        ReadDrawnSignature.Map(pages);
        SeatPages.Map(pages);
    }
}
