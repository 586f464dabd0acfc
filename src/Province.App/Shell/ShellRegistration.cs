using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Province.Domain.Tenancy;

namespace Province.App.Shell;

internal static class ShellRegistration
{
    public static void AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddScoped<ShellState>();
        services.AddExceptionHandler<RefusalPages>();
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "X-Request-Token";
            options.Cookie.Name = "province-forgery";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddSingleton(new NavigationEntry(0, "首页", "home", "/", Right.ViewHome));
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
    }

    /// <summary>Security headers for every answer, and Chinese pages for what goes wrong outside the API.</summary>
    public static void UseShell(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseWhen(context => !Security.SignInSchemes.IsApi(context), branch =>
        {
            branch.UseExceptionHandler(ErrorPages.Path);
            branch.UseStatusCodePagesWithReExecute(ErrorPages.Path);
        });
    }

    /// <summary>The place of every page; pages know the fingerprinted addresses of their assets.</summary>
    public static RouteGroupBuilder MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        var assets = AssetAddresses.Of(app);
        ErrorPages.Map(app, assets);
        VerifyAddress.Map(app);
        return app.MapGroup("").DisableAntiforgery().WithMetadata(assets);
    }
}
