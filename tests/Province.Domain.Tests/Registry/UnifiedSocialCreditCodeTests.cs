using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Registry;

namespace Province.Domain.Tests.Registry;

public sealed class UnifiedSocialCreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static Gen<string> AnyCode { get; } =
        from letters in Gen.Elements(Alphabet.ToCharArray()).ArrayOf(17)
        let body = new string(letters)
        select body + UnifiedSocialCreditCode.CheckCharacterOf(body);

    [Fact]
    public void Read_AnyCodeWithItsCheckCharacter_IsThatCode() => Prop.ForAll(AnyCode.ToArbitrary(), code =>
        UnifiedSocialCreditCode.Read(code, out var read) is null && read.Value == code).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_OneCharacterChanged_FindsIt() => Prop.ForAll(
        (from code in AnyCode from at in Gen.Choose(0, 17) from letter in Gen.Elements(Alphabet.ToCharArray()) where letter != code[at] select code[..at] + letter + code[(at + 1)..]).ToArbitrary(),
        wrong => UnifiedSocialCreditCode.Read(wrong, out _) == CreditCodeFault.Check).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_TwoNeighboursExchanged_FindsIt() => Prop.ForAll(
        (from code in AnyCode from at in Gen.Choose(0, 16) where code[at] != code[at + 1] select code[..at] + code[at + 1] + code[at] + code[(at + 2)..]).ToArbitrary(),
        wrong => UnifiedSocialCreditCode.Read(wrong, out _) == CreditCodeFault.Check).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_HoweverItIsWritten_IsTheSameCode() => Prop.ForAll(
        (from code in AnyCode from at in Gen.Choose(0, 18) select (code, at)).ToArbitrary(),
        pair => UnifiedSocialCreditCode.Read($" {pair.code[..pair.at]}\u3000{Wide(pair.code[pair.at..]).ToLowerInvariant()} ", out var read) is null && read.Value == pair.code).QuickCheckThrowOnFailure();

    /// <summary>The example of GB 32100-2015, and codes that companies publish about themselves.</summary>
    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91110108551385082Q")]
    [InlineData("91440300708461136T")]
    [InlineData("91330100799655058B")]
    public void Read_PublishedCodes_AreSound(string code)
    {
        Assert.Null(UnifiedSocialCreditCode.Read(code, out var read));
        Assert.Equal(code, $"{read}");
    }

    [Theory]
    [InlineData("", CreditCodeFault.Length)]
    [InlineData(null, CreditCodeFault.Length)]
    [InlineData("91350100M000100Y4", CreditCodeFault.Length)]
    [InlineData("91350100M000100Y433", CreditCodeFault.Length)]
    [InlineData("91350100M000100Y4O", CreditCodeFault.Character)]
    [InlineData("9135O100M000100Y43", CreditCodeFault.Character)]
    [InlineData("91350100I000100Y43", CreditCodeFault.Character)]
    [InlineData("913501-0M000100Y43", CreditCodeFault.Character)]
    [InlineData("91350100M000100Y44", CreditCodeFault.Check)]
    public void Read_UnsoundText_SaysWhatIsWrong(string? text, CreditCodeFault fault) => Assert.Equal(fault, UnifiedSocialCreditCode.Read(text, out _));

    [Fact]
    public void CheckCharacterOf_TextOfAnotherShape_Throws()
    {
        Assert.Throws<ArgumentException>(() => UnifiedSocialCreditCode.CheckCharacterOf("123"));
        Assert.Throws<ArgumentException>(() => UnifiedSocialCreditCode.CheckCharacterOf("9135010OM000100Y4"));
        Assert.Throws<InvalidOperationException>(() => default(UnifiedSocialCreditCode).Value);
    }

    private static string Wide(string text) => string.Concat(text.Select(letter => (char)(letter - '!' + '！')));
}
