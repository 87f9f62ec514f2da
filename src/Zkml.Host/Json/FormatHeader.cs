using System.Text.Json;

namespace Zkml.Host.Json;

/// <summary>The first two properties of every file: its format and the format's version.</summary>
/// <param name="Version">The version that is supported, or the newest of several; versions count from 1.</param>
/// <param name="ReadsOlder">Whether older versions can be read, too.</param>
public sealed record FormatHeader(string Format, int Version, bool ReadsOlder = false)
{
    /// <summary>Checks the format and returns the version.</summary>
    public int Check(StrictJsonObject json, string file)
    {
        if (json.Text("format") is var format && format != Format)
        {
            throw new MalformedInputException(file, "format", $"'{format}' is not '{Format}'; give a file of that format");
        }

        var version = json.Integer("version", 0, int.MaxValue);
        return version == Version || (ReadsOlder && version >= 1 && version < Version)
            ? version
            : throw new MalformedInputException(file, "version", $"version {version} is not supported, expected {(ReadsOlder ? $"1 to {Version}" : Version)}; make the file again with this version of zkml");
    }

    /// <summary>Writes the newest version.</summary>
    public void Write(Utf8JsonWriter json) => Write(json, Version);

    /// <summary>Writes one of the supported versions.</summary>
    public void Write(Utf8JsonWriter json, int version)
    {
        json.WriteString("format", Format);
        json.WriteNumber("version", version);
    }

    /// <summary>Refuses a file whose content needs another version than the stated one, so that every content has one form.</summary>
    public static void RequireVersion(int said, int needed, string file)
    {
        if (said != needed)
        {
            throw new MalformedInputException(file, "version", $"the file states version {said}, but its content needs version {needed}; make the file again with this version of zkml");
        }
    }
}
