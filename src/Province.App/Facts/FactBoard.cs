namespace Province.App.Facts;

/// <summary>Tells a fact to every feature that has something to do because of it, before the caller's change is committed.</summary>
internal sealed class FactBoard(IServiceProvider services)
{
    public async Task TellAsync<TFact>(TFact fact, CancellationToken ct)
    {
        foreach (var listener in services.GetServices<IOn<TFact>>())
            await listener.HandleAsync(fact, ct);
    }
}
