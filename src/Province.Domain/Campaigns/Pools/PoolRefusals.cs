using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Pools;

/// <summary>The expected ways in which a request about a pool of candidates is refused.</summary>
public static class PoolRefusals
{
    /// <summary>There is no such filed pool for this tenant.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("pool.not_found", "没有找到这份候选企业名单。请从方案的“进展”页重新打开。");

    /// <summary>There is no such candidate.</summary>
    public static readonly Refusal CandidateNotFound = Refusal.NotFound("pool.candidate_not_found", "名单里没有这家企业，可能已被删去。请刷新名单。");

    /// <summary>The city is not inspected.</summary>
    public static readonly Refusal NotInspected = Refusal.Conflict("pool.not_inspected", "本市在这次交叉执法中不接受检查，不需要报送候选企业。");

    /// <summary>A pool without any candidate that counts.</summary>
    public static readonly Refusal Empty = Refusal.Conflict("pool.empty", "名单里还没有可供抽取的企业（建议检查的不计入）。请先导入或添加候选企业，再报送。");

    /// <summary>Another list is being imported in the background.</summary>
    public static readonly Refusal ImportRuns = Refusal.Conflict("pool.import_runs", "这份名单正在后台导入另一个文件。请等它完成，或请本单位管理员取消后再导入。");

    /// <summary>The pool was accepted.</summary>
    public static readonly Refusal Closed = Refusal.Conflict("pool.closed", "候选企业名单已由省厅受理并锁定。如确需改动，请联系省厅退回后再改。");

    /// <summary>A return needs a comment.</summary>
    public static readonly Refusal CommentMissing = Refusal.Invalid("pool.comment_missing", "退回时请至少写一条意见，市局要凭它修改。", "comment");

    /// <summary>A comment is too long.</summary>
    public static readonly Refusal CommentTooLong = Refusal.Invalid("pool.comment_too_long", "意见不能超过 2000 个字，请精简。", "comment");

    /// <summary>The city filed a later version meanwhile.</summary>
    public static readonly Refusal Superseded = Refusal.Conflict("pool.superseded", "该市已报送更新的一版候选企业名单，请在最新一版上办理。");

    /// <summary>The city must say whether it has cement works.</summary>
    public static readonly Refusal CementUnsaid = Refusal.Invalid("pool.cement_unsaid", "这次方案允许没有水泥企业的市州用其他建材企业代替。请选择本市有没有水泥企业。", "noCement");

    /// <summary>The city signs that it has no cement works and lists one.</summary>
    /// <param name="name">The first candidate that contradicts.</param>
    /// <param name="count">How many contradict, in 家.</param>
    /// <returns>The refusal.</returns>
    public static Refusal CementListed(string name, int count) => Refusal.Conflict("pool.cement_listed",
        $"声明“本市没有水泥企业”与名单不一致：{name}{(count > 1 ? $"等 {count} 家" : null)}标为水泥企业。请改正声明，或改正这些企业的类别。");

    /// <summary>A code is listed already.</summary>
    public static readonly Refusal ListedAlready = Refusal.Invalid("pool.listed_already", "名单里已有这个统一社会信用代码的企业。请修改那一家，或核对代码。", "creditCode");

    /// <summary>There are as many candidates as a pool can hold.</summary>
    public static readonly Refusal Full = Refusal.Conflict("pool.full", $"候选企业最多 {CampaignPool.MostCandidates} 家。请先删去不需要的。");

    /// <summary>There are no rows below the head.</summary>
    public static readonly Refusal NoRows = Refusal.Invalid("pool.no_rows", "表头下面没有企业，没有导入。请确认数据在第一张工作表、表头在前 10 行之内。", "file");

    /// <summary>Columns that a list cannot be read without are not there or not chosen.</summary>
    /// <param name="columns">Their names.</param>
    /// <returns>The refusal.</returns>
    public static Refusal ColumnsMissing(IReadOnlyList<string> columns) => Refusal.Invalid("pool.columns_missing", $"没有找到这些列：{string.Join('、', columns)}。请在下面选择，或按模板填写表头。", "columns");

