using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Exchange;
using Province.App.Features.Audit;
using Province.App.Jobs;
using Province.App.Security;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Exchange;

/// <summary>One process of the application over a database, without its pages; its loops are taken step by step.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public Node(TestDatabase database, SteppingClock clock)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clock);
        services.AddProvinceData(database.Options).AddDoor().AddExchange();
        services.AddJobs(new ConfigurationBuilder().AddInMemoryCollection([new("Jobs:Run", "false")]).Build(), database.Options);
        services.ConfigureDbContext<ProvinceDb>(options => options.AddInterceptors(Fault.Interceptors));
        services.AddScoped<SendLetter.Handler>();
        services.AddScoped<IReceive, ReceiveQuestion>().AddScoped<IReceive, ReceiveAnswer>().AddScoped<IReceive, ReceiveTrouble>().AddScoped<IReceive, ReceiveUnwanted>();
        services.AddSingleton(Trouble);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public IServiceProvider Services => _services;

    public Fault Fault { get; } = new();

    public Trouble Trouble { get; } = new();

    public DeliveryLoop Delivery => _services.GetRequiredService<DeliveryLoop>();

    public SealingLoop Sealing => _services.GetRequiredService<SealingLoop>();

    public Unattended Unattended => _services.GetRequiredService<Unattended>();

    public DeliveryKick Kick => _services.GetRequiredService<DeliveryKick>();

    public async Task<IReadOnlyList<Guid>> SendAsync(TenantId sender, TenantId receiver, IReadOnlyList<Letter> letters, byte[]? attached = null) =>
        await DoorInto(sender).CallAsync((SendLetter.Handler h) => h.HandleAsync(receiver, letters, attached, CancellationToken.None));

    public Door DoorInto(TenantId tenant) => DoorFor(Caller.Machine("测试", tenant, Enum.GetValues<Right>()));

    public Door DoorFor(Caller caller) => new(_services.GetRequiredService<IServiceScopeFactory>(), caller);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
