using Province.Domain.Refusals;

namespace Province.Domain.Reports;

/// <summary>The expected ways in which a request about a quarterly summary is refused.</summary>
public static class QuarterRefusals
{
    /// <summary>There is no such quarter.</summary>
    public static readonly Refusal NoSuchQuarter = Refusal.Invalid("quarter_summary.no_such_quarter", "没有这个季度。年度请填 2000 到 2100，季度请填 1 到 4。", "quarter");

    /// <summary>The city filed no plan of the year.</summary>
    /// <param name="year">The calendar year.</param>
    /// <returns>The refusal.</returns>
    public static Refusal NoPlan(int year) => Refusal.NotFound("quarter_summary.no_plan", $"本市还没有报送 {year} 年度计划，没有可以汇总的任务。请先在“年度计划”办理报送。");

    /// <summary>The quarter is not over.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <returns>The refusal.</returns>
    public static Refusal NotOver(YearQuarter quarter) =>
        Refusal.Conflict("quarter_summary.not_over", $"{quarter}还没有结束，数字还会变化。{quarter.LastDay.Month} 月 {quarter.LastDay.Day} 日以后再签字报送。");

    /// <summary>The plan was filed before figures were kept, and nobody has counted it since.</summary>
    public static readonly Refusal NotCounted = Refusal.Conflict("quarter_summary.not_counted", "还没有汇总数字，没有报送。请计划编制人员先在季度汇总页点“重新核算”。");

    /// <summary>The figures are others than those that the signer was shown.</summary>
    public static readonly Refusal FiguresMoved = new(RefusalKind.Stale, "quarter_summary.figures_moved",
        "在您打开之后，完成登记或计划有变化，数字与您看到的不同，没有报送。请核对现在的数字再签字；反复出现的，请计划编制人员在季度汇总页点“重新核算”。");

    /// <summary>Whoever wrote the remarks does not sign them.</summary>
    public static readonly Refusal SamePerson = Refusal.Conflict("quarter_summary.same_person", "说明由您填写，不能再由您签字报送。请由另一位局领导办理。");

    /// <summary>The remarks are too long.</summary>
    public static readonly Refusal RemarksTooLong = Refusal.Invalid("quarter_summary.remarks_too_long", $"情况说明不能超过 {QuarterSummary.MaxRemarks} 个字，请精简。", "remarks");

    /// <summary>There is no such filed summary.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("quarter_summary.not_found", "没有找到这份季度汇总。请从“季度汇总”重新打开。");

    /// <summary>A snapshot that is of another form, or says what cannot be.</summary>
    /// <param name="what">What is wrong, for people.</param>
    /// <returns>The refusal.</returns>
    public static Refusal Malformed(string what) => Refusal.Invalid("quarter_summary.malformed", $"报送的季度汇总没有采用：{what}。请重新核对后再报送。");

    /// <summary>A snapshot whose lines are not those of the plan that it sums up.</summary>
    /// <param name="version">The version of the plan.</param>
    /// <returns>The refusal.</returns>
    public static Refusal LinesDiffer(int version) =>
        Refusal.Invalid("quarter_summary.lines_differ", $"报送的季度汇总没有采用：所附任务与报送的年度计划第 {version} 版到本季度为止的任务不一致。请重新核算后再报送。");

    /// <summary>A snapshot whose figures are not those of its lines.</summary>
    /// <param name="key">The first cell that differs.</param>
    /// <returns>The refusal.</returns>
    public static Refusal FiguresDiffer(FigureKey key)
    {
        var of = (key.Department == FigureKey.All ? "全部科室" : key.Department) + "、" + (key.Industry == FigureKey.All ? "全部行业" : key.Industry);
        return Refusal.Invalid("quarter_summary.figures_differ", $"报送的季度汇总没有采用：{of}的{(FigurePeriods.IsUntil(key.Period) ? "本年累计" : "本季度")}数字与所附任务逐项清点的不一致。请重新核算后再报送。");
    }
}
