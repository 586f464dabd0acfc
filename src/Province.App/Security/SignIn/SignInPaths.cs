namespace Province.App.Security.SignIn;

/// <summary>The addresses of the pages of sign-in.</summary>
internal static class SignInPaths
{
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string Self = "/account";
    public const string Password = "/account/password";

    /// <summary>The page to go to after sign-in: a path of this application, else the first page.</summary>
    /// <remarks>A browser reads <c>//host</c> and <c>/\host</c> as another site, and drops tabs and line breaks.</remarks>
    public static string Local(string? address) =>
        !string.IsNullOrEmpty(address) && address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\')) && !address.Any(char.IsControl)
            ? address
            : "/";
}
