using System.Text.Json;

namespace Zkml.Learning.Models;

/// <summary>How a model was made: enough to make it again.</summary>
/// <param name="Command">The command line that makes it again.</param>
public abstract record Provenance(string Command)
{
    /// <summary>Writes everything but the command, as properties of an object that has begun.</summary>
    public abstract void WriteJson(Utf8JsonWriter json);
}
