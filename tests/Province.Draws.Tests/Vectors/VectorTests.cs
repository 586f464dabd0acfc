using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Province.Draws.Certificates;
using Province.Draws.Json;
using Province.Draws.Requests;

namespace Province.Draws.Tests.Vectors;

/// <summary>The files of docs/draw-vectors. With PROVINCE_WRITE_VECTORS set, the first test writes them anew.</summary>
public sealed class VectorTests
{
    private const string Index = "index.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly Lazy<IReadOnlyList<Vector>> Vectors = new(() =>
        [.. ValidVectors.All(), .. RequestVectors.All(), .. TamperedFiles.All(), .. TamperedRecords.All()]);

    [Fact]
    public void Files_OfTheFolder_AreThoseThatTheGeneratorMakes()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { [Index] = IndexOf(Vectors.Value) };
        foreach (var (name, bytes) in Vectors.Value.SelectMany(FilesOf))
            if (!files.TryAdd(name, bytes))
                files[name].ShouldBe(bytes, name);
        if (Environment.GetEnvironmentVariable("PROVINCE_WRITE_VECTORS") is not null)
            Write(files);
        Directory.GetFiles(Folder()).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(files.Keys);
        foreach (var (name, bytes) in files)
            File.ReadAllBytes(Path.Combine(Folder(), name)).AsSpan().SequenceEqual(bytes).ShouldBeTrue(name);
        files.Count.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Verdict_EveryVector_IsTheOneOfTheIndex()
    {
        var wrong = Vectors.Value.Select(vector => (vector.File, vector.Shows, Said: Judge(vector), Expected: Expected(vector))).Where(v => v.Said != v.Expected);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Vectors_AllOfThem_ShowEveryCodeOfTheSpecification()
    {
        var page = File.ReadAllText(Path.Combine(Vector.Root, "docs", "draw-specification.md"));
        var section = page[page.IndexOf("## 8.", StringComparison.Ordinal)..page.IndexOf("## 9.", StringComparison.Ordinal)];
        var codes = Regex.Matches(section, "`([a-z_]+\\.[a-z_A-Z]+)`").Select(m => m.Groups[1].Value)
            .Where(code => !code.EndsWith(".count", StringComparison.Ordinal) || code == "pool.count").Distinct();
        string[] tooLargeToKeep = ["json.too_large", "pool.hash"];
        codes.Except(Vectors.Value.Select(vector => vector.Expected)).Except(tooLargeToKeep).ShouldBeEmpty();
    }

    [Fact]
    public void Run_PoolFileWithAnotherName_FailsByItsHash()
    {
        var changed = System.Text.Encoding.UTF8.GetString(PoolVector.File.Bytes).Replace("\"必查\"", "\"须查\"");
        var verdict = CertificateCheck.Run(PoolVector.Staged().Certificate().ToBytes(), new SideFiles { PoolFile = PoolVector.Write(System.Text.Encoding.UTF8.GetBytes(changed)) });
        (verdict.Fault?.Code, verdict.Fault?.Place).ShouldBe(("pool.hash", "request.pool.sha256"));
    }

    private static string Judge(Vector vector)
    {
        if (vector.IsRequest)
            return JudgeRequest(vector);
        var verdict = CertificateCheck.Run(vector.Bytes, new SideFiles
        {
            Receipt = vector.Receipt?.Bytes,
            Disclosure = vector.Shown?.Bytes,
            PoolFile = vector.Pool is { } pool ? PoolVector.Write(pool.Bytes) : null,
        });
        return verdict.Fault is { } fault ? $"{fault.Code} at {fault.Place}" : verdict.Kind.ToString().ToLowerInvariant();
    }

    private static string JudgeRequest(Vector vector)
    {
        try
        {
            var request = DrawRequest.Read((JsonObject)JsonReader.ReadCanonical(vector.Bytes), "");
            var count = request.Space().Count;
            return count.IsZero ? $"draw.impossible by {string.Join(", ", ConflictOf(request))}" : $"{Vector.Outcomes} {count}";
        }
        catch (DrawFaultException refused)
        {
            return $"{refused.Fault.Code} at {refused.Fault.Place}";
        }
    }

    private static IEnumerable<string> ConflictOf(DrawRequest request) => request is OneOfEachRequest one
        ? one.Census.Cells.Where(cell => cell.Count == 0).Select(cell => cell.Key[0])
        : request.Conflict()!.Rules;

    private static string Expected(Vector vector) => vector switch
    {
        { Count: { } count } => $"{vector.Expected} {count}",
        { Conflict: { } rules } => $"{vector.Expected} by {string.Join(", ", rules)}",
        { Place: { } place } => $"{vector.Expected} at {place}",
        _ => vector.Expected,
    };

    private static IEnumerable<(string File, byte[] Bytes)> FilesOf(Vector vector) =>
        ((IEnumerable<(string, byte[])?>)[(vector.File, vector.Bytes), vector.Receipt, vector.Pool, vector.Shown]).OfType<(string, byte[])>();

    private static byte[] IndexOf(IEnumerable<Vector> vectors)
    {
        var rows = vectors.Select(vector => new Dictionary<string, object?>
        {
            ["file"] = vector.File,
            ["shows"] = vector.Shows,
            ["receipt"] = vector.Receipt?.File,
            ["pool"] = vector.Pool?.File,
            ["shown"] = vector.Shown?.File,
            ["expected"] = vector.Expected,
            ["place"] = vector.Place,
            ["outcomes"] = vector.Count,
            ["conflict"] = vector.Conflict,
        }.Where(member => member.Value is not null).ToDictionary());
        return [.. JsonSerializer.SerializeToUtf8Bytes(rows, Indented), (byte)'\n'];
    }

    private static void Write(SortedDictionary<string, byte[]> files)
    {
        Directory.CreateDirectory(Folder());
        foreach (var old in Directory.GetFiles(Folder()))
            File.Delete(old);
        foreach (var (name, bytes) in files)
            File.WriteAllBytes(Path.Combine(Folder(), name), bytes);
    }

    private static string Folder() => Path.Combine(Vector.Root, "docs", "draw-vectors");
}
