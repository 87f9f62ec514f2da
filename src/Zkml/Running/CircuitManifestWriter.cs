using System.Globalization;
using System.Text;
using System.Text.Json;
using Zkml.Host.Json;
using Zkml.Models.Files;
using Zkml.Statements;

namespace Zkml.Running;

/// <summary>Writes <c>circuit.json</c>.</summary>
internal static class CircuitManifestWriter
{
    /// <summary>The manifest's text.</summary>
    public static string Write(CircuitManifest manifest)
    {
        using var stream = new MemoryStream();
        JsonFile.Write(stream, json => Write(json, manifest));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes the manifest as part of another document.</summary>
    public static void Write(Utf8JsonWriter json, CircuitManifest manifest)
    {
        json.WriteStartObject();
        json.WriteString("format", CircuitManifestFormat.Name);
        json.WriteNumber("version", manifest.FormatVersion);
        WriteMeaning(json, manifest);
        if (manifest.Private is { } weights)
        {
            json.WriteStartObject("privateWeights");
            json.WriteNumber("featureBits", weights.FeatureBits);
            json.WriteNumber("leafBits", weights.LeafBits);
            json.WriteBoolean("hidesShape", weights.HidesShape);
            json.WriteEndObject();
        }

        if (manifest.Direct is { } direct)
        {
            json.WritePropertyName("direct");
            DirectManifestJson.Write(json, direct);
        }

        if (manifest.HasProgram)
        {
            WriteCounts(json, manifest.Counts);
        }

        json.WriteStartObject("sha256");
        foreach (var (file, hash) in manifest.Hashes)
        {
            json.WriteString(file, hash);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes the properties that define the program, its inputs and its outputs; <see cref="ManifestHash"/> is the hash of these.</summary>
    public static void WriteMeaning(Utf8JsonWriter json, CircuitManifest manifest)
    {
        json.WriteString("program", manifest.Program);
        json.WriteString("model", manifest.Model);
        json.WriteString("dataset", manifest.Dataset);
        json.WriteString("covers", manifest.Pipeline.Covers);
        json.WritePropertyName("pipeline");
        manifest.Pipeline.WriteJson(json);
        if (manifest.HasProgram)
        {
            WriteInput(json, manifest);
        }

        WriteOutput(json, manifest);
    }

    private static void WriteInput(Utf8JsonWriter json, CircuitManifest manifest)
    {
        json.WriteStartObject("input");
        json.WriteString("type", manifest.InputType);
        json.WriteStartArray("words");
        foreach (var word in manifest.Words)
        {
            json.WriteStartObject();
            json.WriteString("path", word.Path);
            json.WriteNumber("width", word.Width);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("slots");
        for (var i = 0; i < manifest.Slots.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("name", manifest.Inputs[i].Name);
            json.WriteNumber("source", manifest.Inputs[i].Source);
            json.WriteNumber("word", manifest.Slots[i].Word);
            json.WriteNumber("offset", manifest.Slots[i].Offset);
            json.WriteNumber("bits", manifest.Slots[i].Bits);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOutput(Utf8JsonWriter json, CircuitManifest manifest)
    {
        json.WriteStartObject("output");
        json.WriteString("kind", StatementNames.OfOutputs.First(name => name.Value == manifest.Output).Name);
        json.WriteString("offset", manifest.OutputOffset.ToString(CultureInfo.InvariantCulture));
        json.WriteArray("labels", manifest.ClassLabels.AsSpan());
        if (manifest.Regression is { } regression)
        {
            json.WritePropertyName("regression");
            RegressionTargetJson.Write(json, regression);
        }

        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, ProgramCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteStartObject("constraints");
        json.WriteNumber("body", counts.Constraints.Body);
        json.WriteNumber("inputs", counts.Constraints.Inputs);
        json.WriteNumber("outputs", counts.Constraints.Outputs);
        json.WriteNumber("fixed", counts.Constraints.Fixed);
        json.WriteNumber("total", counts.Constraints.Total);
        json.WriteEndObject();
        json.WriteStartObject("nonzeros");
        json.WriteNumber("a", counts.NonZeros.A);
        json.WriteNumber("b", counts.NonZeros.B);
        json.WriteNumber("c", counts.NonZeros.C);
        json.WriteEndObject();
        json.WriteNumber("instructions", counts.Instructions);
        json.WriteNumber("bytes", counts.Bytes);
        json.WriteNumber("weights", counts.NonZeroWeights);
        json.WriteEndObject();
    }
}
