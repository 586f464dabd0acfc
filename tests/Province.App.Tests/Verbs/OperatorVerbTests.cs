using System.Globalization;

namespace Province.App.Tests.Verbs;

/// <summary>Engineers read the terminal: English, with the code, and 2 for what was asked wrongly.</summary>
public sealed class OperatorVerbTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory]
    [InlineData(2, "tenant.code_invalid", "tenant add --code 430408 --area x --bureau y")]
    [InlineData(2, "tenant.name_missing", "tenant add --code 430500 --area _ --bureau y")]
    [InlineData(1, "tenant.exists", "tenant add --code 430400 --area x --bureau y")]
    [InlineData(1, "userName.taken", "user add --tenant 430400 --role Planner --user hengyang.planner --name x")]
    [InlineData(2, "userName.invalid", "user add --tenant 430400 --role Planner --user 石 --name x")]
    [InlineData(2, "name.invalid", "user add --tenant 430400 --role Planner --user x1 --name _")]
    [InlineData(2, "role.other_level", "user add --tenant 430400 --role Organiser --user x2 --name x")]
    [InlineData(2, "role.unit_missing", "user add --tenant 430400 --role County --user x3 --name x")]
    [InlineData(2, "unit.unknown", "user add --tenant 430400 --role County --user x4 --name x --unit 999999")]
    [InlineData(2, "There is no tenant 440000", "user add --tenant 440000 --role Planner --user x5 --name x")]
    [InlineData(2, "Nobody", "user add --tenant 430400 --role Nobody --user x6 --name x")]
    [InlineData(2, "--name", "user add --tenant 430400 --role Planner --user x7")]
    [InlineData(2, "There is no tenant 990000", "audit verify --tenant 990000")]
    [InlineData(2, "There is no tenant 990000", "audit head --tenant 990000")]
    [InlineData(2, "does not exist", "audit verify --heads /nowhere/heads.txt")]
    [InlineData(2, "does not exist", "calendar import /nowhere/2027.csv")]
    [InlineData(2, "fly", "fly")]
    public async Task Verb_Refused_SaysSoInEnglishWithItsCode(int code, string said, string line)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");   // as the application's pages set it
        var outcome = await Terminal.RunAsync((await apps.OnAsync()).Services, [.. line.Split(' ').Select(word => word == "_" ? " " : word)]);

        outcome.Code.ShouldBe(code, outcome.Error);
        outcome.Error.ShouldContain(said);
        outcome.Error.Replace("石", "", StringComparison.Ordinal).Any(letter => letter > 0x2E80).ShouldBeFalse(outcome.Error);
    }

    [Fact]
    public async Task UserAdd_WeakPasswordFromInput_IsRefusedInEnglish()
    {
        var input = Console.In;
        Console.SetIn(new StringReader("1234567890\n"));
        try
        {
            var outcome = await Terminal.RunAsync((await apps.OnAsync()).Services, "user", "add", "--tenant", "430400", "--role", "Planner", "--user", "weak", "--name", "x", "--password-stdin");
            (outcome.Code, outcome.Error.Any(letter => letter > 0x2E80)).ShouldBe((2, false));
            outcome.Error.ShouldContain("password.weak");
        }
        finally
        {
            Console.SetIn(input);
        }
    }
}
