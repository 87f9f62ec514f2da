using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Data.Features.Tables;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Host.Json;

namespace Zkml.Data.Features.Samples;

/// <summary>
/// Reads a JSON file with one input: <c>{"inputs": [...]}</c> holds the circuit's inputs in the order of the model's features, for a table a row's cells, and
/// <c>{"image": [[...], ...]}</c> the 28 rows of an image, each of 28 bytes, 0 the background and 255 full ink. Rows of a table may be named cell by cell, <c>{"petal_width": 1.2}</c>, and be several.
/// </summary>
public static class SampleInputReader
{
    private const long MaximumBytes = 1_000_000;
    private const string Advice = "give a JSON file with one input";

    /// <summary>Reads the file for a model with this pipeline.</summary>
    /// <exception cref="MalformedInputException">The file is malformed, or a value is out of its range; the message names the place.</exception>
    public static SampleInput Read(string path, FeaturePipeline pipeline) => Parse(UntrustedFile.ReadAllBytes(path, MaximumBytes, Advice), path, pipeline);

    /// <summary>The same for a file that has been read.</summary>
    /// <param name="content">What it holds.</param>
    /// <param name="path">Its name in errors.</param>
    /// <param name="pipeline">The model's.</param>
    /// <exception cref="MalformedInputException">The content is malformed, or a value is out of its range; the message names the place.</exception>
    public static SampleInput Parse(byte[] content, string path, FeaturePipeline pipeline) => ParseAll(content, path, pipeline) is [var only]
        ? only
        : throw new MalformedInputException(path, "", "there are several rows; one is expected");

    /// <summary>The same for a file that may have several inputs.</summary>
    /// <param name="content">What it holds.</param>
    /// <param name="path">Its name in errors.</param>
    /// <param name="pipeline">The model's.</param>
    /// <returns>At least one.</returns>
    /// <exception cref="MalformedInputException">The content is malformed, or a value is out of its range; the message names the place.</exception>
    public static ImmutableArray<SampleInput> ParseAll(byte[] content, string path, FeaturePipeline pipeline)
    {
        if (content.Length > MaximumBytes)
        {
            throw new MalformedInputException(path, "", FormattableString.Invariant($"the file has more than the {MaximumBytes} bytes that are allowed; {Advice}"));
        }

        if (pipeline is TablePipeline table)
        {
            return TableInputReader.Parse(content, path, table);
        }

        using var document = StrictJson.Parse(content, path);
        var json = new StrictJsonObject(document.RootElement, path, "");
        if (json.Has("inputs") == json.Has("image"))
        {
            throw new MalformedInputException(path, "", "expected either {\"inputs\": [...]} or {\"image\": [[...], ...]}");
        }

        var sample = json.Has("inputs") ? ReadInputs(json, path, pipeline) : ReadImage(json, path, pipeline);
        json.End();
        return [sample];
    }

    private static SampleInput ReadInputs(StrictJsonObject json, string path, FeaturePipeline pipeline)
    {
        var items = Exactly(pipeline.Inputs.Length, json.Array("inputs", int.MaxValue), path, "inputs", "values, one a circuit input");
        var inputs = new int[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            var input = pipeline.Inputs[i];
            inputs[i] = json.ToInteger(items[i].Element, items[i].Place, (int)input.Minimum, (int)Math.Min(int.MaxValue, input.Maximum));
        }

        return new(inputs);
    }

    private static SampleInput ReadImage(StrictJsonObject json, string path, FeaturePipeline pipeline)
    {
        const int side = ImagePipeline.ImageSide;
        var image = new byte[side * side];
        var rows = Exactly(side, json.Array("image", int.MaxValue), path, "image", "rows");
        for (var row = 0; row < side; row++)
        {
            var pixels = Exactly(side, StrictJsonObject.Items(rows[row].Element, path, rows[row].Place, int.MaxValue), path, rows[row].Place, "pixels");
            for (var column = 0; column < side; column++)
            {
                image[row * side + column] = (byte)json.ToInteger(pixels[column].Element, pixels[column].Place, 0, 255);
            }
        }

        return SampleInput.OfImage(image, (ImagePipeline)pipeline);
    }

    private static (JsonElement Element, string Place)[] Exactly(int count, IEnumerable<(JsonElement Element, string Place)> items, string path, string place, string what)
    {
        var array = items.ToArray();
        return array.Length == count
            ? array
            : throw new MalformedInputException(path, place, $"there are {array.Length} {what}; {count} are expected");
    }
}
