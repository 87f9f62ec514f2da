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

    /// <summary>Writes a configuration. A file that is there already is replaced at once, when the new one is complete.</summary>
    public static void Save(TreeModelConfig config, string path) => JsonFile.Save(path, json => TreeModelConfigJson.Write(json, config));
}
