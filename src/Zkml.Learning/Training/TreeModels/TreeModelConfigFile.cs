using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Learning.Training.TreeModels;

/// <summary>Configurations of models of trees as files: one JSON document each.</summary>
public static class TreeModelConfigFile
{
    /// <summary>Reads a configuration.</summary>
    /// <exception cref="MalformedInputException">The file cannot be read, is too large, malformed, contradictory or of another version; the message names the place.</exception>
    public static TreeModelConfig Load(string path)
    {
        using var document = JsonFile.Read(path, TrainingConfigFile.MaximumBytes);
        return TreeModelConfigJson.Read(new StrictJsonObject(document.RootElement, path, ""), path);
    }

    /// <summary>Whether a file says of itself that it configures trees; a file that says so may still be malformed.</summary>
    /// <exception cref="MalformedInputException">The file cannot be read, is too large, or no JSON.</exception>
    public static bool IsOne(string path)
    {
        using var document = JsonFile.Read(path, TrainingConfigFile.MaximumBytes);
        return document.RootElement is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("format", out var format)
            && format.ValueKind == JsonValueKind.String
            && format.GetString() == TreeModelConfigJson.Format;
    }
}
