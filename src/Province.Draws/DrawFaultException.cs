namespace Province.Draws;

/// <summary>Carries one <see cref="DrawFault"/> out of the library: the only way an expected no leaves it.</summary>
/// <remarks>Any other exception is a bug of the library or of its caller.</remarks>
public sealed class DrawFaultException : Exception
{
    /// <summary>Wraps a fault.</summary>
    /// <param name="fault">What is wrong, and where.</param>
    public DrawFaultException(DrawFault fault)
        : base($"{fault.Code} at '{fault.Place}': {fault.English}") => Fault = fault;

    /// <summary>Makes a fault and wraps it.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="place">The path of the member at fault.</param>
    /// <param name="chinese">What is wrong, in Chinese.</param>
    /// <param name="english">What is wrong, in English.</param>
    public DrawFaultException(string code, string place, string chinese, string english)
        : this(new DrawFault(code, place, chinese, english))
    {
    }

    /// <summary>What is wrong, and where.</summary>
    public DrawFault Fault { get; }
}
