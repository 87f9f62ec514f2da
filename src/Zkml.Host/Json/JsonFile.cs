using System.Text.Json;
using Zkml.Host.Files;

namespace Zkml.Host.Json;

/// <summary>Reads and writes the project's JSON files.</summary>
public static class JsonFile
{
    /// <summary>Reads a file after checking its size.</summary>
    /// <exception cref="MalformedInputException">The file is missing, too large, or not JSON.</exception>
    public static JsonDocument Read(string path, long maximumBytes) =>
        StrictJson.Parse(UntrustedFile.ReadAllBytes(path, maximumBytes, "give a JSON file of the expected kind"), path);

    /// <summary>Parses a stream.</summary>
    /// <exception cref="MalformedInputException">It is not JSON; the message gives the line.</exception>
    public static JsonDocument Parse(Stream stream, string file)
    {
        var content = new MemoryStream();
        stream.CopyTo(content);
        return StrictJson.Parse(content.GetBuffer().AsMemory(0, (int)content.Length), file);
    }

    /// <summary>Writes an indented document atomically.</summary>
    /// <param name="path">The target; an existing file is replaced.</param>
    /// <param name="write">Writes the document.</param>
    /// <param name="isSecret">Whether only its owner may read it: it holds weights, or what someone asked about.</param>
    public static void Save(string path, Action<Utf8JsonWriter> write, bool isSecret = false) => AtomicFile.Write(path, stream => Write(stream, write), isSecret);

    /// <summary>Writes a document like <see cref="Save"/>, after its own reader has accepted it: whatever is written can be read.</summary>
    /// <param name="path">The target; an existing file is replaced.</param>
    /// <param name="maximumBytes">The largest file that can be read.</param>
    /// <param name="write">Writes the document.</param>
    /// <param name="read">Reads it, and throws if it is malformed.</param>
    /// <param name="isSecret">Whether only its owner may read it.</param>
    /// <exception cref="MalformedInputException">The reader would refuse it; nothing was written.</exception>
    public static void SaveReadable(string path, long maximumBytes, Action<Utf8JsonWriter> write, Action<JsonElement> read, bool isSecret = false)
    {
        var content = new MemoryStream();
        Write(content, write);
        if (content.Length > maximumBytes)
        {
            throw new MalformedInputException(path, "", FormattableString.Invariant($"it would have {content.Length} bytes, more than the {maximumBytes} that can be read again; nothing was written"));
        }

        try
        {
            using var document = StrictJson.Parse(content.GetBuffer().AsMemory(0, (int)content.Length), path);
            read(document.RootElement);
        }
        catch (MalformedInputException problem)
        {
            throw new MalformedInputException(path, problem.Place, $"{problem.Problem}; it could not be read again, so nothing was written");
        }

        AtomicFile.Write(path, stream => content.WriteTo(stream), isSecret);
    }

    /// <summary>Writes an indented document that ends with a line feed on every platform.</summary>
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
