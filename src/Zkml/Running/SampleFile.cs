using System.Collections.Immutable;
using Zkml.Data.Features;
using Zkml.Data.Features.Samples;
using Zkml.Data.Images.Pictures;
using Zkml.Host;
using Zkml.Host.Files;

namespace Zkml.Running;

/// <summary>Reads what a program is to run on: a JSON file with inputs, one or several, or a picture. They are told apart by the name, else by the content, for a pipe has no name.</summary>
public static class SampleFile
{
    private const string GarmentDataset = "fashion-mnist";
    private const long MaximumBytes = 64_000_000;

    /// <summary>Whether models of a data set take images of something written, and not of garments.</summary>
    public static bool IsWritten(string dataset) => dataset != GarmentDataset;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pipeline">What the model makes of it.</param>
    /// <param name="dataset">The data set that the model learned from: it decides what pictures show.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>At least one input; of a picture, what was found in it, too.</returns>
    /// <exception cref="MalformedInputException">The file is malformed, or does not hold what the model takes; the message names the place.</exception>
    /// <exception cref="MissingComponentException">There is no decoder of pictures for this machine.</exception>
    public static ImmutableArray<(SampleInput Input, PictureSample? Picture)> Read(string path, FeaturePipeline pipeline, string dataset, CancellationToken cancellation = default)
    {
        var content = UntrustedFile.ReadAllBytes(path, MaximumBytes, "give a JSON file with one input, or a picture");
        if (Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) || content.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..])
        {
            return [.. SampleInputReader.ParseAll(content, path, pipeline).Select(input => (input, (PictureSample?)null))];
        }

        var images = pipeline as ImagePipeline
            ?? throw new MalformedInputException(path, "", "the model takes rows of a table, not pictures; give a JSON file {\"inputs\": [...]}, or one with the cells by their names");
        var picture = IsWritten(dataset) ? DigitPicture.Read(content, path, cancellation) : GarmentPicture.Read(content, path, cancellation);
        return [(SampleInput.OfImage(picture.Image, images), picture)];
    }
}
