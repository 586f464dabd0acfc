using System.Text;
using Province.Draws.Hashing;
using Province.Draws.Json;

namespace Province.Draws.Tests.Hashing;

public sealed class DrawHashTests
{
    /// <remarks>Source: FIPS 180-2, appendix B; the empty message is from NIST's example values.</remarks>
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void PlainSha256_PublishedMessages_HaveThePublishedHash(string message, string hash) =>
        DrawHash.Hex(PlainSha256.Hash(Encoding.ASCII.GetBytes(message))).ShouldBe(hash);

    /// <remarks>Source: RFC 4231, test cases 1, 2 and 6.</remarks>
    [Theory]
    [InlineData("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")]
    [InlineData("4a656665", "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    [InlineData("long", "Test Using Larger Than Block-Size Key - Hash Key First", "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")]
    public void PlainHmac_PublishedMessages_HaveThePublishedCode(string key, string message, string code) =>
        DrawHash.Hex(PlainSha256.Hmac(key == "long" ? [.. Enumerable.Repeat((byte)0xaa, 131)] : Convert.FromHexString(key), Encoding.ASCII.GetBytes(message))).ShouldBe(code);

    [Fact]
    public void Of_Fields_IsTheHashOfLengthsAndFields()
    {
        byte[] first = [.. Enumerable.Range(0, 300).Select(i => (byte)(i % 256))], second = [];
        byte[] expected = [0, 0, 0, 0, 0, 0, 1, 44, .. first, 0, 0, 0, 0, 0, 0, 0, 0];
        DrawHash.Of(first, second).ShouldBe(PlainSha256.Hash(expected));
        DrawHash.Of().ShouldBe(PlainSha256.Hash([]));
    }

    [Fact]
    public void Commitment_AndTheOthers_HaveTheLabelsOfThePage()
    {
        var (hash, value) = (new string('a', 64), new string('b', 64));
        byte[] Field(byte[] bytes) => [0, 0, 0, 0, 0, 0, 0, (byte)bytes.Length, .. bytes];
        byte[] Text(string text) => Field(Encoding.UTF8.GetBytes(text));
        byte[] Hex(string hex) => Field(Convert.FromHexString(hex));

        DrawHash.Commitment(hash, "witness", value).ShouldBe(
            DrawHash.Hex(PlainSha256.Hash([.. Text("province-draw/1/commit"), .. Hex(hash), .. Text("witness"), .. Hex(value)])));
        DrawHash.Seed(hash).ShouldBe(PlainSha256.Hash([.. Text("province-draw/1/seed"), .. Hex(hash)]));
        DrawHash.PrivateValue("000102030405060708090a0b0c0d0e0f", "91430400", "owner", "某").ShouldBe(DrawHash.Hex(PlainSha256.Hash(
            [.. Text("province-draw/1/private"), .. Hex("000102030405060708090a0b0c0d0e0f"), .. Text("91430400"), .. Text("owner"), .. Text("某")])));
    }

    /// <remarks>Source: RFC 8785, section 3.2.2.2, the string of its sample; the names are its sample's, sorted as in 3.2.3.</remarks>
    [Fact]
    public void ToBytes_TheStringOfRfc8785_IsItsCanonicalForm()
    {
        var read = JsonReader.Read("""{"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "numbers": [4, 0], "literals": []}"""u8);
        read.ToString().ShouldBe("""{"literals":[],"numbers":[4,0],"string":"€$\u000f\nA'B\"\\\\\"/"}""");
    }
}
