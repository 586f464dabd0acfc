namespace Province.Browser.Tests.Harness;

/// <summary>A test that needs a browser; without one it is skipped and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Path is null
        ? $"No Chromium was found: install Debian's package chromium, or name one in {Chromium.Variable}."
        : null;
}
