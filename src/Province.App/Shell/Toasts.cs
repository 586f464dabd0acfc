namespace Province.App.Shell;

/// <summary>One sentence that outlives a redirect, such as 已送审; shown once by the next page.</summary>
internal static class Toasts
{
    private const string Cookie = "province-toast";

    public static void Say(HttpContext http, string sentence) => http.Response.Cookies.Append(Cookie, Uri.EscapeDataString(sentence), Options(http));

    internal static string? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } sentence)
            return null;
        http.Response.Cookies.Delete(Cookie, Options(http));
        return Uri.UnescapeDataString(sentence);
    }

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromMinutes(1), IsEssential = true, Path = "/",
    };
}
