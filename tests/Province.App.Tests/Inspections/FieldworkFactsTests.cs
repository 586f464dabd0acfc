using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Facts;
using Province.App.Features.Inspections.Groups;
using Province.App.Features.Inspections.Targets;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Data.Tenancy;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Tests.Inspections;

/// <summary>What fieldwork tells other features, in its own transaction and not when it was refused.</summary>
public sealed class FieldworkFactsTests
{
    private static readonly ExpectedVersion AnyVersion = ExpectedVersion.FromHeader(["*"]);

    [Fact]
    public async Task Facts_OfFieldwork_AreToldWhenItIsWrittenAndNotBefore()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = Guid.Parse(await app.BeginFieldworkAsync());
        var target = await app.TargetAsync($"{campaign}", 6, FieldworkApi.Yongzhou, "永州铸造厂");
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(ProvinceApp.Hunan);
        scope.ServiceProvider.GetRequiredService<Session>().Enter(new Caller(null, "沈渡舟", ProvinceApp.Hunan, RoleRights.Of(Role.Organiser)), Scope.Tenant);
        var told = new Told(scope.ServiceProvider.GetRequiredService<ProvinceDb>());
        var facts = new FactBoard(new ServiceCollection().AddSingleton<IOn<FieldworkClosed>>(told).BuildServiceProvider());
        var report = ActivatorUtilities.CreateInstance<ReportUnavailable.Handler>(scope.ServiceProvider);
        var close = ActivatorUtilities.CreateInstance<CloseFieldwork.Handler>(scope.ServiceProvider, facts);

        await Should.ThrowAsync<RefusedException>(() => close.HandleAsync(campaign, 6, AnyVersion, default));
        told.Db.ChangeTracker.Clear();   // the door gives each call a context of its own
        await Should.ThrowAsync<RefusedException>(() => report.HandleAsync(target, new(" "), AnyVersion, default));
        told.Facts.ShouldBeEmpty();
        told.Db.ChangeTracker.Clear();
        await report.HandleAsync(target, new("已经关闭"), AnyVersion, default);
        await told.Db.SaveChangesAsync();
        await close.HandleAsync(campaign, 6, AnyVersion, default);
        told.Facts.ShouldBe([new FieldworkClosed(campaign, 6)]);
    }

    /// <summary>Hears the facts, and finds what they are about in the database already.</summary>
    private sealed class Told(ProvinceDb db) : IOn<FieldworkClosed>
    {
        public ProvinceDb Db => db;

        public List<object> Facts { get; } = [];

        public async Task HandleAsync(FieldworkClosed fact, CancellationToken ct)
        {
            (await db.GroupFieldwork.CountAsync(fieldwork => fieldwork.Group == fact.Group && fieldwork.ClosedAt != null, ct)).ShouldBe(1);
            Facts.Add(fact);
        }
    }
}
