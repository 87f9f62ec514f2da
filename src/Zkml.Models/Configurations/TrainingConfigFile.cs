using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Models.Configurations.Networks;

namespace Zkml.Models.Configurations;

/// <summary>Training configurations as files: one JSON document each.</summary>
public static class TrainingConfigFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const long MaximumBytes = 1024 * 1024;

    /// <summary>Reads a configuration.</summary>
    /// <exception cref="MalformedInputException">The file cannot be read, is too large, malformed, contradictory or of another version; the message names the place.</exception>
    public static TrainingConfig Load(string path)
    {
        using var document = JsonFile.Read(path, MaximumBytes);
        return TrainingConfigJson.Read(new StrictJsonObject(document.RootElement, path, ""), path);
    }

    /// <summary>Reads a configuration from a stream, for instance a resource.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="name">What errors call it.</param>
    /// <exception cref="MalformedInputException">As for <see cref="Load(string)"/>.</exception>
    public static TrainingConfig Load(Stream stream, string name)
    {
        using var document = JsonFile.Parse(stream, name);
        return TrainingConfigJson.Read(new StrictJsonObject(document.RootElement, name, ""), name);
    }

    /// <summary>Writes a configuration. A file that is there already is replaced at once, when the new one is complete.</summary>
    public static void Save(TrainingConfig config, string path) => JsonFile.Save(path, json => TrainingConfigJson.Write(json, config));
}
