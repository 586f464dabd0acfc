using Province.Domain.Plans.Diagnostics.Reading;

namespace Province.Domain.Plans.Diagnostics.Form;

/// <summary>PLAN514: what a formal document should print and this one does not; said once.</summary>
internal static class MissingHeader
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check)
    {
        var plan = check.Plan;
        string?[] missing =
        [
            plan.DocumentNumber is null ? "文号" : null,
            plan.IssuedOn is null ? "印发日期" : null,
            plan.ApprovedBy is null ? "批准机关" : null,
            plan.Disclosure is null ? "公开方式" : null,
        ];
        var names = missing.OfType<string>().ToList();
        if (names.Count > 0)
            yield return check.Report("PLAN514", Severity.Info, $"文件没有写明{string.Join("、", names)}。", [HeaderSpots.Of(check, "title")]);
    }
}
