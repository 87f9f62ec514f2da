using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Zkml.Circuits;
using Zkml.Circuits.Inputs;
using Zkml.Learning;
using Zkml.Learning.Data.Json;
using Zkml.Learning.Features;
using Zkml.Lowering;

namespace Zkml.Running;

/// <summary>Writes and strictly reads <c>circuit.json</c>.</summary>
public static class CircuitManifestJson
{
    private const string Format = "zkml-circuit";
    private const int Version = 1;
    private const int MaximumInputs = 65_536;

    private static readonly (OutputKind Value, string Name)[] OutputNames = [(OutputKind.Class, "class"), (OutputKind.Logits, "logits")];

    /// <summary>The manifest's text.</summary>
    public static string Write(CircuitManifest manifest)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", Version);
            json.WriteString("program", manifest.Program);
            json.WriteString("model", manifest.Model);
            json.WriteString("dataset", manifest.Dataset);
            json.WriteString("covers", manifest.Pipeline.Covers);
            json.WritePropertyName("pipeline");
            manifest.Pipeline.WriteJson(json);
            WriteInput(json, manifest);
            WriteOutput(json, manifest);
            WriteCounts(json, manifest.Counts);
            json.WriteStartObject("sha256");
            foreach (var (file, hash) in manifest.Hashes)
            {
                json.WriteString(file, hash);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Reads a manifest.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="file">For error messages.</param>
    /// <exception cref="MalformedInputException">It is malformed; the message names the place.</exception>
    public static CircuitManifest Read(ReadOnlyMemory<byte> text, string file)
    {
        using var document = Parse(text, file);
        var root = new StrictJsonObject(document.RootElement, file, "");
        CheckFormat(root, file);
        var (pipelineElement, pipelinePlace) = root.Element("pipeline");
        var pipeline = FeaturePipeline.FromJson(pipelineElement, file, pipelinePlace);
        root.Text("covers");
        var input = root.Object("input");
        var words = ReadWords(input, file);
        var (inputs, slots) = ReadSlots(input, file, pipeline, words);
        var inputType = input.Text("type");
        input.End();
        var output = root.Object("output");
        var manifest = new CircuitManifest(
            root.Text("program"),
            root.Text("model"),
            root.Text("dataset"),
            pipeline,
            inputType,
            words,
            inputs,
            slots,
            output.Choice("kind", OutputNames),
            ReadOffset(output, file),
            [.. output.Array("labels", MaximumInputs).Select(label => ReadLabel(label.Element, file, label.Place))],
            ReadHashes(root, file),
            ReadCounts(root.Object("counts")));
        output.End();
        root.End();
        return manifest;
    }

    private static string ReadLabel(JsonElement label, string file, string place) => label.ValueKind == JsonValueKind.String
        ? label.GetString()!
        : throw new MalformedInputException(file, place, "expected a text; transpile the model again");

    private static JsonDocument Parse(ReadOnlyMemory<byte> text, string file)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException e)
        {
            throw new MalformedInputException(file, string.Create(CultureInfo.InvariantCulture, $"line {e.LineNumber + 1}"), "it is no JSON; transpile the model again");
        }
    }

    private static void CheckFormat(StrictJsonObject root, string file)
    {
        if (root.Text("format") != Format)
        {
            throw new MalformedInputException(file, "format", $"expected '{Format}'; transpile the model again");
        }

        if (root.Integer("version", 0, int.MaxValue) != Version)
        {
            throw new MalformedInputException(file, "version", $"expected {Version}; this file is of another version of zkml, transpile the model again");
        }
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
        json.WriteString("kind", OutputNames.First(name => name.Value == manifest.Output).Name);
        json.WriteString("offset", manifest.OutputOffset.ToString(CultureInfo.InvariantCulture));
        json.WriteStartArray("labels");
        foreach (var label in manifest.ClassLabels)
        {
            json.WriteStringValue(label);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, ProgramCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteStartArray("constraints");
        foreach (var part in new[] { counts.Constraints.Body, counts.Constraints.Inputs, counts.Constraints.Outputs, counts.Constraints.Fixed, counts.Constraints.Total })
        {
            json.WriteNumberValue(part);
        }

        json.WriteEndArray();
        json.WriteStartArray("nonzeros");
        json.WriteNumberValue(counts.NonZeros.A);
        json.WriteNumberValue(counts.NonZeros.B);
        json.WriteNumberValue(counts.NonZeros.C);
        json.WriteEndArray();
        json.WriteNumber("instructions", counts.Instructions);
        json.WriteNumber("bytes", counts.Bytes);
        json.WriteNumber("weights", counts.NonZeroWeights);
        json.WriteEndObject();
    }

    private static ImmutableArray<InputWord> ReadWords(StrictJsonObject input, string file) => [.. input.Array("words", MaximumInputs).Select(item =>
    {
        var word = new StrictJsonObject(item.Element, file, item.Place);
        var width = word.Integer("width", 1, IntegerWidth.Maximum);
        if (!IntegerWidth.All.Contains(width))
        {
            throw new MalformedInputException(file, $"{item.Place}.width", $"expected 8, 16, 32, 64 or 128, found {width}");
        }

        var result = new InputWord(width, word.Text("path"));
        word.End();
        return result;
    })];

    private static (ImmutableArray<Circuits.CircuitInput> Inputs, ImmutableArray<InputSlot> Slots) ReadSlots(
        StrictJsonObject input, string file, FeaturePipeline pipeline, ImmutableArray<InputWord> words)
    {
        var inputs = ImmutableArray.CreateBuilder<Circuits.CircuitInput>();
        var slots = ImmutableArray.CreateBuilder<InputSlot>();
        foreach (var (element, place) in input.Array("slots", MaximumInputs))
        {
            var slot = new StrictJsonObject(element, file, place);
            var source = slot.Integer("source", 0, pipeline.Inputs.Length - 1);
            var bits = slot.Integer("bits", pipeline.Inputs[source].Bits, pipeline.Inputs[source].Bits);
            var word = slot.Integer("word", 0, words.Length - 1);
            inputs.Add(new(slot.Text("name"), bits, source));
            slots.Add(new(word, slot.Integer("offset", 0, words[word].Width - bits), bits));
            slot.End();
        }

        return (inputs.ToImmutable(), slots.ToImmutable());
    }

    private static BigInteger ReadOffset(StrictJsonObject output, string file)
    {
        var text = output.Text("offset");
        return text.Length <= 40 && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            ? offset
            : throw new MalformedInputException(file, "output.offset", "expected a whole number of at most 40 digits, as a text");
    }

    private static ImmutableSortedDictionary<string, string> ReadHashes(StrictJsonObject root, string file)
    {
        var (element, place) = root.Element("sha256");
        return element.ValueKind == JsonValueKind.Object && element.EnumerateObject().All(property => property.Value.ValueKind == JsonValueKind.String)
            ? element.EnumerateObject().ToImmutableSortedDictionary(property => property.Name, property => property.Value.GetString()!)
            : throw new MalformedInputException(file, place, "expected an object of texts");
    }

    private static ProgramCounts ReadCounts(StrictJsonObject counts)
    {
        var constraints = counts.Integers("constraints", 5, 0, int.MaxValue);
        var nonzeros = counts.Integers("nonzeros", 3, 0, int.MaxValue);
        var result = constraints.Length == 5 && nonzeros.Length == 3
            ? new ProgramCounts(
                new(constraints[0], constraints[1], constraints[2], constraints[3], constraints[4]),
                new(nonzeros[0], nonzeros[1], nonzeros[2]),
                counts.Integer("instructions", 0, int.MaxValue),
                counts.Integer("bytes", 0, int.MaxValue),
                counts.Integer("weights", 0, int.MaxValue))
            : throw new MalformedInputException(CircuitManifest.FileName, counts.Place, "expected 5 constraints and 3 non-zeros");
        counts.End();
        return result;
    }
}
