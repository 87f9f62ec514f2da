using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Data.Datasets.Tables;

/// <summary>
/// Schemas as files, for people to write or to change: which columns a model looks at (the others are ignored), what kind each is, its categories, and what
/// stands in for a missing number.
/// </summary>
public static class TableSchemaFile
{
    private const long MaximumBytes = 16 * 1024 * 1024;
    private const string Schema = "schema";

    private static readonly FormatHeader Header = new("zkml-schema", 1);

    /// <summary>Reads a schema.</summary>
    /// <exception cref="MalformedInputException">The file cannot be read, is too large, malformed or of another version; the message names the place.</exception>
    public static TableSchema Load(string path)
    {
        using var document = JsonFile.Read(path, MaximumBytes);
        return Read(document.RootElement, path);
    }

    /// <summary>Writes a schema; the file appears whole or not at all.</summary>
    /// <exception cref="MalformedInputException">The schema is one that <see cref="Load"/> would refuse; nothing was written.</exception>
    public static void Save(string path, TableSchema schema) => JsonFile.SaveReadable(
        path,
        MaximumBytes,
        json =>
        {
            json.WriteStartObject();
            Header.Write(json);
            json.WritePropertyName(Schema);
            TableSchemaJson.Write(json, schema);
            json.WriteEndObject();
        },
        root => Read(root, path));

    private static TableSchema Read(JsonElement root, string path)
    {
        var json = new StrictJsonObject(root, path, "");
        Header.Check(json, path);
        var schema = TableSchemaJson.Read(json.Object(Schema), path);
        json.End();
        return schema;
    }
}