    /// <summary>One column is chosen for several things.</summary>
    /// <param name="columns">The names of the things.</param>
    /// <returns>The refusal.</returns>
    public static Refusal ColumnTwice(IReadOnlyList<string> columns) => Refusal.Invalid("pool.column_twice", $"{string.Join('、', columns)}选了同一列。请各选一列。", "columns");

    /// <summary>Cells are merged where each row must stand for itself.</summary>
    /// <param name="range">The first range.</param>
    /// <returns>The refusal.</returns>
    public static Refusal Merged(string range) => Refusal.Invalid("pool.merged_cells", $"单元格 {range} 是合并的，看不出每一行填的是什么，没有导入。请取消合并、逐行填写后重新上传。", "file");

    /// <summary>There are more rows than a pool can hold.</summary>
    /// <param name="rows">How many.</param>
    /// <returns>The refusal.</returns>
    public static Refusal TooManyRows(int rows) => new(RefusalKind.TooLarge, "pool.too_many_rows", $"表里有 {rows} 行，超过 {CampaignPool.MostCandidates} 家的上限，没有导入。请只保留属于这次方案行业领域的企业。", "file");

    /// <summary>A table has errors; nothing of it was taken.</summary>
    /// <param name="errors">What is wrong.</param>
    /// <returns>The refusal.</returns>
    public static Refusal Faulty(IReadOnlyList<PoolError> errors) => Refusal.Invalid("pool.faulty",
        $"表里有 {errors.Count} 处错误，一家也没有导入。第一处：第 {errors[0].Line} 行“{PoolColumns.NameOf(errors[0].Column)}”，{errors[0].Message}。", "file");

    internal static Refusal Field(PoolColumn column, string fault) =>
        Refusal.Invalid("pool.candidate_invalid", $"{fault}。", char.ToLowerInvariant($"{column}"[0]) + $"{column}"[1..]);

    /// <summary>No lines of direct targets, or too many.</summary>
    public static readonly Refusal DirectCount = Refusal.Invalid("direct_target.count_invalid", $"请粘贴 1 到 {DirectTargetLines.MostLines} 行，每行依次写统一社会信用代码、企业名称、理由。", "lines");

    /// <summary>An enterprise is a candidate of a group whose draw is open.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="group">The number of the group.</param>
    /// <param name="draw">The number of the draw.</param>
    /// <returns>The refusal.</returns>
    public static Refusal DirectDrawOpen(string name, int group, int draw) => Refusal.Conflict("direct_target.draw_open",
        $"“{name}”在第 {group} 组的候选名单里，第 {draw} 号抽取正按开启时固定的名单进行，没有改动省厅直接执法企业。请等结果得出之后再改；名单确有错误的，先将抽取作废。");

    /// <summary>There is no such direct target.</summary>
    public static readonly Refusal DirectNotFound = Refusal.NotFound("direct_target.not_found", "省厅直接执法企业里没有这个代码，可能已被移除。请刷新页面。");

    /// <summary>Lines of direct targets are wrong; none was taken.</summary>
    /// <param name="faults">What is wrong, a line each.</param>
    /// <returns>The refusal.</returns>
    public static Refusal DirectFaulty(IReadOnlyList<string> faults) => Refusal.Invalid("direct_target.faulty", $"有 {faults.Count} 行有错，一家也没有登记。{string.Join('；', faults)}。", "lines");

    /// <summary>An enterprise is on the list already.</summary>
    /// <param name="target">The enterprise.</param>
    /// <returns>The refusal.</returns>
    public static Refusal DirectAlready(DirectTarget target) => Refusal.Invalid("direct_target.listed_already", $"{target.Name}（{target.CreditCode}）已经登记过，没有重复登记。请删去这一行再提交。", "lines");

    /// <summary>Somebody answered before.</summary>
    /// <param name="pool">The filed pool.</param>
    /// <returns>The refusal.</returns>
    public static Refusal AnsweredAlready(FiledCampaignPool pool) => Refusal.Conflict("pool.answered_already",
        $"{pool.AnsweredBy}已{(pool.Stage == FilingStage.Accepted ? "受理" : "退回")}这份名单，没有重复办理。请刷新页面查看结果。");
}
