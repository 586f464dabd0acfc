using Province.Draws;
using Province.Draws.Json;

namespace Province.Cli;

/// <summary>Reads and writes files of draws, and says which one cannot be.</summary>
internal static class WholeFile
{
    /// <summary>Reads no more than one byte over the limit, so that a huge file is refused and not loaded.</summary>
    internal static async Task<byte[]> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            await using var file = File.OpenRead(path);
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; bytes.Length <= JsonReader.LargestFile && (read = await file.ReadAsync(buffer, ct)) > 0;)
                bytes.Write(buffer, 0, read);
            return bytes.ToArray();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new FaultInFileException(path, Unreadable(failed));
        }
    }

    internal static string? Existing(string? path) => path is null || File.Exists(path)
        ? path
        : throw new FaultInFileException(path, Unreadable(new FileNotFoundException("There is no such file.", path)));

    /// <summary>Writes beside the target and renames, so that there is the whole file or none; a file that is there is left as it is.</summary>
    internal static async Task WriteNewAsync(string path, byte[] bytes, CancellationToken ct)
    {
        var beside = $"{path}.{Environment.ProcessId}.part";
        try
        {
            await File.WriteAllBytesAsync(beside, bytes, ct);
            File.Move(beside, path, overwrite: false);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new FaultInFileException(path, File.Exists(path) ? Exists : Unreadable(failed));
        }
        finally
        {
            File.Delete(beside);
        }
    }

    internal static DrawFault Exists { get; } = new("file.exists", "", "文件已经存在，不覆盖；抽出的结果不能悄悄换掉。", "The file is there already and is not overwritten.");

    private static DrawFault Unreadable(Exception failed) => new("file.unreadable", "", "无法打开文件，请检查路径和权限。", failed.Message);
}
