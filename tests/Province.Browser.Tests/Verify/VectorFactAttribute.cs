using Province.Browser.Tests.Harness;

namespace Province.Browser.Tests.Verify;

/// <summary>A test that runs the published vectors; it is skipped in a checkout that has none yet, or that needs a browser and has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class VectorFactAttribute : FactAttribute
{
    public VectorFactAttribute(bool browser = false) => Skip =
        !File.Exists(Path.Combine(Repository.DrawVectors, "index.json")) ? "This checkout has no docs/draw-vectors/index.json."
        : browser && Chromium.Path is null ? new BrowserFactAttribute().Skip
        : null;
}
