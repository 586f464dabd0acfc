using Microsoft.Extensions.DependencyInjection;
using Province.App.Jobs;
using Province.App.Jobs.Scheduler;
using Province.Data;

namespace Province.App.Tests.Jobs;

public sealed class QuartzEngineTests : JobEngineContract
{
    private protected override void AddEngine(IServiceCollection services, DatabaseOptions database, JobNode node, JobOptions options) =>
        services.AddQuartzEngine(database, node, options);
}
