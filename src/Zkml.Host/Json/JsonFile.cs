using System.Text.Json;
using Zkml.Host.Files;

namespace Zkml.Host.Json;

/// <summary>Reads and writes the project's JSON files.</summary>
public static class JsonFile
{
    private const int UsualDepth = 32;

    /// <summary>Reads a file, after a look at its size.</summary>
    /// <exception cref="MalformedInputException">It is not there, too large, or no JSON.</exception>
    public static JsonDocument Read(string path, long maximumBytes)
    {
        using var stream = new MemoryStream(UntrustedFile.ReadAllBytes(path, maximumBytes, "give a JSON file of the expected kind"), writable: false);
        return Parse(stream, path);
    }

    /// <summary>Parses what a stream holds.</summary>
    /// <param name="maximumDepth">How deep objects and arrays may be nested.</param>
    /// <exception cref="MalformedInputException">It is no JSON; the message names the line.</exception>
    public static JsonDocument Parse(Stream stream, string file, int maximumDepth = UsualDepth)
    {
        try
        {
            return JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = maximumDepth });
        }
        catch (JsonException problem)
        {
            throw new MalformedInputException(
                file, $"line {problem.LineNumber + 1}, byte {problem.BytePositionInLine}", problem.Message.Contains("maximum configured depth", StringComparison.Ordinal)
                    ? $"objects and arrays are nested more than {maximumDepth} deep"
                    : "this is not valid JSON (NaN and Infinity are no JSON numbers); repair the file or make it again");
        }
    }

    /// <summary>Writes an indented document so that nobody ever sees half of it.</summary>
    public static void Save(string path, Action<Utf8JsonWriter> write) => WholeFile.Write(path, stream => Write(stream, write));

    /// <summary>Writes an indented document that ends with a line feed, on every platform.</summary>
    public static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            write(json);
        }

        stream.WriteByte((byte)'\n');
    }
}
