using Province.Domain.Refusals;

namespace Province.App.Verbs;

/// <summary>Refusals in English, for engineers at a terminal: the pages' words are for officials.</summary>
internal static class OperatorWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["calendar.year_built_in"] = "A year of the file comes with the program and says otherwise; it cannot be replaced.",
        ["calendar.year_held"] = "A year of the file was imported before and says otherwise. To correct it, add --replace.",
        ["calendar.years_contradict"] = "The file contradicts the notice of the year before or after: a day is off in one and worked, or off too, in the other.",
        ["name.invalid"] = "--name must have 1 to 60 characters.",
        ["password.weak"] = "The password must have 10 to 128 characters, must not contain the user name, and must not be one that everybody tries first.",
        ["role.held"] = "The account holds this role already.",
        ["role.missing"] = "--role is missing.",
        ["role.other_level"] = "--role is none that this tenant can give: a province has ProvinceAdministrator, Organiser, GuidingOfficer, ProvinceLeader and DisciplineOffice, a city all the others and DisciplineOffice.",
        ["role.unit_missing"] = "--unit is needed with --role County.",
        ["tenant.code_invalid"] = "--code must be the six-digit GB/T 2260 code of a province or city; it ends in 00.",
        ["tenant.exists"] = "This tenant is open already.",
        ["tenant.name_missing"] = "--area and --bureau must not be blank.",
        ["unit.unknown"] = "--unit is the code of no unit of this tenant.",
        ["userName.invalid"] = "--user may hold letters, digits and . - _ @ + only.",
        ["userName.taken"] = "This user name is taken; user names are unique across all tenants.",
    };

    /// <summary>One line: the code, and what it means; a refusal that no verb is known to meet has its kind.</summary>
    public static string Of(Refusal refusal) => $"Refused ({refusal.Code}): {Words.GetValueOrDefault(refusal.Code, $"{refusal.Kind}.")}";
}
