namespace Province.App.Features.Campaigns.Pools;

/// <summary>Says how far an import is: rows that were checked, then candidates that were written; each is half of the way.</summary>
/// <param name="rows">Rows of the list.</param>
/// <param name="report">Who is told: steps done, all steps, a few words.</param>
internal sealed class PoolProgress(int rows, Action<int, int, string> report) : IProgress<int>
{
    public void Report(int value) => report(value, rows * 2, $"已检查 {value} / {rows} 行");

    public void Saved(int candidates) => report(rows + candidates, rows * 2, $"已写入 {candidates} / {rows} 家");
}
