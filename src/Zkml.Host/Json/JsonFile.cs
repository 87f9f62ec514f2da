using System.Text.Json;
using Zkml.Host.Files;

namespace Zkml.Host.Json;

/// <summary>Reads and writes the project's JSON files.</summary>
public static class JsonFile
{
    /// <summary>Reads a file, after a look at its size.</summary>
    /// <exception cref="MalformedInputException">It is not there, too large, or no JSON.</exception>
    public static JsonDocument Read(string path, long maximumBytes) =>
        StrictJson.Parse(UntrustedFile.ReadAllBytes(path, maximumBytes, "give a JSON file of the expected kind"), path);

    /// <summary>Parses what a stream holds.</summary>
    /// <exception cref="MalformedInputException">It is no JSON; the message names the line.</exception>
    public static JsonDocument Parse(Stream stream, string file)
    {
        var content = new MemoryStream();
        stream.CopyTo(content);
        return StrictJson.Parse(content.GetBuffer().AsMemory(0, (int)content.Length), file);
    }

    /// <summary>Writes an indented document so that nobody ever sees half of it.</summary>
    /// <param name="path">The target; one that exists is replaced.</param>
    /// <param name="write">Writes the document.</param>
    /// <param name="isSecret">Whether only its owner may read it: it has weights, or what someone asked about.</param>
    public static void Save(string path, Action<Utf8JsonWriter> write, bool isSecret = false) => WholeFile.Write(path, stream => Write(stream, write), isSecret);

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
