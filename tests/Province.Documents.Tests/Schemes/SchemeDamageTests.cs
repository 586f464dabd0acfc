using FsCheck;
using FsCheck.Fluent;
using Province.Documents.Schemes;
using Province.Documents.Tests.Printing;
using Province.Documents.Tests.Reading;
using Province.Domain.Campaigns.Checks;
using Province.Domain.Plans;

namespace Province.Documents.Tests.Schemes;

/// <summary>Whatever a text has lost or gained, it is read or refused, and what is read stands in its lines.</summary>
public sealed class SchemeDamageTests
{
    private static readonly string[] Forms =
    [
        .. Samples.Text("hunan-2021-cross-enforcement").Lines, "| 组别 | 组建市 | 被检查市 |", "| 第八组 |", "第九组", "|||", "\t\t", "第十组：，。", "（一）", "2021年13月45日前完成", "每组0名执法人员",
    ];

    [Fact]
    public void Read_DamagedScheme_IsReadWithLinesOfItsOwn() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(2021, 7), Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), seed =>
        {
            var text = new SourceText("a.txt", Damaged(new Dice((ulong)seed)));
            if (SchemeReader.RefuseUnlessScheme(text) is not null)
                return true;
            var read = SchemeReader.Read(text);
            return read.Groups.Select(group => group.Line).Concat(read.Deadlines.Select(deadline => deadline.Line)).Concat(read.Quotas.Select(quota => quota.Line))
                .Concat(read.CheckItems.Select(item => item.Line)).Concat(read.Origins.Select(origin => origin.Line)).Concat(SchemeCheck.Run(read, text).Select(found => found.Line))
                .All(line => line >= 1 && line <= text.Count);
        }));

    /// <summary>Lines left out, doubled, moved, cut short or put in from elsewhere.</summary>
    private static List<string> Damaged(Dice dice)
    {
        var lines = Samples.Text("hunan-2021-cross-enforcement").Lines.ToList();
        for (var wounds = dice.Int(1, 60); wounds > 0; wounds--)
        {
            var at = dice.Int(0, lines.Count - 1);
            switch (dice.Int(0, 3))
            {
                case 0 when lines.Count > 2:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(at, dice.Pick(Forms));
                    break;
                case 2:
                    lines[at] = lines[at][..dice.Int(0, lines[at].Length)];
                    break;
                default:
                    lines[at] += dice.Pick(Forms);
                    break;
            }
        }
        return lines;
    }
}
