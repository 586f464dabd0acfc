using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Exchange;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Exchange;

public sealed class EnvelopeTests
{
    private static readonly TenantId Hunan = new(430000);
    private static readonly TenantId Hengyang = new(430400);
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
    private static readonly Letter Filing = new("plan.filed", "plan/2026", "报送 2026 年度计划", """{"year":2026}""");

    [Theory]
    [InlineData(430400, 430000, true)]
    [InlineData(430000, 430400, true)]
    [InlineData(430400, 430200, false)]
    [InlineData(430000, 440000, false)]
    [InlineData(430000, 440100, false)]
    [InlineData(430400, 440000, false)]
    [InlineData(430000, 430000, false)]
    [InlineData(430400, 430400, false)]
    [InlineData(0, 430000, false)]
    [InlineData(430000, 0, false)]
    [InlineData(0, 0, false)]
    [InlineData(430000, 430408, false)]
    public void IsOpen_AnyPair_OnlyBetweenAProvinceAndItsOwnCities(int sender, int receiver, bool open)
    {
        ExchangeRoute.IsOpen(new TenantId(sender), new TenantId(receiver)).ShouldBe(open);
        var seal = () => new OutboxEnvelope(new TenantId(sender), Guid.NewGuid(), new TenantId(receiver), Filing, Noon);
        if (open)
            seal.ShouldNotThrow();
        else
            seal.ShouldThrow<ArgumentException>();
    }

    [Fact]
    public void MarkFailed_AgainAndAgain_WaitsTwiceAsLongUpToAnHour()
    {
        var envelope = Sealed();
        var seconds = Enumerable.Range(0, 40).Select(_ =>
        {
            envelope.MarkFailed(Noon, DeliveryFailures.Receiver);
            return (int)(envelope.NextTryAt - Noon).TotalSeconds;
        }).ToList();
        seconds.Take(10).ShouldBe([10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600]);
        seconds.Skip(10).ShouldAllBe(pause => pause == 3600);
        envelope.Attempts.ShouldBe(40);
    }

    [Fact]
    public void TryAgain_OnlyAfterAFailure_IsAllowed()
    {
        var envelope = Sealed();
        Should.Throw<RefusedException>(() => envelope.TryAgain(Noon)).Refusal.Code.ShouldBe("envelope.on_its_way");
        envelope.MarkFailed(Noon, DeliveryFailures.UnknownKind);
        envelope.TryAgain(Noon.AddSeconds(1));
        envelope.NextTryAt.ShouldBe(Noon.AddSeconds(1));
        envelope.MarkDelivered(Noon.AddSeconds(2));
        envelope.LastError.ShouldBeNull();
        Should.Throw<RefusedException>(() => envelope.TryAgain(Noon)).Refusal.Code.ShouldBe("envelope.delivered");
    }

    [Fact]
    public void Constructor_OfAnArrival_CopiesTheEnvelopeWhole() => Prop.ForAll<NonEmptyString, NonEmptyString>((thread, payload) =>
    {
        var letter = Filing with { Thread = thread.Get, Payload = payload.Get, Files = ["a", "b"], AnswerTo = Guid.NewGuid() };
        var sent = new OutboxEnvelope(Hengyang, Guid.NewGuid(), Hunan, letter, Noon);
        var arrived = new InboxEnvelope(Hunan, sent, Noon.AddMinutes(1));
        (arrived.Sender, arrived.EnvelopeId, arrived.Kind, arrived.Thread, arrived.Subject, arrived.Payload, arrived.Sha256, arrived.SentAt, arrived.AnswerTo)
            .ShouldBe((sent.Tenant, sent.Id, sent.Kind, sent.Thread, sent.Subject, sent.Payload, sent.Sha256, sent.SentAt, sent.AnswerTo));
        arrived.Files.ShouldBe(sent.Files);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Constructor_OfAnArrivalWithAnotherSnapshot_IsRefused()
    {
        var sent = Sealed();
        typeof(OutboxEnvelope).GetProperty(nameof(OutboxEnvelope.Payload))!.SetValue(sent, """{"year":2027}""");
        Should.Throw<DeliveryFailedException>(() => new InboxEnvelope(Hunan, sent, Noon)).Code.ShouldBe(DeliveryFailures.Altered);
    }

    [Fact]
    public void Constructor_OfAnArrivalElsewhere_IsRefused() =>
        Should.Throw<DeliveryFailedException>(() => new InboxEnvelope(new TenantId(430200), Sealed(), Noon)).Code.ShouldBe(DeliveryFailures.NoRoute);

    [Theory]
    [InlineData(200, "", 200)]
    [InlineData(201, "", 200)]
    [InlineData(400, "", 200)]
    [InlineData(199, "𠮷", 199)]
    [InlineData(198, "𠮷", 200)]
    public void Subject_OfALongTitle_IsCutBetweenCharacters(int length, string after, int kept)
    {
        var whole = new string('长', length) + after;
        new OutboxEnvelope(Hengyang, Guid.NewGuid(), Hunan, Filing with { Subject = whole }, Noon).Subject.ShouldBe(whole[..kept]);
    }

    [Fact]
    public void SentAt_FinerThanAMicrosecond_IsCut() =>
        new OutboxEnvelope(Hengyang, Guid.NewGuid(), Hunan, Filing, Noon.AddTicks(17)).SentAt.ShouldBe(Noon.AddTicks(10));

    private static OutboxEnvelope Sealed() => new(Hengyang, Guid.NewGuid(), Hunan, Filing, Noon);
}
