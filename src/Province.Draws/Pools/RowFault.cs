namespace Province.Draws.Pools;

/// <summary>What a row says that the request does not allow.</summary>
/// <param name="Member">The path of the member within the row.</param>
/// <param name="Chinese">What is wrong, in Chinese, without the full stop.</param>
/// <param name="English">What is wrong, in English, without the full stop.</param>
internal sealed record RowFault(string Member, string Chinese, string English);
