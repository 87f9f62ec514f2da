using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Configurations.SupportVectors;
using Zkml.Models.Configurations.Trees;

namespace Zkml.Models.Configurations;

/// <summary>Configurations of models of every kind as files: one JSON document each, whose <c>format</c> says which kind it is.</summary>
public static class ModelConfigFile
{
    private const long MaximumBytes = 1024 * 1024;

    /// <summary>Reads a configuration.</summary>
    /// <exception cref="MalformedInputException">The file cannot be read, is too large, malformed, contradictory or of another version; the message names the place.</exception>
    public static ModelConfig Load(string path)
    {
        using var document = JsonFile.Read(path, MaximumBytes);
        return Read(document.RootElement, path);
    }

    /// <summary>Reads a configuration from a stream, for instance a resource.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="name">Its name in errors.</param>
    /// <exception cref="MalformedInputException">As for <see cref="Load(string)"/>.</exception>
    public static ModelConfig Load(Stream stream, string name)
    {
        using var document = JsonFile.Parse(stream, name);
        return Read(document.RootElement, name);
    }

    /// <summary>Reads a configuration that is a part of another document.</summary>
    /// <param name="root">The configuration.</param>
    /// <param name="file">Its name in errors.</param>
    /// <exception cref="MalformedInputException">As for <see cref="Load(string)"/>.</exception>
    public static ModelConfig Read(JsonElement root, string file)
    {
        // What says of itself which kind it is may still be malformed; everything else is read as a network's, which says what is wrong with it.
        var json = new StrictJsonObject(root, file, "");
        var kind = root.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String ? format.GetString() : null;
        return kind switch
        {
            TreeModelConfigJson.Format => TreeModelConfigJson.Read(json, file),
            SupportVectorConfigJson.Format => SupportVectorConfigJson.Read(json, file),
            _ => TrainingConfigJson.Read(json, file),
        };
    }

    /// <summary>Writes a configuration: the same one always as the same bytes.</summary>
    public static void Save(ModelConfig config, Stream stream) => JsonFile.Write(stream, json =>
    {
        switch (config)
        {
            case TrainingConfig network:
                TrainingConfigJson.Write(json, network);
                break;
            case TreeModelConfig trees:
                TreeModelConfigJson.Write(json, trees);
                break;
            case SupportVectorConfig machine:
                SupportVectorConfigJson.Write(json, machine);
                break;
            default:
                throw new NotSupportedException(config.GetType().Name);
        }
    });
}
