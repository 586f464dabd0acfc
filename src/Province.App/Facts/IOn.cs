namespace Province.App.Facts;

/// <summary>What a feature does when another one's fact happens, in the transaction of that fact.</summary>
/// <typeparam name="TFact">The fact, named in the past tense.</typeparam>
internal interface IOn<in TFact>
{
    Task HandleAsync(TFact fact, CancellationToken ct);
}
