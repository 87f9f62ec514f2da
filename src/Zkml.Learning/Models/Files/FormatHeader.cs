using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;

namespace Zkml.Learning.Models.Files;

/// <summary>The first two properties of every file: which format, and which version of it.</summary>
internal sealed record FormatHeader(string Format, int Version)
{
    public void Check(StrictJsonObject json, string file)
    {
        if (json.Text("format") is var format && format != Format)
        {
            throw new MalformedInputException(file, "format", $"'{format}' is not '{Format}'; give a file of that format");
        }

        if (json.Integer("version", 0, int.MaxValue) is var version && version != Version)
        {
            throw new MalformedInputException(file, "version", $"version {version} is not known, only {Version}; make the file again with this version of zkml");
        }
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("format", Format);
        json.WriteNumber("version", Version);
    }
}
