using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Province.Data;
using Province.Data.Security;

namespace Province.App.Security.SignIn;

internal static class SignInRegistration
{
    internal const string RateLimit = "sign-in";

    public static void AddProvinceSignIn(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = configuration.GetSection("SignIn").Get<SignInSettings>() ?? new SignInSettings();
        Validator.ValidateObject(settings, new ValidationContext(settings), validateAllProperties: true);
        var secure = settings.RequireHttps ?? !environment.IsDevelopment();
        services.AddSingleton(settings);
        services.AddScoped<PasswordCheck>();
        services.AddScoped<AccountTenants>();
        services.AddScoped<SessionIssuer>();
        services.AddScoped<PasswordAgain>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<Capabilities>();
        services.AddIdentityCore<Account>(options => Configure(options, settings))
            .AddEntityFrameworkStores<ProvinceDb>().AddPasswordValidator<PasswordRules>();
        services.PostConfigure<AntiforgeryOptions>(options =>
        {
            options.Cookie.Name = CookieName("province-forgery", secure);
            options.Cookie.SecurePolicy = Policy(secure);
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        AddSchemes(services, settings, secure);
        AddRateLimits(services, settings);
    }

    internal static string CookieName(string name, bool secure) => secure ? $"__Host-{name}" : name;

    private static CookieSecurePolicy Policy(bool secure) => secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    private static void Configure(IdentityOptions options, SignInSettings settings)
    {
        options.Password = new PasswordOptions
        {
            RequiredLength = 1, RequiredUniqueChars = 0, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false,
        };   // the rules are PasswordRules
        options.Lockout = new LockoutOptions
        {
            AllowedForNewUsers = true, MaxFailedAccessAttempts = settings.FailuresUntilLocked, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(settings.LockedMinutes),
        };
    }

    private static void AddSchemes(IServiceCollection services, SignInSettings settings, bool secure)
    {
        var cookie = CookieName("province", secure);
        services.AddAuthentication(SignInSchemes.Chooser)
            .AddPolicyScheme(SignInSchemes.Chooser, null, options => options.ForwardDefaultSelector = http => SignInSchemes.Choose(http, cookie))
            .AddBearerToken(IdentityConstants.BearerScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyScheme>(ApiKeyScheme.Name, null)
            .AddScheme<AuthenticationSchemeOptions, CapabilityScheme>(CapabilityScheme.Name, null)
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
            {
                options.Cookie.Name = cookie;
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = Policy(secure);
                options.ExpireTimeSpan = TimeSpan.FromMinutes(settings.IdleMinutes);
                options.SlidingExpiration = true;
                options.LoginPath = SignInPaths.SignIn;
                options.ReturnUrlParameter = "return";
                options.Events.OnRedirectToLogin = AskToSignIn;
                options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
            });
    }

    /// <summary>A program gets 401; a fragment's page is sent to sign-in as a whole, for htmx would swap the sign-in page in.</summary>
    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (SignInSchemes.IsApi(context.HttpContext))
            return Answer(context, StatusCodes.Status401Unauthorized);
        if (!context.Request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        }

        context.Response.Headers["HX-Redirect"] = $"{SignInPaths.SignIn}?return={Uri.EscapeDataString(PageOf(context.Request))}";
        return Answer(context, StatusCodes.Status401Unauthorized);
    }

    /// <summary>The page that the fragment belongs to, as far as it is ours.</summary>
    private static string PageOf(HttpRequest request) =>
        Uri.TryCreate(request.Headers["HX-Current-URL"].ToString(), UriKind.Absolute, out var page) ? SignInPaths.Local(page.PathAndQuery) : "/";

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static void AddRateLimits(IServiceCollection services, SignInSettings settings) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = KeyRateLimit.Make(settings);
        options.AddPolicy(RateLimit, http => RateLimitPartition.GetSlidingWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "unknown",
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = settings.AttemptsPerMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
    });
}
