using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

internal static class FrequencyPrinter
{
    public static string Sentence(PlanFrequency frequency, Pen pen)
    {
        var times = Times(frequency.Min ?? frequency.Max!.Value, pen);
        var per = frequency.Per switch { Period.HalfYear => "每半年", Period.Quarter => "每季度", Period.Month => "每月", _ => pen.Pick("year", "每年", "全年", "年度内") };
        return frequency.Min is not null
            ? pen.Pick("min", $"对{frequency.Scope}{per}至少检查{times}次。", $"{frequency.Scope}{per}检查不少于{times}次。", $"对{frequency.Scope}，原则上{per}监督检查不得少于{times}次。", $"{frequency.Scope}{per}执法检查不低于{times}次。")
            : pen.Pick("max", $"对{frequency.Scope}{per}检查不超过{times}次。", $"{frequency.Scope}的检查频次{per}不得超过{times}次。", $"对{frequency.Scope}，{per}最多检查{times}次。");
    }

    private static string Times(int times, Pen pen) =>
        pen.Chance("word", 25) ? times == 2 ? "两" : Numerals.Chinese(times) : pen.Number(times);
}
