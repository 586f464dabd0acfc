using Province.Documents.Grammar;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Collects the departments that a plan names, and puts the ways in which one is written together.</summary>
internal static class DepartmentsReader
{
    private const string Common = "科室支大队安全监督管理生产行业应急局市的（）";

    internal static List<PlanDepartment> Of(PlanDocument plan)
    {
        List<PlanDepartment> found = [];
        foreach (var (name, line) in Mentions(plan))
        {
            var bare = name.StartsWith('市') ? name[1..] : name;
            var at = found.FindIndex(d => IsSame(d.Name, bare) || d.Aliases.Any(alias => alias == bare));
            if (at < 0)
                found.Add(new PlanDepartment { Id = $"department-{found.Count + 1}", Line = line, Name = bare });
            else if (found[at].Name != bare && !found[at].Aliases.Contains(bare))
                found[at] = bare.Length > found[at].Name.Length
                    ? found[at] with { Name = bare, Aliases = [.. found[at].Aliases, found[at].Name] }
                    : found[at] with { Aliases = [.. found[at].Aliases, bare] };
        }
        return found;
    }

    private static IEnumerable<(string Name, int Line)> Mentions(PlanDocument plan) =>
        plan.Totals.Where(t => t.Department is not null).Select(t => (t.Department!, t.Line))
            .Concat(plan.Annexes.SelectMany(a => new[] { (Name: a.Department, a.Line) }
                .Concat(a.Quotas.Select(q => (Name: q.Department, q.Line)))
                .Concat(a.Targets.Select(t => (Name: t.Department, t.Line)))
                .Concat(a.Schedule.Select(s => (Name: s.Department, s.Line))))
                .Where(mention => mention.Name is not null).Select(mention => (mention.Name!, mention.Line)));

    /// <summary>Whether two names mean one department: the letters that tell one of them apart all stand in the other, in order.</summary>
    private static bool IsSame(string left, string right)
    {
        if (left == right)
            return true;
        var (a, b) = (Telling(left), Telling(right));
        if (a.Length == 0 || b.Length == 0 || left[^1] != right[^1])
            return a == b && left[^1] == right[^1];
        return Holds(a, b) || Holds(b, a);
    }

    private static string Telling(string name) => string.Concat(name.Where(c => !Common.Contains(c, StringComparison.Ordinal)));

    private static bool Holds(string whole, string part)
    {
        var at = -1;
        return part.Length >= 2 && part[0] == whole[0] && part.All(c => (at = whole.IndexOf(c, at + 1)) >= 0);
    }
}
