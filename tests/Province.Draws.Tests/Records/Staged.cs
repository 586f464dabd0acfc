using System.Text;
using Province.Draws.Certificates;
using Province.Draws.Hashing;
using Province.Draws.Json;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.Draws.Tests.Records;

/// <summary>A ceremony with fixed values: whoever stages it again gets the same bytes.</summary>
internal sealed class Staged
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly Party[] Everybody =
    [
        new("operator", "省应急管理厅执法局"), new("discipline", "驻厅纪检监察组"), new("city-a", "甲市应急管理局"), new("city-b", "乙市应急管理局"),
    ];

    private readonly string _name;
    private int _lasts;
    private int _minutes;

    internal Staged(string name, JsonObject request, string? poolFile = null)
    {
        _name = name;
        Chain = new DrawChain(new DrawBasis(DrawRequest.Read(request, "request", poolFile)));
    }

    internal DrawChain Chain { get; }

    internal LastSource Source { get; init; } = new DiceSource();

    internal bool Rehearsal { get; init; }

    internal IReadOnlyList<Party> Parties { get; init; } = Everybody;

    internal RegisterEntry Register { get; init; } = new("430000", 1, "campaign-2026-1", []);

    /// <summary>The hash of the tenant's <c>open</c> before.</summary>
    internal string Before { get; init; } = Formats.ZeroHash;

    internal static JsonObject Parse(string json) => (JsonObject)JsonReader.Read(Encoding.UTF8.GetBytes(json));

    /// <summary>From opening to outcome.</summary>
    internal Staged Run() => Open().CommitAll().RevealAll().Conclude();

    internal Staged Open()
    {
        Enforce(Chain.Open(Before, Start, Register, new Ceremony(Rehearsal, Parties, Start.AddHours(1), Start.AddHours(2), Source)));
        return this;
    }

    /// <summary>Everybody but those absent commits, and commitments are closed.</summary>
    internal Staged CommitAll(params string[] absent)
    {
        foreach (var role in Roles().Except(absent))
            Commit(role);
        return CloseCommits(isLate: absent.Length > 0);
    }

    internal Staged Commit(string role)
    {
        Enforce(Chain.Commit(NextMinute(), role, DrawHash.Commitment(Chain.OpenHash, role, ValueOf(role))));
        return this;
    }

    internal Staged CloseCommits(bool isLate)
    {
        Enforce(Chain.CloseCommits(isLate ? Start.AddHours(1) : NextMinute()));
        return this;
    }

    /// <summary>Everybody who committed, but those absent, reveals, and reveals are closed.</summary>
    internal Staged RevealAll(params string[] absent)
    {
        var committed = Chain.Records.OfType<CommitRecord>().Select(commit => commit.Role);
        Enforce(Chain.CloseReveals(committed.Except(absent).ToDictionary(role => role, ValueOf)));
        return this;
    }

    internal Staged Conclude()
    {
        Last();
        Enforce(Chain.Conclude(Rehearsal ? [] : [.. Roles().Skip(1).Take(2)]));
        return this;
    }

    internal Staged Last()
    {
        var bits = new SeedBits(DrawHash.Of(Encoding.UTF8.GetBytes($"{_name} last {_lasts++}")));
        Enforce(Source switch
        {
            BallsSource balls => Chain.Last(Balls(bits, balls)),
            PublicSource => Chain.Last("全国福利彩票双色球 2026024 期：03 08 14 19 27 31 + 06"),
            _ => Chain.Last([.. Enumerable.Range(0, DiceSource.Dice).Select(_ => (int)bits.Below(10))]),
        });
        return this;
    }

    internal Staged SignAll()
    {
        foreach (var party in Parties)
            Enforce(Chain.Sign(Later(), party with { Name = "签名人" + party.Role }, DrawHash.Hex(DrawHash.Of(Encoding.UTF8.GetBytes(party.Role)))));
        return this;
    }

    internal Staged Withdraw(params string[] rows)
    {
        Enforce(Chain.Withdraw(Later(), rows.Select(row => new WithdrawnRow(row, "企业已停产，现场无法检查"))));
        return this;
    }

    internal Staged Void(string reason, params string[] evidence)
    {
        Enforce(Chain.Void(Later(), new VoidGround(reason, "经全体参加方确认", evidence), Chain.Chosen.Count > 0 ? Parties : [Parties[0]]));
        return this;
    }

    internal JsonObject Certificate() => Chain.ToCertificate().ToJson();

    internal string ValueOf(string role) => DrawHash.Hex(DrawHash.Of(Encoding.UTF8.GetBytes(_name), Encoding.UTF8.GetBytes(role)));

    internal static DrawVerdict Check(JsonObject certificate) => CertificateCheck.Run(certificate.ToBytes(), SideFiles.None);

    private IEnumerable<string> Roles() => Parties.Select(party => party.Role);

    private DateTimeOffset NextMinute() => Start.AddMinutes(++_minutes);

    private DateTimeOffset Later() => Start.AddHours(3).AddMinutes(++_minutes);

    private static int[] Balls(SeedBits bits, BallsSource source)
    {
        var left = Enumerable.Range(1, source.Balls).ToList();
        var drawn = new int[source.Draws];
        for (var i = 0; i < drawn.Length; i++)
        {
            var taken = (int)bits.Below(left.Count);
            drawn[i] = left[taken];
            left.RemoveAt(taken);
        }
        return drawn;
    }

    private static void Enforce(DrawFault? fault)
    {
        if (fault is not null)
            throw new DrawFaultException(fault);
    }
}
