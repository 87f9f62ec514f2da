using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Research.Sets;

/// <summary>Experiment sets as files: one JSON document each.</summary>
public static class ExperimentSetFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const long MaximumBytes = 1024 * 1024;

    /// <summary>Reads a set.</summary>
    /// <exception cref="MalformedInputException">The file cannot be read, is too large, malformed, contradictory or of another version; the message names the place.</exception>
    public static ExperimentSet Load(string path)
    {
        using var document = JsonFile.Read(path, MaximumBytes);
        return new ExperimentSetReader(path).Read(document.RootElement);
    }

    /// <summary>Reads a set from a stream, for instance a resource.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="name">The file's name, for errors.</param>
    /// <exception cref="MalformedInputException">As for <see cref="Load(string)"/>.</exception>
    public static ExperimentSet Load(Stream stream, string name)
    {
        using var document = JsonFile.Parse(stream, name);
        return new ExperimentSetReader(name).Read(document.RootElement);
    }
}
