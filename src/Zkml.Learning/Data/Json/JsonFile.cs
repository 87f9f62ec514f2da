using System.Text.Json;

namespace Zkml.Learning.Data.Json;

/// <summary>Reads untrusted JSON files.</summary>
internal static class JsonFile
{
    private const int MaximumDepth = 32;

    /// <summary>Reads a file of at most <paramref name="maximumBytes"/> bytes.</summary>
    /// <exception cref="MalformedInputException">It cannot be read, is too large, or is not JSON.</exception>
    public static JsonDocument Read(string path, long maximumBytes)
    {
        try
        {
            var length = new FileInfo(path).Length;
            return length <= maximumBytes
                ? Parse(File.ReadAllBytes(path), path)
                : throw new MalformedInputException(path, "", $"the file has {length} bytes; at most {maximumBytes} are read");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new MalformedInputException(path, "", $"cannot be read: {problem.Message}");
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> bytes, string path)
    {
        try
        {
            return JsonDocument.Parse(bytes, new() { MaxDepth = MaximumDepth });
        }
        catch (JsonException problem)
        {
            // The reader's message names line and position as well, in its own way and counted from 0.
            var reason = problem.Message.Split(" LineNumber:")[0].TrimEnd('.');
            throw new MalformedInputException(path, $"line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}", $"not JSON: {reason}");
        }
    }
}
