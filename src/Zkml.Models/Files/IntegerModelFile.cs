using System.Text;
using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Models.Files;

/// <summary>
/// An integer model alone, as one JSON document: what a program computes, without the model that was trained and without how. From it come the scores
/// behind a class that a program gives out.
/// </summary>
public static class IntegerModelFile
{
    private static readonly FormatHeader Header = new("zkml-integer-model", 1);

    /// <summary>The document.</summary>
    public static string Write(IntegerModel model)
    {
        using var content = new MemoryStream();
        JsonFile.Write(content, json =>
        {
            json.WriteStartObject();
            Header.Write(json);
            json.WritePropertyName("integer");
            IntegerModelJson.Write(json, model);
            json.WriteEndObject();
        });
        return Encoding.UTF8.GetString(content.GetBuffer(), 0, (int)content.Length);
    }

    /// <summary>Writes a model as part of another document.</summary>
    public static void Write(Utf8JsonWriter json, IntegerModel model) => IntegerModelJson.Write(json, model);

    /// <summary>Reads a model that is part of another document.</summary>
    /// <param name="json">The object that <see cref="Write(Utf8JsonWriter, IntegerModel)"/> wrote.</param>
    /// <param name="file">The file's name in errors.</param>
    /// <param name="featureCount">Features that the model must take.</param>
    /// <exception cref="MalformedInputException">It is malformed, or takes other features; the message names the place.</exception>
    public static IntegerModel Read(StrictJsonObject json, string file, int featureCount) => IntegerModelJson.Read(json, file, featureCount);

    /// <summary>Reads a document.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="file">Its name in errors.</param>
    /// <param name="featureCount">Features that the model must take.</param>
    /// <exception cref="MalformedInputException">It is malformed, or takes other features; the message names the place.</exception>
    public static IntegerModel Read(ReadOnlyMemory<byte> content, string file, int featureCount)
    {
        using var document = StrictJson.Parse(content, file);
        var root = new StrictJsonObject(document.RootElement, file, "");
        Header.Check(root, file);
        var model = IntegerModelJson.Read(root.Object("integer"), file, featureCount);
        root.End();
        return model;
    }
}
