namespace Province.App.Facts;

/// <summary>A draw was opened (开启抽取); whoever knows that what it draws could not be used refuses.</summary>
/// <param name="Subject">What is drawn for.</param>
internal sealed record DrawOpened(string Subject);
