using System.Numerics;
using Province.Draws.Json;

namespace Province.Draws.Records;

/// <summary>Where the last value comes from, which must not exist before reveals are closed. Named when the draw is opened.</summary>
public abstract record LastSource
{
    private protected LastSource()
    {
    }

    /// <summary>What the source is called in <c>open</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The source as <c>open</c> holds it.</summary>
    /// <returns>An object with <c>kind</c> and what the kind adds.</returns>
    public abstract JsonObject ToJson();

    internal static LastSource Read(MemberReader reader)
    {
        LastSource source = reader.Choice("kind", DiceSource.KindName, BallsSource.KindName, PublicSource.KindName) switch
        {
            DiceSource.KindName => new DiceSource(),
            BallsSource.KindName => BallsSource.ReadMembers(reader),
            _ => PublicSource.ReadMembers(reader),
        };
        reader.End();
        return source;
    }

    /// <summary>What is wrong with the source itself, as the member <c>last</c>.</summary>
    internal abstract (string Chinese, string English)? Wrong(DateTimeOffset revealsClose);

    /// <summary>Whether a last value is one that this source can give.</summary>
    internal abstract bool Gives(LastRecord last);
}

/// <summary>Thirty ten-sided dice, thrown in view of all.</summary>
public sealed record DiceSource : LastSource
{
    internal const string KindName = "dice";

    /// <summary>How many dice.</summary>
    public const int Dice = 30;

    private const int Faces = 10;

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <inheritdoc/>
    public override JsonObject ToJson() => JsonObject.Of(("kind", Kind));

    internal override (string Chinese, string English)? Wrong(DateTimeOffset revealsClose) => null;

    internal override bool Gives(LastRecord last) => last.Values is { Count: Dice } values && values.All(value => value is >= 0 and < Faces);
}

/// <summary>Numbered balls, drawn in view of all and not put back.</summary>
/// <param name="Balls">How many there are, 2 to 1,000, numbered from 1.</param>
/// <param name="Draws">How many are drawn, 1 to <paramref name="Balls"/>; enough that there are 2^64 ways.</param>
public sealed record BallsSource(int Balls, int Draws) : LastSource
{
    internal const string KindName = "balls";

    private const int FewestBalls = 2;
    private const int MostBalls = 1_000;

    private static readonly BigInteger FewestWays = BigInteger.One << 64;

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <inheritdoc/>
    public override JsonObject ToJson() => JsonObject.Of(("kind", Kind), ("balls", Balls), ("draws", Draws));

    internal static BallsSource ReadMembers(MemberReader reader)
    {
        reader.Known("kind", "balls", "draws");
        return new(reader.Number("balls", FewestBalls, MostBalls), (int)Math.Min(reader.LargeNumber("draws", 1, JsonInteger.Largest), int.MaxValue));
    }

    internal override (string Chinese, string English)? Wrong(DateTimeOffset revealsClose)
    {
        if (Draws > Balls)
            return ("取出的球多于球数", "more balls are drawn than there are");
        var ways = BigInteger.One;
        for (var i = 0; i < Draws && ways < FewestWays; i++)
            ways *= Balls - i;
        return ways < FewestWays ? ("取球的方式少于 2^64 种", "there are fewer than 2^64 ways to draw the balls") : null;
    }

    internal override bool Gives(LastRecord last) => last.Values is { } values && values.Count == Draws
        && values.All(value => value >= 1 && value <= Balls) && values.Distinct().Count() == Draws;
}

/// <summary>A named public source at a named time.</summary>
/// <param name="Source">What is read and where, a text exact enough that anyone reads the same.</param>
/// <param name="Time">When, not before reveals are closed.</param>
public sealed record PublicSource(string Source, DateTimeOffset Time) : LastSource
{
    internal const string KindName = "public";

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <inheritdoc/>
    public override JsonObject ToJson() => JsonObject.Of(("kind", Kind), ("source", Source), ("time", Formats.Time(Time)));

    internal static PublicSource ReadMembers(MemberReader reader)
    {
        reader.Known("kind", "source", "time");
        return new(reader.Text("source"), reader.Time("time"));
    }

    internal override (string Chinese, string English)? Wrong(DateTimeOffset revealsClose) => Time < revealsClose
        ? ("公开来源的时间早于揭示截止时间", "the time of the public source is before reveals close")
        : null;

    internal override bool Gives(LastRecord last) => last.Value is not null;
}
