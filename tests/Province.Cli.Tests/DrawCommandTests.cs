using System.Text;

namespace Province.Cli.Tests;

public sealed class DrawCommandTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("province-draws-").FullName;

    [Fact]
    public async Task DrawRun_RequestInAnyOrder_WritesACertificateThatVerifies()
    {
        var request = Write("request.json", """
            { "title": "演练", "kind": "pairing", "format": "province.draw-request/1", "groupSize": 2,
              "cities": [ {"name": "乙市", "id": "b"}, {"id": "a", "name": "甲市"}, {"id": "d", "name": "丁市"}, {"id": "c", "name": "丙市"} ],
              "rules": [ {"kind": "apart", "text": "甲乙不同组", "name": "x", "pairs": [{"first": "b", "second": "a"}]} ] }
            """);
        var certificate = Path.Combine(_folder, "certificate.json");

        var run = await RunAsync("draw", "run", request, "--out", certificate);
        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("共 2 种允许的结果");
        Directory.GetFiles(_folder).Length.ShouldBe(2);

        var verify = await RunAsync("draw", "verify", certificate);
        verify.Code.ShouldBe(0, verify.Error);
        verify.Output.ShouldContain("recomputed");
        verify.Output.ShouldContain("这是演练");

        var explain = await RunAsync("draw", "explain", certificate);
        explain.Code.ShouldBe(0, explain.Error);
        explain.Output.ShouldContain("甲乙不同组");
    }

    [Fact]
    public async Task DrawRun_CertificateThatIsThere_IsLeftAsItIs()
    {
        var certificate = Write("certificate.json", "kept");
        var (code, _, error) = await RunAsync("draw", "run", Vector("request-order-5.json"), "--out", certificate);

        (code, await File.ReadAllTextAsync(certificate)).ShouldBe((2, "kept"));
        error.ShouldStartWith(certificate + ":");
    }

    [Theory]
    [InlineData("request-two-quotas.json", 1, ": ", "draw.impossible")]
    [InlineData("request-too-complex.json", 1, ": ", "draw.too_complex")]
    [InlineData("request-invalid-minimum.json", 2, ":rules[0].min: ", "request.invalid")]
    [InlineData("tampered-cut.json", 2, ":1:100: ", "json.malformed")]
    [InlineData("request-not-there.json", 2, ": ", "file.unreadable")]
    public async Task DrawRun_WhatCannotBeDrawn_EndsWithPlaceAndWithoutAFile(string file, int exit, string place, string refusal)
    {
        var (code, _, error) = await RunAsync("draw", "run", Vector(file), "--out", Path.Combine(_folder, "certificate.json"));

        code.ShouldBe(exit);
        error.ShouldContain(Vector(file) + place);
        error.ShouldContain($"[{refusal}]");
        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task DrawRun_FolderThatIsNotThere_SaysSoAndWritesNothing()
    {
        var (code, _, error) = await RunAsync("draw", "run", Vector("request-order-5.json"), "--out", Path.Combine(_folder, "none", "certificate.json"));

        code.ShouldBe(2);
        error.ShouldContain("file.unreadable");
        Directory.GetFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task DrawRun_PoolFile_IsReadAndSummarised()
    {
        var request = Write("request.json", await PoolRequestAsync());
        var certificate = Path.Combine(_folder, "certificate.json");

        var without = await RunAsync("draw", "run", request, "--out", certificate);
        without.Code.ShouldBe(2);
        without.Error.ShouldContain(request + ":pool: ");

        var run = await RunAsync("draw", "run", request, "--out", certificate, "--pool", Vector("pool.jsonl"));
        run.Code.ShouldBe(0, run.Error);
        run.Error.ShouldContain("20001 行");
        (await RunAsync("draw", "verify", certificate, "--pool", Vector("pool.jsonl"))).Output.ShouldNotContain("没有名单文件");
        (await RunAsync("draw", "verify", certificate)).Output.ShouldContain("没有名单文件");
    }

    [Theory]
    [InlineData(0, "attested", "enterprises.json", "--receipt", "receipt-whole.json")]
    [InlineData(0, "披露的内容", "enterprises.json", "--shown", "shown-owner.json")]
    [InlineData(0, "void", "void-duplicate.json")]
    [InlineData(1, "receipt-open.json:open: ", "enterprises.json", "--receipt", "receipt-open.json")]
    [InlineData(1, "shown-value.json:shown[0].value: ", "enterprises.json", "--shown", "shown-value.json")]
    [InlineData(1, "pool-order.jsonl:line 10: ", "pool-file.json", "--pool", "pool-order.jsonl")]
    [InlineData(1, "tampered-reveal.json:records[6].value: ", "tampered-reveal.json")]
    [InlineData(2, "receipt-shape.json:role: ", "enterprises.json", "--receipt", "receipt-shape.json")]
    [InlineData(2, "none.json: ", "enterprises.json", "--receipt", "none.json")]
    [InlineData(2, "tampered-cut.json:1:100: ", "tampered-cut.json")]
    public async Task DrawVerify_AVector_EndsAsItMustAndNamesFileAndPlace(int exit, string says, string certificate, params string[] options)
    {
        string[] named = [.. options.Select(option => option.StartsWith("--", StringComparison.Ordinal) ? option : Vector(option))];
        var (code, output, error) = await RunAsync(["draw", "verify", Vector(certificate), .. named]);

        code.ShouldBe(exit);
        (exit == 0 ? output : error).ShouldContain(says);
    }

    [Fact]
    public async Task DrawExplain_CertificateThatFails_ExplainsNothing()
    {
        var (code, output, error) = await RunAsync("draw", "explain", Vector("tampered-result.json"));

        (code, output).ShouldBe((1, ""));
        error.ShouldContain("outcome.result");
    }

    [Theory]
    [InlineData("draw")]
    [InlineData("draw", "run", "a.json")]
    [InlineData("draw", "verify")]
    [InlineData("draw", "verify", "a.json", "--seed", "1")]
    [InlineData("draw", "again", "a.json")]
    public async Task AnyDrawVerb_UsedBadly_EndsInTwo(params string[] args) => (await RunAsync(args)).Code.ShouldBe(2);

    private static async Task<string> PoolRequestAsync()
    {
        using var certificate = System.Text.Json.JsonDocument.Parse(await File.ReadAllBytesAsync(Vector("pool-file.json")));
        return certificate.RootElement.GetProperty("request").GetRawText();
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new MemoryStream(), new MemoryStream());
        var code = await Commands.RunAsync(args, output, error, CancellationToken.None);
        return (code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static string Vector(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Province.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Province.sln is in no folder above the tests.");
        return Path.Combine(folder.FullName, "docs", "draw-vectors", name);
    }
}
