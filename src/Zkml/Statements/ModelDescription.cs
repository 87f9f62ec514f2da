using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Zkml.Data.Features;
using Zkml.Host.Json;
using Zkml.Lowering;
using Zkml.Models;
using Zkml.Models.Files;

namespace Zkml.Statements;

/// <summary>
/// Everything that decides what the numbers of a statement mean, in one canonical form: how a sample becomes the circuit's inputs and their ranges, the weights, and what the outputs are. Private weights
/// are described by their shape and the commitment to them. The model's name, how it was trained, and whether a statement contains its sample are not part of it: the same model has one hash in all statements.
/// </summary>
/// <param name="Pipeline">The way from a sample to the circuit's inputs, and the ranges of these.</param>
/// <param name="Output">Class, logits or value.</param>
/// <param name="OutputOffset">What each output is raised by.</param>
/// <param name="ClassLabels">A name for each class; empty for a regression.</param>
/// <param name="Regression">What the value of a regression means; null for a classifier.</param>
/// <param name="Weights">The weights, or what takes their place.</param>
public sealed record ModelDescription(
    FeaturePipeline Pipeline,
    OutputKind Output,
    BigInteger OutputOffset,
    ImmutableArray<string> ClassLabels,
    RegressionTarget? Regression,
    DescribedWeights Weights)
{
    // Grows when the described content changes, so that no hash has two meanings.
    internal const string Kind = "zkml model 1";

    /// <summary>The hash that names the model.</summary>
    public ModelHash Hash => ModelHash.Of(ToBytes());

    /// <summary>The only serialised form: a JSON document in UTF-8 without white space.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("kind", Kind);
            json.WritePropertyName("pipeline");
            Pipeline.WriteJson(json);
            WriteInputs(json);
            WriteOutput(json);
            Weights.Write(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private void WriteInputs(Utf8JsonWriter json)
    {
        json.WriteStartObject("inputs");
        json.WriteStartArray("ranges");
        foreach (var input in Pipeline.Inputs)
        {
            json.WriteStartArray();
            json.WriteNumberValue(input.Minimum);
            json.WriteNumberValue(input.Maximum);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteOutput(Utf8JsonWriter json)
    {
        json.WriteStartObject("output");
        json.WriteString("kind", StatementNames.OfOutputs.First(name => name.Value == Output).Name);
        json.WriteString("offset", OutputOffset.ToString(CultureInfo.InvariantCulture));
        json.WriteArray("labels", ClassLabels.AsSpan());
        if (Regression is { } regression)
        {
            json.WritePropertyName("regression");
            RegressionTargetJson.Write(json, regression);
        }

        json.WriteEndObject();
    }
}
