using System.Text.Json;
using Zkml.Circuits.Backends.R1cs.Pricing;
using Zkml.Host.Json;

namespace Zkml.Research.Results;

/// <summary>The JSON form of a <see cref="ProofPrice"/>: its sizes, from which the price follows.</summary>
internal static class ProofPriceJson
{
    public static ProofPrice Read(StrictJsonObject json)
    {
        var price = new ProofPrice(
            Size(json, "constraints"),
            Size(json, "variables"),
            Size(json, "publicVariables"),
            Size(json, "nonZerosA"),
            Size(json, "nonZerosB"),
            Size(json, "nonZerosC"));
        json.End();
        return price;
    }

    public static void Write(Utf8JsonWriter json, ProofPrice price)
    {
        json.WriteStartObject("proof");
        json.WriteNumber("constraints", price.Constraints);
        json.WriteNumber("variables", price.Variables);
        json.WriteNumber("publicVariables", price.PublicVariables);
        json.WriteNumber("nonZerosA", price.NonZerosA);
        json.WriteNumber("nonZerosB", price.NonZerosB);
        json.WriteNumber("nonZerosC", price.NonZerosC);
        json.WriteEndObject();
    }

    private static int Size(StrictJsonObject json, string name) => json.Integer(name, 0, int.MaxValue);
}
