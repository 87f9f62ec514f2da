using System.Text.Json;
using Zkml.Models;
using Zkml.Models.Files;

namespace Zkml.Statements;

/// <summary>Weights that are part of the circuit.</summary>
/// <param name="Model">The integer model.</param>
public sealed record ConstantWeights(IntegerModel Model) : DescribedWeights
{
    internal override void Write(Utf8JsonWriter json)
    {
        json.WritePropertyName("model");
        IntegerModelFile.Write(json, Model);
    }
}
