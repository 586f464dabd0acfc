using System.Globalization;
using Province.App.Jobs;

namespace Province.App.Tests.Jobs;

/// <summary>Periods with which jobs could not work are refused at the start, by name.</summary>
public sealed class JobOptionsTests
{
    [Theory]
    [InlineData("00:00:00", "90.00:00:00", "Jobs:Beat is 00:00:00; it must be from 00:00:01 to a third of Jobs:Lease, 00:00:15.")]
    [InlineData("00:00:16", "90.00:00:00", "Jobs:Beat is 00:00:16; it must be from 00:00:01 to a third of Jobs:Lease, 00:00:15.")]
    [InlineData("00:00:02", "23:00:00", "Jobs:KeepEnded is 23:00:00; it must be from 1.00:00:00 to 3650.00:00:00.")]
    [InlineData("00:00:02", "-90.00:00:00", "Jobs:KeepEnded is -90.00:00:00; it must be from 1.00:00:00 to 3650.00:00:00.")]
    [InlineData("00:00:02", "3651.00:00:00", "Jobs:KeepEnded is 3651.00:00:00; it must be from 1.00:00:00 to 3650.00:00:00.")]
    public void Checked_BeatsOrAMemoryOutOfRange_AreRefused(string beat, string keepEnded, string said) =>
        Should.Throw<InvalidOperationException>(Of(beat, keepEnded).Checked).Message.ShouldBe(said);

    [Theory]
    [InlineData("00:00:02", "90.00:00:00")]
    [InlineData("00:00:01", "1.00:00:00")]
    [InlineData("00:00:15", "3650.00:00:00")]
    public void Checked_WithinTheRanges_AreTaken(string beat, string keepEnded) => Should.NotThrow(Of(beat, keepEnded).Checked);

    private static JobOptions Of(string beat, string keepEnded) => new()
    {
        Beat = TimeSpan.Parse(beat, CultureInfo.InvariantCulture), KeepEnded = TimeSpan.Parse(keepEnded, CultureInfo.InvariantCulture),
    };
}
