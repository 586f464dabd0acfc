using Province.App.Security.SignIn;

namespace Province.App.Tests.Security;

public sealed class SignInPathsTests
{
    [Theory]
    [InlineData("/plans?stage=draft", "/plans?stage=draft")]
    [InlineData("/", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("plans", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Local_AnAddress_StaysInTheApplication(string? address, string expected) => SignInPaths.Local(address).ShouldBe(expected);

    [Theory]
    [InlineData("planner", "short", false)]
    [InlineData("x2", "abx2-cdef-ghij-kmnp", true)]
    [InlineData("chief", "chief-of-staff", false)]
    [InlineData("planner", "planner-2026", false)]
    [InlineData("planner", "1234567890", false)]
    [InlineData("planner", "aaaaaaaaaaaa", false)]
    [InlineData("planner", "湘江北去橘子洲头看万山红遍", true)]
    [InlineData("planner", "correct horse 7", true)]
    public void Fault_APassword_IsJudged(string userName, string password, bool accepted) =>
        (PasswordRules.Fault(userName, password) is null).ShouldBe(accepted);
}
