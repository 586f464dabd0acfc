using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Audit;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Audit;

/// <summary>A chain as a sealer writes it, and the ways to do it harm.</summary>
internal sealed class AnyChain
{
    public static readonly TenantId Hengyang = new(430400);
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    public List<AuditEntry> Entries { get; } = [];

    public List<AuditSeal> Seals { get; private set; } = [];

    public static AuditEntry Entry(int number, string text, string action = "FilePlan", string? subject = null) => new(
        Hengyang, Guid.NewGuid(), Start.AddMinutes(number), new AuditActor(number % 3 == 0 ? null : Guid.NewGuid(), "人员" + text),
        new AuditAct(action, new AuditSubject("plan", subject ?? number + text, "计划" + text), $"第 {number} 次 {text}"));

    public static AnyChain Of(IEnumerable<string> texts)
    {
        var chain = new AnyChain();
        chain.Entries.AddRange(texts.Select((text, index) => Entry(index + 1, text)));
        chain.SealAnew();
        return chain;
    }

    /// <summary>A chain of 1 to 12 links.</summary>
    public static Gen<AnyChain> Generate() =>
        from length in Gen.Choose(1, 12)
        from texts in Gen.ListOf(Gen.Elements("", "a", "ab", "危化", "\u0000", "某某公司，“原文”\n"), length)
        select Of(texts);

    /// <summary>A chain of 2 to 13 links, and the number of one that is not the last.</summary>
    public static Gen<(AnyChain Chain, int Number)> WithLink() =>
        from chain in Generate()
        from number in Gen.Choose(1, chain.Seals.Count)
        select (chain.Longer(), number);

    public AnyChain Longer()
    {
        Entries.Add(Entry(Entries.Count + 1, "末"));
        SealAnew();
        return this;
    }

    public void SealAnew()
    {
        Seals = [];
        foreach (var entry in Entries)
            Seals.Add(new AuditSeal(Seals.Count + 1, Seals.LastOrDefault()?.Hash ?? AuditSeal.Genesis, entry));
    }

    public AuditHead HeadAt(int number) => new(number, Seals[number - 1].Hash);

    public AuditVerdict Verify(params AuditHead[] heads) => AuditChain.Verify(Entries, Seals, heads);

    public static void Set(object row, string property, object? value) => row.GetType().GetProperty(property)!.SetValue(row, value);

    public override string ToString() => $"{Seals.Count} links: {string.Join('|', Entries.Select(entry => entry.SubjectTitle))}";
}
