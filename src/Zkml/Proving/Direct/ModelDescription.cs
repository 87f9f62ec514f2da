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
using Zkml.Running;

namespace Zkml.Proving.Direct;

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

    /// <summary>Interprets the outputs of a statement.</summary>
    /// <param name="outputs">As they leave the circuit.</param>
    /// <returns>Null if they are not outputs of this model: a class that it does not have, or too many.</returns>
    public RunResult? TryDecode(ImmutableArray<BigInteger> outputs)
    {
        if (Output == OutputKind.Class)
        {
            return outputs is [var number] && number >= 0 && number < ClassLabels.Length ? Classified(outputs, (int)number) : null;
        }

        if (outputs.IsEmpty)
        {
            return null;
        }

        ImmutableArray<BigInteger> decoded = [.. outputs.Select(number => number - OutputOffset)];
        if (Regression is not null)
        {
            return decoded is [var value] ? new(decoded, null, Regression.Describe((double)value), Regression.ValueOf((double)value)) : null;
        }

        return ProgramOutput.ClassOf(Output, outputs.AsSpan(), OutputOffset) is var index && index < ClassLabels.Length ? Classified(decoded, index) : null;
    }

    private RunResult Classified(ImmutableArray<BigInteger> outputs, int index) => new(outputs, index, ClassLabels[index]);

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
        json.WriteString("kind", CircuitManifestFormat.OutputNames.First(name => name.Value == Output).Name);
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
