using System.Text.Json;

namespace Zkml.Statements;

/// <summary>A model's weights as its description has them.</summary>
public abstract record DescribedWeights
{
    /// <summary>Writes them as properties of the description.</summary>
    internal abstract void Write(Utf8JsonWriter json);
}
