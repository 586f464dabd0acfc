using Province.Domain.Refusals;

namespace Province.App.Shell.Api;

internal static class VersionRefusals
{
    internal static readonly Refusal Missing = new(
        RefusalKind.MissingVersion, "version.missing", "请求没有说明依据的是哪个版本。请先读取最新内容，再带上 If-Match（页面上请刷新后重试）。");

    internal static readonly Refusal Stale = new(
        RefusalKind.Stale, "version.stale", "在您打开之后，这条内容已被别人修改，您的修改没有保存。请刷新查看最新内容后再修改。");
}
