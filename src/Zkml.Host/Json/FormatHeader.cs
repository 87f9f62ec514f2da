using System.Text.Json;

namespace Zkml.Host.Json;

/// <summary>The first two properties of every file: which format, and which version of it.</summary>
/// <param name="Version">The version that is read, and the newest where there are several; they count from 1.</param>
/// <param name="ReadsOlder">Whether older versions are read, too.</param>
public sealed record FormatHeader(string Format, int Version, bool ReadsOlder = false)
{
    /// <summary>Reads the version.</summary>
    public int Check(StrictJsonObject json, string file)
    {
        if (json.Text("format") is var format && format != Format)
        {
            throw new MalformedInputException(file, "format", $"'{format}' is not '{Format}'; give a file of that format");
        }

        var version = json.Integer("version", 0, int.MaxValue);
        return version == Version || (ReadsOlder && version >= 1 && version < Version)
            ? version
            : throw new MalformedInputException(file, "version", $"version {version} is not known, only {(ReadsOlder ? $"1 to {Version}" : Version)}; make the file again with this version of zkml");
    }

    /// <summary>Writes the newest version.</summary>
    public void Write(Utf8JsonWriter json) => Write(json, Version);

    /// <summary>Writes a version that is read, too.</summary>
    public void Write(Utf8JsonWriter json, int version)
    {
        json.WriteString("format", Format);
        json.WriteNumber("version", version);
    }

    /// <summary>Refuses a file whose content is not of the version that it says, so that one content has one form.</summary>
    public static void RequireVersion(int said, int needed, string file)
    {
        if (said != needed)
        {
            throw new MalformedInputException(file, "version", $"the file says {said}, and what it holds is of version {needed}; make the file again with this version of zkml");
        }
    }
}
