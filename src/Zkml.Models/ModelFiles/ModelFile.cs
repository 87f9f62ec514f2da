using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Models.ModelFiles;

/// <summary>Model files: one JSON document each. What is read is trusted no further than it was checked.</summary>
public static class ModelFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const long MaximumBytes = 64 * 1024 * 1024;

    /// <summary>Reads a model.</summary>
    /// <exception cref="MalformedInputException">The file cannot be read, is too large, malformed, contradictory or of another version; the message names the place.</exception>
    public static ZkModel Load(string path)
    {
        using var document = JsonFile.Read(path, MaximumBytes);
        return ModelJson.Read(document.RootElement, path);
    }

    /// <summary>Reads a model from a stream, for instance a resource.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="name">Its name in errors.</param>
    /// <exception cref="MalformedInputException">As for <see cref="Load(string)"/>.</exception>
    public static ZkModel Load(Stream stream, string name)
    {
        using var document = JsonFile.Parse(stream, name);
        return ModelJson.Read(document.RootElement, name);
    }

    /// <summary>Writes a model, for its owner alone to read: who gives it away says so. A file that is there already is replaced at once, when the new one is complete.</summary>
    /// <exception cref="MalformedInputException">The model is one that <see cref="Load(string)"/> would refuse; nothing was written.</exception>
    public static void Save(ZkModel model, string path) =>
        JsonFile.SaveReadable(path, MaximumBytes, json => ModelJson.Write(json, model), root => ModelJson.Read(root, path), isSecret: true);

    /// <summary>Writes a model to a stream.</summary>
    public static void Save(ZkModel model, Stream stream) => JsonFile.Write(stream, json => ModelJson.Write(json, model));
}
