namespace Province.App.Verbs;

/// <summary>An operator asked for what cannot be: a wrong name, a file that is not there. Exit code 2.</summary>
internal sealed class BadUseException(string message) : Exception(message);
