using Microsoft.EntityFrameworkCore;
using Province.App.Features.Home;
using Province.App.Security;
using Province.Data;
using Province.Domain.Tenancy;

namespace Province.App.Features.Exchange;

/// <summary>Deliveries that fail are a thing to do for whoever may have them tried again.</summary>
internal sealed class FailedDeliveries(ProvinceDb db) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> FindAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.RetryExchange))
            return [];
        var failed = db.Outbox.In(DeliveryState.Failed);
        var count = await failed.CountAsync(ct);
        if (count == 0)
            return [];
        var since = await failed.MinAsync(envelope => envelope.SentAt, ct);
        return [new HomeTask($"{count} 件往来投递失败", "系统会自动再次投递；请查看原因，需要时联系收件单位。", since, "/exchange/outbox?state=failed", "查看", IsUrgent: true)];
    }

    public async Task<IReadOnlyList<HomeStanding>> StandAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.ViewExchange))
            return [];
        var onTheWay = await db.Outbox.CountAsync(envelope => envelope.DeliveredAt == null, ct);
        return onTheWay == 0 ? [] : [new HomeStanding("往来", $"{onTheWay} 件发件尚未送达", "/exchange/outbox")];
    }
}
