using Province.App.Shell.Components;
using Province.Domain.Draws;

namespace Province.App.Features.Draws;

/// <summary>Words and colours of a draw's stages.</summary>
internal static class DrawWords
{
    public static StatusTone ToneOf(DrawStage stage) => stage switch
    {
        DrawStage.Drawn => StatusTone.Done,
        DrawStage.Void => StatusTone.Late,
        DrawStage.Throwing => StatusTone.Soon,
        _ => StatusTone.Open,
    };

    /// <summary>A hash in groups of four, as people compare it.</summary>
    public static string Grouped(string hash) => string.Join(' ', hash.Chunk(4).Select(group => new string(group)));

    public static string LastOf(string kind) => kind switch
    {
        "dice" => "当众掷 30 个十面骰，按次序录入",
        "balls" => "当众抽取号球，按次序录入",
        _ => "公开来源在约定时间的数值",
    };
}
