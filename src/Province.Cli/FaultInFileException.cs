using Province.Draws;

namespace Province.Cli;

/// <summary>A file of a draw is not what it should be.</summary>
/// <param name="file">The file.</param>
/// <param name="fault">What is wrong with it, and where.</param>
/// <param name="isInput">Whether it is what a command works on, and not what it judges.</param>
internal sealed class FaultInFileException(string file, DrawFault fault, bool isInput = false) : Exception($"{file}: {fault.Code}")
{
    /// <summary>What cannot be read, or was not asked for properly, as against what was read and is wrong.</summary>
    private static readonly string[] Unreadable = ["json.malformed", "json.too_large", "receipt.invalid", "shown.invalid", "file.exists", "file.unreadable"];

    internal int ExitCode => isInput || Unreadable.Contains(fault.Code) ? Commands.Unreadable : Commands.Found;

    internal string Line => fault.Place.Length == 0
        ? $"{file}: {fault.Chinese} [{fault.Code}]"
        : $"{file}:{fault.Place}: {fault.Chinese} [{fault.Code}]";
}
